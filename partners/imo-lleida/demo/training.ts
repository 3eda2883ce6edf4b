import { addDays, compactDay, snapshotDay } from '../../../demo/generate/days.ts';
import { random } from '../../../demo/generate/random.ts';
import { facilities } from './facilities.ts';
import type { Facility } from './facilities.ts';
import { openData } from './organizations.ts';

/** A row of `cursos`. */
export type Course = ReturnType<typeof course>;

/** A row of `edicions`. Dates are text, `YYYYMMDD`. */
export type Edition = ReturnType<typeof edition>;

type Kind = Record<'codi' | 'nom' | 'familia' | 'nivell' | 'hores' | 'cno', string>;

const kinds = openData<keyof Kind>('cataleg_cursos.csv');
const centres = facilities.filter(({ classe }) => classe === 'CF' || classe === 'CE');

/** Each speciality of the catalogue at two centres. */
export const courses: readonly Course[] = kinds
  .flatMap((kind) => random(`imo-lleida/cursos/${kind.nom}`).sample(centres, 2).map((centre) => ({ kind, centre })))
  .map(course);

/** One or two editions a course. */
export const editions: readonly Edition[] = courses.flatMap((owner) => (owner.id % 2 === 0 ? [owner, owner] : [owner])).map(edition);

function course({ kind, centre }: { readonly kind: Kind; readonly centre: Facility }, index: number) {
  const numbers = random(`imo-lleida/curs/${index + 1}`);
  const level = Number(kind.nivell);
  const official = kind.codi !== '';
  const withWork = official && numbers.chance(0.2);
  return {
    id: index + 1,
    denominacio: kind.nom,
    contingut: `Formació de la família ${kind.familia}: ${kind.nom.toLowerCase()}.`,
    tipus: withWork ? 'mixta' : official ? 'certificat' : kind.hores.length === 2 && Number(kind.hores) <= 25 ? 'píndola' : 'especialitat',
    especialitat: official ? kind.codi : null,
    familia: kind.familia,
    nivell_meq: official ? level + 1 : null,
    hores: Number(kind.hores),
    modalitat: ['ADG', 'IFC'].includes(kind.familia) ? numbers.pick(['P', 'M', 'T']) : numbers.pick(['P', 'P', 'P', 'M']),
    requisits: level >= 2 ? 'ESO o certificat de nivell inferior de la mateixa família' : null,
    certificat: official ? 'x' : null,
    practiques: official ? 'x' : null,
    hores_practiques: withWork ? 320 : official ? 80 : null,
    cno: kind.cno === '' ? null : kind.cno.replaceAll(' ', ';'),
    entitat: centre.entitat,
    equipament: centre.id,
    codi_mun: centre.codi_mun,
    preu: official ? 0 : numbers.pick([0, 0, 25, 49.9, 120]),
    enllac: `https://imo-lleida.example.org/cursos/${index + 1}`,
  };
}

function edition({ id: curs, modalitat, equipament, codi_mun, hores }: Course, index: number) {
  const numbers = random(`imo-lleida/edicions/${index + 1}`);
  const start = addDays(snapshotDay, numbers.integer(-240, 150));
  const end = addDays(start, Math.ceil(hores / 5) + Math.floor(hores / 12));
  const enrolmentEnd = addDays(start, -numbers.integer(5, 15));
  const enrolmentStart = addDays(enrolmentEnd, -45);
  const places = numbers.pick([12, 15, 15, 20]);
  const cancelled = numbers.chance(0.05);
  return {
    num: index + 1,
    curs,
    inici: compactDay(start),
    fi: compactDay(end),
    places,
    lliures: start < snapshotDay ? 0 : numbers.integer(0, places),
    insc_inici: compactDay(enrolmentStart),
    insc_fi: compactDay(enrolmentEnd),
    estat: cancelled ? 'anul·lat' : end < snapshotDay ? 'acabat' : enrolmentEnd < snapshotDay ? 'en marxa' : enrolmentStart <= snapshotDay ? 'inscripció' : 'previst',
    horari: numbers.pick(['De dilluns a divendres de 9 a 14 h', 'De dilluns a divendres de 15.30 a 20.30 h', 'Dimarts i dijous de 18 a 21 h']),
    modalitat,
    equipament,
    codi_mun,
    idioma: numbers.pick(['ca', 'ca', 'es']),
  };
}

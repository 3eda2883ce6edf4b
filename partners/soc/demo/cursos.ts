import { addDays, compactDay, dayFirst, snapshotDay } from '../../../demo/generate/days.ts';
import { fictionalPage } from '../../../demo/generate/fiction.ts';
import { random } from '../../../demo/generate/random.ts';
import type { Random } from '../../../demo/generate/random.ts';
import type { DemoRecord } from '../../../demo/generate/table.ts';
import { changedAt } from './canvis.ts';
import { trainingCentres } from './entitats.ts';
import type { Entity } from './entitats.ts';
import { familiesAt } from './espais.ts';
import { areas, certificates } from './openData.ts';

interface Speciality {
  readonly code: string;
  readonly titleCa: string;
  readonly titleEs: string | null;
  readonly family: string;
  readonly area: string;
  readonly level: number;
  readonly hours: number;
  readonly certificate: boolean;
  readonly occupations: readonly string[];
}

interface Course {
  readonly id: string;
  readonly speciality: Speciality;
  readonly centre: Entity;
  readonly place: string;
  readonly kind: 'CP' | 'ESP' | 'PF' | 'TF';
  readonly mode: 'PRESENCIAL' | 'TELEFORMACIÓ' | 'MIXTA';
  readonly hours: number;
  readonly placementHours: number;
}

/** Official certificates by their code, and for every professional area a speciality and a training pill of the service's own, with codes of its own. */
const specialities: readonly Speciality[] = [
  ...certificates.map(({ codi, titolCat, titolCas, nivell, hores, isco }) => ({
    code: codi, titleCa: titolCat, titleEs: titolCas, family: codi.slice(0, 3), area: codi.slice(0, 4), level: Number(nivell), hours: Number(hores), certificate: true, occupations: isco.split(' '),
  })),
  ...areas.flatMap(({ codi, nom, familia }) => {
    const own = { titleEs: null, family: familia, area: codi, level: 0, certificate: false, occupations: [] };
    return [{ ...own, code: `SOC-${codi}-01`, titleCa: `Iniciació: ${nom}`, hours: 60 }, { ...own, code: `SOC-${codi}-90`, titleCa: `Píndola: què és ${nom}?`, hours: 8 }];
  }),
];

const courses: readonly Course[] = coursesOf(random('soc/cursos'));

/** Every row of `especialitats`. */
export function specialityRows(): DemoRecord[] {
  return specialities.map(({ code, titleCa, titleEs, family, area, level, hours, certificate }) => ({
    codi: code, descCat: titleCa, descCas: titleEs, famProf: family, area, nivellEspecialitat: level, hores: hours, certProf: certificate ? 'Si' : 'No',
  }));
}

/** Every row of `cursos`: a speciality as one centre offers it. */
export function courseRows(): DemoRecord[] {
  const numbers = random('soc/cursos/files');
  return courses.map(({ id, speciality, centre, kind, mode, hours, placementHours }) => ({
    idCurs: id,
    codiEspecialitat: speciality.code,
    titolCat: numbers.chance(0.08) ? `${speciality.titleCa.toUpperCase()}  ` : speciality.titleCa,
    titolCas: speciality.titleEs,
    descripcio: descriptionOf(kind, speciality),
    tipusAccio: kind,
    famProf: speciality.family,
    hores: numbers.chance(0.01) ? 'a determinar' : String(hours),
    modalitat: mode,
    teCertProf: speciality.certificate ? 'Si' : numbers.pick(['No', 'No', 'undefined']),
    practiques: placementHours > 0 ? 'S' : numbers.pick(['N', 'N', 'undefined']),
    horesPractiques: placementHours > 0 ? placementHours : null,
    codOcupacio: speciality.occupations.length === 0 ? null : [...speciality.occupations, ...(numbers.chance(0.02) ? ['0000X'] : [])].join(' | '),
    requisits: [null, 'Sense requisits acadèmics.', 'ESO, certificat de nivell 1 de la mateixa família o prova de competències clau.', 'Batxillerat, certificat de nivell 2 de la mateixa àrea o prova de competències clau.'][speciality.level] ?? null,
    preu: kind === 'PF' ? numbers.pick(['0,00', '0,00', '15,00']) : '0,00',
    codEntitat: centre.code,
    codMunicipi: centre.town.ine6,
    webCurs: numbers.chance(0.7) ? fictionalPage('cursos', id) : null,
    dataModificacio: changedAt(id),
  }));
}

/** Every row of `edicions`: one to four for each course, from half a year before the snapshot day to half a year after. */
export function instanceRows(): DemoRecord[] {
  const numbers = random('soc/edicions');
  return courses.flatMap((course) => Array.from({ length: numbers.integer(1, 4) }, () => course)).map((course, index) => {
    const start = addDays(snapshotDay, numbers.integer(-180, 180));
    const end = addDays(start, course.kind === 'PF' ? numbers.integer(0, 7) : Math.ceil(course.hours / 5 / 5) * 7);
    const [enrolFrom, enrolUntil] = [addDays(start, -45), addDays(start, -numbers.integer(3, 10))];
    const seats = numbers.chance(0.04) ? null : numbers.integer(10, 25);
    const pending = start > addDays(snapshotDay, 60) && numbers.chance(0.12);
    const cancelled = numbers.chance(0.03);
    return {
      idCursIntern: 240_000 + index * 3,
      idCurs: course.id,
      idLoc: course.mode === 'TELEFORMACIÓ' ? null : course.place,
      codMunicipi: course.centre.town.ine6,
      famProf: course.speciality.family,
      modalitat: course.mode,
      dataInici: pending ? 'pendent' : dayFirst(start),
      dataFi: pending ? 'pendent' : numbers.chance(0.012) ? numbers.pick(['31/02/2026', '00/00/0000', '30/2/26']) : dayFirst(end),
      dataIniciOrdre: pending ? '99999999' : compactDay(start),
      inscripcioDes: pending ? '' : compactDay(enrolFrom),
      inscripcioFins: pending ? '' : compactDay(enrolUntil),
      places: seats,
      placesLliures: seats === null ? null : enrolUntil < snapshotDay ? numbers.integer(0, 3) : numbers.integer(0, seats),
      estatInscripcio: cancelled ? 'anul·lat' : stateOf({ pending, enrolFrom, enrolUntil, end }),
      horari: numbers.pick(['De dilluns a divendres, de 9 a 14 h', 'De dilluns a dijous, de 15.30 a 20.30 h', 'Dimarts i dijous, de 18 a 21 h', null]),
      idioma: numbers.pick(['ca', 'ca', 'ca', 'es']),
      dataModificacio: changedAt(`edicio/${index}`),
    };
  });
}

function coursesOf(numbers: Random): Course[] {
  const found = trainingCentres.flatMap((centre) => {
    const place = `L-${centre.code}`;
    const taught = new Set(familiesAt.get(place));
    return numbers.sample(specialities.filter(({ family }) => taught.has(family)), numbers.integer(3, 6)).map((speciality) => ({ speciality, centre, place }));
  });
  return found.map(({ speciality, centre, place }, index) => {
    const kind = kindOf(speciality, numbers);
    const mode = numbers.pick(['PRESENCIAL', 'PRESENCIAL', 'PRESENCIAL', 'MIXTA', speciality.level === 1 ? 'PRESENCIAL' : 'TELEFORMACIÓ'] as const);
    const placementHours = kind === 'TF' ? 960 : kind === 'CP' ? numbers.pick([0, 40, 80, 80, 120]) : 0;
    return { id: `FPO-2025-${String(index * 7 + 113).padStart(5, '0')}`, speciality, centre, place, kind, mode, hours: speciality.hours + (kind === 'TF' ? 960 : 0), placementHours };
  });
}

function kindOf({ certificate, hours }: Speciality, numbers: Random): Course['kind'] {
  if (certificate) return numbers.chance(0.08) ? 'TF' : 'CP';
  return hours <= 20 ? 'PF' : 'ESP';
}

function descriptionOf(kind: Course['kind'], { titleCa, code, level }: Speciality): string {
  if (kind === 'TF') return `Formació amb contracte de treball: s'aprèn i es treballa en un servei real. Certificat ${code}, nivell ${level}.`;
  if (kind === 'CP') return `Curs complet del certificat ${code} (${titleCa}), nivell ${level}.`;
  return kind === 'PF' ? 'Sessió curta per conèixer l’ofici abans de triar un curs.' : 'Especialitat pròpia del servei, sense certificat.';
}

function stateOf({ pending, enrolFrom, enrolUntil, end }: { readonly pending: boolean; readonly enrolFrom: string; readonly enrolUntil: string; readonly end: string }): string {
  if (pending || snapshotDay < enrolFrom) return "període d'informació";
  if (snapshotDay <= enrolUntil) return "període d'inscripció";
  return snapshotDay <= end ? 'en gestió' : 'finalitzat';
}

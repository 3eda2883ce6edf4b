import { readFileSync } from 'node:fs';
import { csvRows } from '../../../demo/generate/csv.ts';
import { addDays, snapshotDay } from '../../../demo/generate/days.ts';
import { random } from '../../../demo/generate/random.ts';
import type { DemoRecord } from '../../../demo/generate/table.ts';
import { trainingFacilities } from './entitat.ts';
import { cnoOf } from './ocupacions.ts';

interface Course {
  readonly code: string;
  readonly name: string;
  readonly kind: 'CP' | 'TF' | 'PI' | 'ES';
  readonly hours: number;
  readonly occupations: readonly string[];
}

/** Certificates that the service teaches, with their hours and ISCO-08 codes; the first of them with a contract and real work too. */
const certificates = csvRows<'codi' | 'titol' | 'hores' | 'isco'>(readFileSync(new URL('data/certificats.csv', import.meta.url), 'utf8'));

const ownCourses: readonly Course[] = [
  ['SMO-P01', 'Competències digitals bàsiques per buscar feina', 'PI', 12, 'IFC'],
  ['SMO-P02', 'Manipulació d’aliments', 'PI', 6, 'HOT'],
  ['SMO-P03', 'Entrevista de selecció en grup', 'PI', 4, 'ADG'],
  ['SMO-P04', 'Prevenció de riscos: nocions', 'PI', 8, 'SEA'],
  ['SMO-E01', 'Carretoner i logística de proximitat', 'ES', 40, 'COM'],
  ['SMO-E02', 'Rehabilitació energètica: introducció', 'ES', 60, 'ENA'],
].map(([code, name, kind, hours, family]) => ({ code: `${code}-${family}`, name: name as string, kind: kind as 'PI' | 'ES', hours: hours as number, occupations: [] }));

const courses: readonly Course[] = [
  ...certificates.map(({ codi, titol, hores, isco }): Course => ({ code: codi, name: titol, kind: 'CP', hours: Number(hores), occupations: isco.split(' ') })),
  ...certificates.slice(0, 16).map(({ codi, titol, isco }): Course => ({ code: codi, name: `Treball i formació: ${titol}`, kind: 'TF', hours: 1440, occupations: isco.split(' ') })),
  ...ownCourses,
];

/** Every row of `cursos`. */
export function courseRows(): DemoRecord[] {
  const numbers = random('smo-girona/cursos');
  return courses.map(({ code, name, kind, hours }, index) => ({
    id_curs: index + 1,
    codi: code,
    nom: name,
    descripcio: kind === 'TF' ? "Contracte de formació en alternança: la meitat del temps es treballa en un servei real de la ciutat." : null,
    tipus: kind,
    familia: kind === 'PI' || kind === 'ES' ? code.slice(-3) : code.slice(0, 3),
    hores: hours,
    hores_treball_real: kind === 'TF' ? 960 : kind === 'CP' ? numbers.pick([40, 80, 80]) : null,
    modalitat: kind === 'PI' ? numbers.pick(['presencial', 'en línia']) : numbers.pick(['presencial', 'presencial', 'mixta']),
    certificat: kind === 'CP' || kind === 'TF',
    requisits: kind === 'TF' ? 'Estar en atur i tenir de 16 a 29 anys.' : null,
    codi_unitat: kind === 'TF' ? numbers.pick(['SMO-FOR', 'COL-1']) : 'SMO-FOR',
  }));
}

/** Every row of `cursos_ocupacions`. */
export function courseOccupationRows(): DemoRecord[] {
  return courses.flatMap(({ occupations }, index) => {
    const codes = new Set(occupations.map(cnoOf).filter((cno) => cno !== null));
    return [...codes].map((cno) => ({ curs: index + 1, cno }));
  });
}

/** Every row of `edicions`: three for each course, from a year before the snapshot day to half a year after. */
export function instanceRows(): DemoRecord[] {
  const numbers = random('smo-girona/edicions');
  return courses.flatMap((course, index) => [0, 1, 2].map((edition) => ({ course, index, edition }))).map(({ course, index, edition }, row) => {
    const start = addDays(snapshotDay, -360 + edition * 180 + numbers.integer(0, 175));
    const end = addDays(start, course.kind === 'TF' ? 364 : Math.max(1, Math.ceil(course.hours / 25) * 7));
    const enrolUntil = addDays(start, -7);
    const seats = numbers.integer(8, 20);
    return {
      id_edicio: row + 1, id_curs: index + 1, id_equipament: numbers.chance(0.93) ? numbers.pick(trainingFacilities) : null, inici: start, final: end,
      inscripcio_inici: addDays(start, -50), inscripcio_final: enrolUntil, places: seats, places_lliures: enrolUntil < snapshotDay ? numbers.integer(0, 2) : numbers.integer(1, seats),
      estat: numbers.chance(0.03) ? 'anul·lada' : start > addDays(snapshotDay, 50) ? 'anunciada' : enrolUntil >= snapshotDay ? 'inscripció' : end >= snapshotDay ? 'en curs' : 'acabada',
      horari: numbers.pick(['Matins, de 9 a 14 h', 'Tardes, de 15.30 a 20.30 h', null]), idioma: numbers.pick(['ca', 'ca', 'es']),
    };
  });
}

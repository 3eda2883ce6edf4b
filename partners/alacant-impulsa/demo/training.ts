import { addDays, snapshotDay } from '../../../demo/generate/days.ts';
import { random } from '../../../demo/generate/random.ts';
import { facilities } from './facilities.ts';
import type { Facility } from './facilities.ts';
import { openData } from './organizations.ts';

/** A row of `acciones_formativas`, known by its year and its number in the year. */
export type Course = ReturnType<typeof course>;

/** A row of `ediciones`, known by its course and a number. */
export type Edition = ReturnType<typeof edition>;

type Kind = Record<'codigo' | 'nombre' | 'familia' | 'nivel' | 'horas' | 'isco', string>;

const kinds = openData<keyof Kind>('catalogo_cursos.csv');
const trainingCentres = facilities.filter(({ tipo }) => tipo === 'CF' || tipo === 'CR');
const pillCentres = facilities.filter(({ papel }) => papel !== null);

/** The whole catalogue in 2025, half of it in 2026: courses at training and anchor centres, pills at anchors and satellites. */
export const courses: readonly Course[] = [
  ...kinds.map((kind, index) => course(kind, 2025, index + 1)),
  ...kinds.filter((_, index) => index % 2 === 0).map((kind, index) => course(kind, 2026, index + 1)),
];

/** Four editions of a pill, two of a course. */
export const editions: readonly Edition[] = courses.flatMap((owner) => Array.from({ length: owner.clase === 'PIL' ? 4 : 2 }, (_, index) => edition(owner, index + 1)));

function course({ codigo, nombre, familia, nivel, horas, isco }: Kind, year: number, number: number) {
  const numbers = random(`alacant-impulsa/acciones/${year}/${number}`);
  const pill = codigo === 'P';
  const official = codigo !== '' && !pill;
  const withWork = official && numbers.chance(0.25);
  return {
    'año': year,
    'número': number,
    nombre,
    desc: pill ? `Píldora formativa de ${horas} horas, sin inscripción previa.` : `Acción formativa de la familia ${familia}.`,
    clase: pill ? 'PIL' : withWork ? 'MIX' : official ? 'CER' : 'ESP',
    especialidad: official ? codigo : null,
    familia,
    eqf: nivel === '' ? null : Number(nivel) + 1,
    horas: Number(horas),
    modalidad: ['ADG', 'IFC'].includes(familia) ? numbers.pick(['PRESENCIAL', 'MIXTA', 'TELEFORMACIÓN']) : 'PRESENCIAL',
    requisitos: nivel === '2' || nivel === '3' ? 'ESO o certificado del nivel anterior de la misma familia' : null,
    certifica: official ? 's' : 'n',
    'prácticas': official ? 's' : 'n',
    horas_practicas: withWork ? 360 : official ? 80 : null,
    ocupaciones: isco === '' ? null : isco.replaceAll(' ', ','),
    entidad: pill ? 1 : numbers.pick(trainingCentres).entidad,
    municipio_ine: '03014',
    precio: pill || official ? 0 : numbers.pick([0, 15.5, 60]),
    url: `https://alacant-impulsa.example.org/formacion/${year}-${number}`,
  };
}

function edition({ 'año': year, 'número': number, clase, horas, modalidad, entidad }: Course, index: number) {
  const numbers = random(`alacant-impulsa/ediciones/${year}/${number}/${index}`);
  const pill = clase === 'PIL';
  const start = addDays(`${year}-01-08`, numbers.integer(0, year === 2025 ? 340 : 170));
  const end = pill ? start : addDays(start, Math.ceil(horas / 25) * 7);
  const enrolmentEnd = addDays(start, pill ? -1 : -10);
  const enrolmentStart = addDays(enrolmentEnd, -40);
  const places = pill ? numbers.pick([10, 12, 15]) : 15;
  const place = pill ? numbers.pick(pillCentres) : (trainingCentres.find((centre) => centre.entidad === entidad) ?? (trainingCentres[0] as Facility));
  return {
    'año': year,
    'número': number,
    'edición': index,
    inicio: start,
    fin: end,
    plazas: places,
    libres: start <= snapshotDay ? 0 : numbers.integer(0, places),
    inscripcion_desde: enrolmentStart,
    inscripcion_hasta: enrolmentEnd,
    estado: numbers.chance(0.04) ? 'X' : end < snapshotDay ? 'T' : enrolmentEnd < snapshotDay ? 'E' : enrolmentStart <= snapshotDay ? 'I' : 'P',
    horario: pill ? numbers.pick(['10.00-13.00', '17.00-20.00']) : numbers.pick(['Lunes a viernes de 9 a 14', 'Lunes a viernes de 16 a 21']),
    modalidad,
    zona_centro: place.zona,
    num_centro: place['número'],
    municipio_ine: place.municipio_ine,
    idioma: numbers.chance(0.15) ? 'ca' : 'es',
    modificado: `${addDays(snapshotDay, -numbers.integer(0, 20))}T07:50:00Z`,
  };
}

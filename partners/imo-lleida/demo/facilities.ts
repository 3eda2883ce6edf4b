import { random } from '../../../demo/generate/random.ts';
import { openData, organizations, streets, towns } from './organizations.ts';
import type { Organization } from './organizations.ts';

/** A row of `equipaments`. Yes and no are 1 and 0. */
export type Facility = ReturnType<typeof facility>;

/** A row of `espais`. Lists have `;` between their values. */
export type Space = ReturnType<typeof space>;

const offices = openData<'nom' | 'bustia' | 'codi6'>('oficines_treball.csv');

const largeTowns = new Set(['Lleida', 'Tàrrega', 'Balaguer', 'Mollerussa', "Seu d'Urgell, la", 'Alcarràs', 'Cervera', 'Solsona', 'Guissona', 'Almacelles', 'Borges Blanques, les', 'Tremp']);
const classes: Readonly<Record<string, string>> = { SPO: 'CE', AJ: 'AJ', CC: 'PA', OP: 'AL', SIN: 'PA', CAM: 'VE', UNI: 'CF', FOR: 'CF', ONG: 'CS' };
const activities: Readonly<Record<string, string>> = {
  OT: 'acollida;orientació;recerca',
  CE: 'acollida;orientació;formació;píndoles;recerca;selecció',
  CF: 'formació;tallers',
  PA: 'acollida',
  AJ: 'acollida;recerca',
  CS: 'acollida;orientació;tallers',
  VE: 'empresa;selecció',
  BI: 'acollida;recerca',
  AL: 'acollida;empresa',
};
const materials: Readonly<Record<string, string>> = {
  aula: 'Pissarra;Projector',
  taller: 'Bancs de treball;Extracció de fums;Farmaciola',
  informàtica: 'Ordinadors;Projector;Impressora',
  sala: 'Taula de reunions;Pantalla',
  despatx: 'Ordinador',
  'sala gran': 'Megafonia;Projector;Bucle magnètic',
};

/** The places of the public services, training centres and of some more organizations. */
export const facilities: readonly Facility[] = organizations.filter(hasFacility).map(facility);

/** The rooms of the places that are not job offices. */
export const spaces: readonly Space[] = facilities
  .filter(({ classe }) => classe !== 'OT')
  .flatMap((owner) => Array.from({ length: owner.classe === 'CF' ? 2 : 1 }, () => owner))
  .map(space);

function hasFacility({ id, tipus, poblacio }: Organization): boolean {
  if (tipus === 'AJ') return largeTowns.has(poblacio);
  return ['SPO', 'CC', 'FOR', 'CAM', 'UNI', 'OP'].includes(tipus) || (tipus === 'ONG' && id % 3 === 0) || (tipus === 'SIN' && id % 2 === 0);
}

function facility({ id: entitat, nom, tipus, codi_mun, poblacio, tel, mail }: Organization, index: number) {
  const numbers = random(`imo-lleida/equipaments/${index + 1}`);
  const classe = nom.startsWith('Oficina de Treball') ? 'OT' : nom.startsWith('Biblioteca') ? 'BI' : (classes[tipus] as string);
  const town = towns.find(({ codi6 }) => codi6 === codi_mun);
  const accessible = numbers.chance(0.8);
  return {
    id: index + 1,
    nom: classe === 'PA' ? `Punt d'acollida. ${poblacio}` : nom,
    descripcio: numbers.chance(0.5) ? 'Atenció amb cita prèvia i sense.' : null,
    classe,
    entitat,
    codi_mun,
    adreca: `${numbers.pick(streets)}, ${numbers.integer(1, 60)}`,
    poblacio,
    lat: near(Number(town?.latitud), numbers.next()),
    lon: near(Number(town?.longitud), numbers.next()),
    tel,
    mail: classe === 'OT' ? (offices.find(({ codi6 }) => codi6 === codi_mun)?.bustia ?? mail) : mail,
    accessible,
    acces: accessible ? 'Entrada a peu pla i lavabo adaptat.' : 'Tres graons a l\'entrada.',
    activitats: activities[classe] as string,
  };
}

/** Up to some 400 metres from the town's seat: the source has no coordinates of buildings. */
function near(degrees: number, number: number): number {
  return Math.round((degrees + (number - 0.5) * 0.008) * 1e5) / 1e5;
}

function space({ id: equipament, classe }: Facility, index: number) {
  const numbers = random(`imo-lleida/espais/${index + 1}`);
  const tipus = classe === 'CF' ? numbers.pick(['aula', 'taller', 'informàtica']) : numbers.pick(['sala', 'despatx', 'informàtica', 'sala gran']);
  const places = tipus === 'despatx' ? 3 : tipus === 'sala gran' ? 80 : numbers.integer(10, 24);
  return {
    id: index + 1,
    equipament,
    nom: `${tipus[0]?.toUpperCase()}${tipus.slice(1)} ${numbers.integer(1, 9)}`,
    tipus,
    places,
    m2: Math.round(places * (tipus === 'taller' ? 5.4 : 2.3) * 10) / 10,
    material: materials[tipus] as string,
    families: classe === 'CF' ? numbers.sample(['ADG', 'AGA', 'COM', 'ELE', 'FME', 'HOT', 'IFC', 'INA', 'SSC', 'TMV'], numbers.integer(1, 3)).join(';') : null,
  };
}

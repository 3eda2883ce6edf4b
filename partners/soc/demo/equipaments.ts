import { fictionalMailbox, fictionalTelephone } from '../../../demo/generate/fiction.ts';
import { random } from '../../../demo/generate/random.ts';
import type { Random } from '../../../demo/generate/random.ts';
import type { DemoRecord } from '../../../demo/generate/table.ts';
import { spokenName, townOf, towns } from '../../../demo/generate/towns.ts';
import type { Town } from '../../../demo/generate/towns.ts';
import { changedAt } from './canvis.ts';
import { ofTown, offices, townHallOf, trainingCentres } from './entitats.ts';
import { libraries } from './openData.ts';

/** A place that other tables refer to. */
export interface Place {
  readonly id: string;
  readonly kind: 'OT' | 'BIB' | 'CF' | 'MUN';
  readonly name: string;
  readonly entity: string;
  readonly town: Town;
}

const barcelona = townOf('08019');

/** Towns whose town hall has an employment service of its own: 20,000 inhabitants and more. */
export const townsWithService: readonly Town[] = towns.filter(({ population }) => population >= 20_000);

/** The places where services and courses are given: real offices and libraries, invented training centres, municipal services. */
export const places: readonly Place[] = [
  ...offices.map(({ code, name, town }): Place => ({ id: `L-${code}`, kind: 'OT', name, entity: code, town })),
  ...libraries.map(({ nom }, index): Place => ({ id: `L-BIB-${String(index + 1).padStart(2, '0')}`, kind: 'BIB', name: nom.trim(), entity: townHallOf(barcelona), town: barcelona })),
  ...trainingCentres.map(({ code, name, town }): Place => ({ id: `L-${code}`, kind: 'CF', name, entity: code, town })),
  ...townsWithService.map((town): Place => ({ id: `L-MUN-${town.ine6}`, kind: 'MUN', name: `Servei municipal d'ocupació ${ofTown(town)}`, entity: townHallOf(town), town })),
];

const activities: Readonly<Record<Place['kind'], readonly string[]>> = {
  OT: ['ACOLLIDA', 'ORIENTACIO', 'RECERCA', 'EMPRESES'],
  BIB: ['ACOLLIDA', 'RECERCA', 'TALLERS'],
  CF: ['FORMACIO', 'TALLERS'],
  MUN: ['ACOLLIDA', 'ORIENTACIO', 'RECERCA', 'EMPRENEDORIA', 'TALLERS'],
};

/** Every row of `equipaments`. */
export function placeRows(): DemoRecord[] {
  const numbers = random('soc/equipaments');
  const streets = ['carrer de la Mostra', "carrer de l'Exemple", 'passeig Fictici', 'plaça Inventada'];
  return places.map(({ id, kind, name, entity, town }, index) => {
    const library = kind === 'BIB' ? libraries[Number(id.slice(-2)) - 1] : undefined;
    const office = offices.find(({ code }) => code === entity && kind === 'OT');
    const invented = kind === 'CF';
    return {
      idLoc: id,
      nomLoc: numbers.chance(0.05) ? `${name}  ` : name, // trailing blanks
      descripcio: library === undefined ? null : `Biblioteca pública del barri ${library.barri}; ${library.usosOrdinadors} usos d'ordinadors el 2024.`,
      tipusLoc: kind,
      codEntitat: kind === 'CF' && index % 37 === 0 ? null : entity, // some owners were never entered
      codMunicipi: town.ine6,
      calleLoc: invented ? `${numbers.pick(streets)}, ${numbers.integer(1, 120)}` : null,
      codPostalLoc: town.postcodes.length === 1 || invented ? (town.postcodes[0] ?? null) : null,
      localidadLoc: spokenName(town),
      telefonLoc: kind === 'BIB' ? null : fictionalTelephone('93', 5000 + index),
      mailLoc: office?.mailbox ?? (kind === 'BIB' ? null : fictionalMailbox('atencio', id)),
      webLoc: null,
      lat: library === undefined ? moved(town.latitude, invented, numbers) : Number(library.lat),
      lon: library === undefined ? moved(town.longitude, invented, numbers) : Number(library.lon),
      perDiscapacitats: numbers.pick(['S', 'S', 'S', 'N', 'undefined']),
      accessibilitat: numbers.pick([null, null, 'Ascensor i lavabo adaptat', 'Rampa a l’entrada', 'Bucle magnètic al taulell', 'Accés amb graó, cal avisar']),
      activitats: activities[kind].join('|'),
      esCifo: invented && index % 14 === 0 ? 'S' : 'N',
      dataModificacio: changedAt(id),
    };
  });
}

const week = ['dilluns', 'dimarts', 'dimecres', 'dijous', 'divendres', 'dissabte', 'diumenge'];
const hours: Readonly<Record<Place['kind'], readonly (readonly (string | null)[])[]>> = {
  OT: [['09.00-14.00', '09.00-14.00', '09.00-14.00', '09.00-14.00', '09.00-14.00', null, null]],
  BIB: [
    ['15.30-20.30', '10.00-14.00 / 15.30-20.30', '15.30-20.30', '10.00-20.30', '15.30-20.30', '10.00-14.00', 'tancat'],
    ['16.00-20.30', '16.00-20.30', '10.00-14.00 / 16.00-20.30', '10.00-20.30', '16.00-20.30', '10.00-20.00', '11.00-14.00'],
  ],
  CF: [['08.30-21.00', '08.30-21.00', '08.30-21.00', '08.30-21.00', '08.30-15.00', null, null], ['09.00-14.00 / 15.00-20.00', '09.00-14.00 / 15.00-20.00', '09.00-14.00 / 15.00-20.00', '09.00-14.00 / 15.00-20.00', '09.00-14.00', 'cita prèvia', null]],
  MUN: [['08.30-14.30', '08.30-14.30 / 16.00-18.30', '08.30-14.30', '08.30-14.30 / 16.00-18.30', '08.30-14.30', null, null], ['09.00-14.00', '09.00-14.00', '09.00-14.00', '09.00-14.00', 'cita prèvia', null, null]],
};

/** Every row of `horaris_loc`; the hours are invented. */
export function openingRows(): DemoRecord[] {
  const numbers = random('soc/horaris');
  return places.map(({ id, kind }) => {
    const chosen = numbers.pick(hours[kind]);
    return { idLoc: id, ...Object.fromEntries(week.map((day, index) => [day, chosen[index] ?? null])), desDe: '20250101', finsA: numbers.chance(0.8) ? null : '20251231' };
  });
}

/** Invented centres stand somewhere near the town's seat; of real ones only the town is known. */
function moved(coordinate: number, invented: boolean, numbers: Random): number {
  return invented ? Number((coordinate + (numbers.next() - 0.5) * 0.015).toFixed(6)) : coordinate;
}

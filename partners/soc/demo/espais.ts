import { random } from '../../../demo/generate/random.ts';
import type { Random } from '../../../demo/generate/random.ts';
import type { DemoRecord } from '../../../demo/generate/table.ts';
import { places } from './equipaments.ts';
import type { Place } from './equipaments.ts';
import { areas, libraries } from './openData.ts';

interface Kind {
  readonly code: string;
  readonly name: string;
  readonly seats: readonly [number, number];
  readonly equipment: readonly string[];
}

const kinds = {
  classroom: { code: 'AULA', name: 'Aula', seats: [12, 30], equipment: ['projector', 'pissarra blanca', 'ordinador del docent', 'pantalla interactiva', 'wifi'] },
  computers: { code: 'INFORMATICA', name: "Aula d'informàtica", seats: [12, 20], equipment: ['ordinadors (16)', 'projector', 'impressora', 'càmeres web', 'wifi'] },
  workshop: { code: 'TALLER', name: 'Taller', seats: [8, 16], equipment: ['bancs de treball', 'extracció de fums', 'eines de mà', 'equips de protecció', 'armaris'] },
  office: { code: 'DESPATX', name: "Despatx d'entrevistes", seats: [2, 4], equipment: ['ordinador', 'telèfon'] },
  meeting: { code: 'REUNIONS', name: 'Sala de grups', seats: [10, 25], equipment: ['projector', 'cadires de pala', 'pissarra blanca'] },
  hall: { code: 'SALA', name: 'Sala', seats: [60, 240], equipment: ['ordinadors d’ús públic', 'wifi', 'sala d’estudi'] },
} satisfies Record<string, Kind>;

const kindsAt: Readonly<Record<Place['kind'], readonly Kind[]>> = {
  OT: [kinds.office, kinds.meeting],
  BIB: [kinds.hall],
  CF: [kinds.classroom, kinds.workshop, kinds.computers],
  MUN: [kinds.office, kinds.classroom],
};

const families = [...new Set(areas.map(({ familia }) => familia))];

/** A room that other tables refer to, by place and number. */
export interface Room {
  readonly place: Place;
  readonly number: number;
  readonly kind: Kind;
  /** Families taught in all rooms of one place. */
  readonly families: readonly string[];
}

/** The rooms of every place. */
export const rooms: readonly Room[] = roomsOf(random('soc/espais'));

/** The families that are taught at a place. */
export const familiesAt: ReadonlyMap<string, readonly string[]> = new Map(rooms.map(({ place, families: taught }) => [place.id, taught]));

/** Every row of `espais`. A library has one, whose surface is that of the whole library. */
export function roomRows(): DemoRecord[] {
  const numbers = random('soc/espais/files');
  return rooms.map(({ place, number, kind, families: taught }) => {
    const seats = numbers.integer(...(kind.seats as [number, number]));
    const library = place.kind === 'BIB' ? libraries[Number(place.id.slice(-2)) - 1] : undefined;
    return {
      idLoc: place.id,
      num: number,
      nom: place.kind === 'BIB' ? 'Tota la biblioteca' : `${kind.name} ${number}`,
      tipus: kind.code,
      capacitat: numbers.chance(0.93) ? seats : null,
      superficie: library === undefined ? spanishNumber(seats * (kind === kinds.workshop ? 5.5 : 2.6) + numbers.integer(0, 9) / 10) : spanishNumber(Number(library.metres)),
      equipament: numbers.sample(kind.equipment, numbers.integer(1, kind.equipment.length)).join('; '),
      families: place.kind === 'CF' ? taught.join(',') : null,
    };
  });
}

/** Every row of `horaris_espais`: when rooms of training centres and municipal services can be used by others. */
export function roomHourRows(): DemoRecord[] {
  const numbers = random('soc/espais/hores');
  return rooms.filter(({ place }) => place.kind === 'CF' || place.kind === 'MUN').flatMap(({ place, number }) =>
    numbers.sample(['DL', 'DT', 'DC', 'DJ', 'DV'], numbers.integer(1, 4)).map((dia) => ({
      idLoc: place.id, num: number, dia, obre: numbers.pick(['09.00', '10.00', '15.00']), tanca: numbers.pick(['17.30', '19.00', '21.00']), desDe: '20250915', finsA: '20260630',
    })));
}

/** `1.234,5`. */
export function spanishNumber(number: number, decimals = 1): string {
  const [whole = '', fraction] = number.toFixed(decimals).split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, '.');
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}

function roomsOf(numbers: Random): Room[] {
  return places.flatMap((place) => {
    const taught = place.kind === 'CF' ? numbers.sample(families, numbers.integer(2, 4)).toSorted() : [];
    return kindsAt[place.kind].map((kind, index) => ({ place, number: index + 1, kind, families: taught }));
  });
}

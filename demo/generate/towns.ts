import { readFileSync } from 'node:fs';
import { csvRows } from './csv.ts';

/** A Catalan municipality: official codes, seat and population. */
export interface Town {
  /** INE code with its check digit; the first five digits are the INE code, the first two the province. */
  readonly ine6: string;
  /** Official name, the article behind: `Bisbal d'Empordà, la`. */
  readonly name: string;
  /** Idescat's code of the comarca, two digits. */
  readonly comarca: string;
  readonly latitude: number;
  readonly longitude: number;
  /** 1 January 2024. */
  readonly population: number;
  readonly postcodes: readonly string[];
  /** The town hall's ten digits in the register of local bodies. */
  readonly townHall: string;
}

/** The 947 municipalities of Catalonia, by code. Origin and licence: `demo/data/ATTRIBUTION.md`. */
export const towns: readonly Town[] = csvRows<keyof Town>(readFileSync(new URL('../data/catalan-towns.csv', import.meta.url), 'utf8')).map((row) => ({
  ...row,
  latitude: Number(row.latitude),
  longitude: Number(row.longitude),
  population: Number(row.population),
  postcodes: row.postcodes === '' ? [] : row.postcodes.split(' '),
}));

const byCode = new Map(towns.map((town) => [town.ine6.slice(0, 5), town]));

/** The town with this INE code of five or six digits; an unknown code is an error. */
export function townOf(code: string): Town {
  const town = byCode.get(code.slice(0, 5));
  if (town === undefined) throw new Error(`Expected the INE code of a Catalan municipality, got \`${code}\``);
  return town;
}

/** The name with its article in front: `la Bisbal d'Empordà`. */
export function spokenName({ name }: Town): string {
  const [, rest, article] = /^(.*), (l'|el|la|els|les|es|sa|ses|lo|los)$/i.exec(name) ?? [];
  if (rest === undefined || article === undefined) return name;
  return article.endsWith("'") ? `${article}${rest}` : `${article} ${rest}`;
}

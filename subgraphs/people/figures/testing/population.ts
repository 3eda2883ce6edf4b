import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { compiled, sourceOver, temporaryFolder } from '../../../sources/testing/engines.ts';
import type { Source } from '../../../sources/source.ts';

/** The properties of the people of a test, and the values that they can have. */
export const domain = {
  area: ['es:mun:17079', 'es:mun:17155', 'es:mun:17066', 'es:mun:25120', 'es:mun:25051'],
  partner: ['prova', 'altra'],
  sex: ['WOMAN', 'MAN', 'OTHER'],
  ageGroup: ['FROM_16_TO_29', 'FROM_30_TO_44', 'FROM_55'],
  employmentStatus: ['UNEMPLOYED', 'EMPLOYED'],
} as const;

export type Property = keyof typeof domain;

/** Somebody, with the place of each value in the domain. */
export type Somebody = Readonly<Record<Property, number>>;

export const properties = Object.keys(domain) as Property[]; // its keys are the type

/** Everybody that there can be: one of each combination of values. */
export const everySort: readonly Somebody[] = properties.reduce<readonly Somebody[]>(
  (sorts, name) => sorts.flatMap((sort) => domain[name].map((_, place) => ({ ...sort, [name]: place }))),
  [{} as Somebody], // filled property by property
);

/** Between 40 and 300 people; some values are rare. */
export const population: fc.Arbitrary<readonly Somebody[]> = fc.integer({ min: 40, max: 300 }).chain((size) =>
  fc.array(fc.record(Object.fromEntries(properties.map((name) => [name, rarer(domain[name].length)])) as Record<Property, fc.Arbitrary<number>>), { minLength: size, maxLength: size, size: 'max' }));

/** Places in a list: the further behind, the rarer. */
function rarer(length: number): fc.Arbitrary<number> {
  return fc.oneof(...Array.from({ length }, (_, place) => ({ arbitrary: fc.constant(place), weight: 2 ** (length - place) })));
}

/** Two partners, each with a database of its own, whose people can be exchanged for others. */
export interface PeopleDatabases {
  readonly sources: readonly Source[];
  hold(people: readonly Somebody[]): void;
  close(): Promise<void>;
}

const mappings = compiled('people', `
PeopleServedStatistics:
  from: gent
  key: id
  fields: { area: { column: area, code: ine }, sex: sex, ageGroup: ageGroup, employmentStatus: employmentStatus }
`);
const columns = properties.filter((name) => name !== 'partner');

/** Opens the databases of a test, without anybody. */
export function openPeopleDatabases(): PeopleDatabases {
  const opened = domain.partner.map((id) => {
    const url = join(temporaryFolder(), 'gent.db');
    const database = new Database(url);
    database.exec(`create table gent (id integer, ${columns.map((column) => `${column} text`).join(', ')})`);
    const source = sourceOver({ engine: 'sqlite', url }, mappings);
    return { database, source: new Proxy(source, { get: (target, name) => (name === 'partner' ? { ...target.partner, id } : Reflect.get(target, name, target)) }) };
  });
  return {
    sources: opened.map(({ source }) => source),
    hold: (people) => opened.forEach(({ database }, place) => database.transaction(() => {
      database.exec('delete from gent');
      const insert = database.prepare(`insert into gent values (?, ${columns.map(() => '?').join(', ')})`);
      for (const [index, somebody] of people.entries())
        if (somebody.partner === place) insert.run(index, ...columns.map((name) => (name === 'area' ? domain.area[somebody.area]?.slice(-5) : domain[name][somebody[name]])));
    })()),
    close: async () => {
      await Promise.all(opened.map(({ source }) => source.close()));
      for (const { database } of opened) database.close();
    },
  };
}

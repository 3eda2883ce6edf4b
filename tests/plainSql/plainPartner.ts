import type { PlainDatabase, RawValue } from './plainDatabase.ts';

/** What tests read of the graph's entities. */
export type Entity = 'Offer' | 'Course' | 'CourseInstance' | 'PeopleServedStatistics' | 'Organization' | 'Facility' | 'Service';

/** A value as the graph shows it. */
export type Value = string | number | boolean | null;

/** What raw values stand for: a table of codes, in which what is missing is null, or a rule. Several values for a list. */
export type Meaning = Readonly<Record<string, string>> | ((raw: string) => Value | readonly Value[]);

/** How a partner's database keeps an entity. */
export interface PlainTable {
  /** A `select` whose columns have the graph's names for them; `key` is the id behind the partner. */
  readonly select: string;
  /** The columns of the key, for `order by`. */
  readonly keyOrder: string;
  /** What the values of a column stand for; those of a column without a meaning are the graph's. */
  readonly meanings: Readonly<Record<string, Meaning>>;
}

/** One partner: how its database is opened, and what is in it. */
export interface PlainPartner {
  readonly id: string;
  readonly open: (address: string) => Promise<PlainDatabase>;
  readonly tables: Readonly<Partial<Record<Entity, PlainTable>>>;
}

/** The graph's value of a raw one. */
export function meant(table: PlainTable, column: string, raw: RawValue | undefined): Value | readonly Value[] {
  const meaning = table.meanings[column];
  if (raw === null || raw === undefined) return null;
  if (meaning === undefined) return raw;
  const code = String(raw).trim();
  return typeof meaning === 'function' ? meaning(code) : (meaning[code] ?? null);
}

import type { NameTokens } from '../names/nameTokens.ts';
import type { Relation } from '../relations/relations.ts';
import { tableId } from '../samples.ts';
import type { DatabaseSamples } from '../samples.ts';
import type { TableProfile } from './tableProfile.ts';

/** A table that says what codes mean. */
export interface Lookup {
  readonly table: string;
  /** The table's name, which speaks for a column as much as the column's own. */
  readonly tokens: NameTokens;
  readonly key: string;
  /** By code. */
  readonly labels: ReadonlyMap<string, string>;
}

/** The tables of a few columns that give a label to each code, such as `tipus_contracte(codi, descripcio)`. */
export function lookupsOf(profiles: readonly TableProfile[], samples: DatabaseSamples, relations: readonly Relation[]): readonly Lookup[] {
  return profiles.flatMap((profile): Lookup[] => {
    const [key, ...others] = profile.key;
    const sample = samples.tables.get(tableId(profile.table.name));
    if (key === undefined || others.length > 0 || profile.columns.length > 4 || !sample?.complete || sample.rows.length < 2) return [];
    const label = profile.columns.find(({ column, present, values }) => column.name !== key && column.holds === 'text' && !relations.some(({ table, columns }) => table === profile.id && columns.includes(column.name)) && present >= sample.rows.length * 0.9 && values.size >= sample.rows.length * 0.9 && [...values.keys()].some((value) => /\p{L}{3}/u.test(value)));
    if (!label) return [];
    const names = profile.table.columns.map(({ name }) => name);
    const [keyAt, labelAt] = [names.indexOf(key), names.indexOf(label.column.name)];
    return [{ table: profile.id, tokens: profile.tokens, key, labels: new Map(sample.rows.flatMap((row) => (row[keyAt] && row[labelAt] ? [[row[keyAt], row[labelAt]] as const] : []))) }];
  });
}

/** By column of a table: the lookup that says what its codes mean. */
export function labelsOf(profile: TableProfile, lookups: readonly Lookup[], relations: readonly Relation[]): ReadonlyMap<string, Lookup> {
  return new Map(relations.flatMap(({ table, columns: [column, ...others], in: other, references, confidence }) => {
    const lookup = lookups.find((each) => each.table === other && each.key === references[0]);
    return table === profile.id && column !== undefined && others.length === 0 && lookup && confidence >= 0.7 ? [[column, lookup] as const] : [];
  }));
}

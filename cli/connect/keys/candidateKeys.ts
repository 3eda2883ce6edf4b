import type { Catalogue, CatalogueColumn, CatalogueTable } from '../../../subgraphs/sources/engines/catalogue.ts';
import { personalName } from '../../../subgraphs/sources/personal/personalSign.ts';
import { nameTokens, stem } from '../names/nameTokens.ts';
import { isKeyPart, keyWords } from './keyParts.ts';

/** Columns that could identify a row. */
export interface CandidateKey {
  readonly columns: readonly string[];
  /** True if they are declared to, or named like a key. */
  readonly isNamed: boolean;
}

const keyStems = new Set([...keyWords].map(stem));

/**
 * Sets of at most three columns that identify every sampled row, the likeliest first: a view's are those of its table's key, then columns that are named like keys,
 * then a first column so named in which only a few values stand twice, by mistake, then pairs and triples of columns that are parts of keys by name or values. Names, texts, numbers with decimals and moments identify nothing.
 */
export function candidateKeys(catalogue: Catalogue, table: CatalogueTable, rows: readonly (readonly (string | null)[])[]): readonly CandidateKey[] {
  const places = new Map(table.columns.map((column, index) => [column.name, index]));
  const unique = (columns: readonly string[]): boolean => {
    const at = columns.map((column) => places.get(column) ?? -1);
    const keys = rows.map((row) => at.map((place) => row[place] ?? null));
    if (keys.some((key) => key.some((cell) => cell === null || cell.trim() === ''))) return false;
    return new Set(keys.map((key) => JSON.stringify(key))).size === keys.length;
  };
  const usable = table.columns.filter((column, index) => isKeyLike(column, rows.map((row) => row[index] ?? null)));
  const inherited = inheritedKeys(catalogue, table).filter(unique);
  const alone = usable.filter((column) => unique([column.name])).map((column) => ({ key: [column.name], rank: rankOf(catalogue, table, column) })).toSorted((one, other) => other.rank - one.rank);
  const named = alone.filter(({ rank }) => rank >= 1).map(({ key }) => key);
  const [first] = table.columns;
  const mistaken = named.length === 0 && first && usable.includes(first) && rankOf(catalogue, table, first) >= 1 && isNearlyUnique(rows.map(([cell]) => cell ?? null)) ? [[first.name]] : [];
  const rest = alone.filter(({ rank }) => rank < 1).map(({ key }) => key);
  const singles = new Set(alone.filter(({ rank }) => rank >= 0).map(({ key }) => key[0]));
  const isPart = (column: CatalogueColumn): boolean => isOfAnother(catalogue, table, nameTokens(column.name).stems) || isKeyPart(column, rows.map((row) => row[places.get(column.name) ?? -1] ?? null));
  const together = composites(usable.filter((column) => !singles.has(column.name) && isPart(column)).map((column) => column.name), unique);
  const keys = [...[...table.uniqueKeys, ...inherited, ...named, ...mistaken].map((columns) => ({ columns, isNamed: true })), ...[...together, ...rest].map((columns) => ({ columns, isNamed: false }))];
  const nameOf = ({ columns }: CandidateKey): string => JSON.stringify(columns.toSorted());
  return keys.filter((key, index) => keys.findIndex((other) => nameOf(other) === nameOf(key)) === index);
}

/** True if nothing is absent and at most one row in twenty repeats another's value. */
function isNearlyUnique(cells: readonly (string | null)[]): boolean {
  return cells.length > 0 && cells.every((cell) => cell !== null && cell.trim() !== '') && new Set(cells).size >= 0.95 * cells.length;
}

/** The primary keys of tables whose columns a view has. */
function inheritedKeys(catalogue: Catalogue, view: CatalogueTable): readonly (readonly string[])[] {
  if (view.kind !== 'view') return [];
  const own = new Set(view.columns.map(({ name }) => name));
  return catalogue.tables
    .filter(({ kind, primaryKey }) => kind !== 'view' && primaryKey.length > 0 && primaryKey.every((column) => own.has(column)))
    .map((table) => ({ key: table.primaryKey, shared: table.columns.filter(({ name }) => own.has(name)).length / table.columns.length }))
    .filter(({ shared }) => shared >= 0.5)
    .toSorted((one, other) => other.shared - one.shared)
    .map(({ key }) => key);
}

function isKeyLike({ name, holds, type }: CatalogueColumn, values: readonly (string | null)[]): boolean {
  // What looks personal must not stand in ids.
  if (personalName(name) !== undefined) return false;
  if (!['text', 'char', 'integer', 'uuid', 'date'].includes(holds) || /\[\]|json/i.test(type)) return false;
  const texts = values.filter((value) => value !== null);
  return texts.length > 0 && texts.every((text) => text.length <= 60) && texts.filter((text) => /\s/.test(text.trim())).length / texts.length < 0.3;
}

/** From 0 to 2: named like a key, or like its table; the first column before others. A column named like another table holds that one's key. */
function rankOf(catalogue: Catalogue, table: CatalogueTable, column: CatalogueColumn): number {
  const { words, stems, joined } = nameTokens(column.name);
  const own = nameTokens(table.name.at(-1) ?? '').stems;
  if (joined === 'id' || joined === 'uuid' || joined === 'pk') return 2;
  const first = table.columns[0] === column ? 0.3 : 0;
  const named = words.some((word) => keyWords.has(word)) ? 1 : 0;
  const like = stems.some((word) => own.includes(word)) ? 0.5 : 0;
  return like === 0 && isOfAnother(catalogue, table, stems) ? -1 : named + like + first;
}

function isOfAnother(catalogue: Catalogue, table: CatalogueTable, stems: readonly string[]): boolean {
  const content = new Set(stems.filter((word) => !keyStems.has(word)));
  return catalogue.tables.some((other) => other !== table && nameTokens(other.name.at(-1) ?? '').stems.some((word) => content.has(word)));
}

function composites(columns: readonly string[], unique: (columns: readonly string[]) => boolean): readonly (readonly string[])[] {
  const some = columns.slice(0, 10);
  const pairs = some.flatMap((one, index) => some.slice(index + 1).map((other) => [one, other])).filter(unique);
  if (pairs.length > 0) return pairs;
  return some.flatMap((one, index) => some.slice(index + 1).flatMap((second, next) => some.slice(index + next + 2).map((third) => [one, second, third]))).filter(unique);
}

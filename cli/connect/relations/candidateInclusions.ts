import type { Catalogue, CatalogueColumn, CatalogueTable } from '../../../subgraphs/sources/engines/catalogue.ts';
import { isCutShort } from '../names/nameMatch.ts';
import { nameTokens } from '../names/nameTokens.ts';
import { tableId } from '../samples.ts';
import type { Inclusion, TableSample } from '../samples.ts';

/** A relation that might be. */
export type Candidate = Pick<Inclusion, 'table' | 'columns' | 'in' | 'references' | 'likeness'>;

/** Columns that by name, type and samples could hold another table's key, where no foreign key says so, the likeliest first: worth looking at their values. */
export function candidateInclusions(catalogue: Catalogue, samples: ReadonlyMap<string, TableSample>): readonly Candidate[] {
  const keyed = catalogue.tables.map((table) => ({ table, key: keyOf(table, samples) })).filter(({ key }) => key.length > 0);
  const scored = catalogue.tables.flatMap((table) => keyed.flatMap(({ table: other, key }) => (other === table ? [] : columnsFor(table, other, key, samples).map(({ columns, score }) => ({
    candidate: { table: tableId(table.name), columns, in: tableId(other.name), references: key, likeness: Math.min(1, score) }, score,
  })))));
  return scored.toSorted((one, other) => other.score - one.score).map(({ candidate }) => candidate);
}

/** The key by which rows of a table are known: the primary one, or one that was found. */
function keyOf(table: CatalogueTable, samples: ReadonlyMap<string, TableSample>): readonly string[] {
  return table.primaryKey.length > 0 ? table.primaryKey : (samples.get(tableId(table.name))?.key?.columns ?? []);
}

/** At most so many ways in which columns could make up one composite key. */
const mostWays = 8;

function columnsFor(table: CatalogueTable, other: CatalogueTable, key: readonly string[], samples: ReadonlyMap<string, TableSample>): readonly { readonly columns: readonly string[]; readonly score: number }[] {
  const wanted = key.map((column) => other.columns.find(({ name }) => name === column));
  let ways: readonly { readonly columns: readonly string[]; readonly score: number }[] = [{ columns: [], score: 0 }];
  for (const [place, part] of wanted.entries()) {
    if (!part) return [];
    const fitting = table.columns.map((column) => ({ column, score: likeness(column, table, part, other, samples) })).filter(({ score }) => score > (key.length > 1 && place > 0 ? 0 : 0.2));
    ways = ways.flatMap((way) => fitting.filter(({ column }) => !way.columns.includes(column.name)).map(({ column, score }) => ({ columns: [...way.columns, column.name], score: way.score + score })));
    ways = ways.toSorted((one, another) => another.score - one.score).slice(0, mostWays);
  }
  return ways.filter(({ columns }) => columns.length > 0).map(({ columns, score }) => ({ columns, score: score / columns.length + (belongTogether(columns, key) ? 0.25 : 0) }));
}

/** True if the columns of a composite reference have a word in common that the key's haven't, as `zona_centro` and `num_centro`. */
function belongTogether(columns: readonly string[], key: readonly string[]): boolean {
  const theirs = new Set(key.flatMap((column) => nameTokens(column).stems));
  const [first = [], ...others] = columns.map((column) => nameTokens(column).stems);
  return others.length > 0 && first.some((word) => !theirs.has(word) && others.every((stems) => stems.includes(word)));
}

const generic = new Set(['id', 'cod', 'codic', 'codig', 'code', 'numer', 'num', 'key', 'ref', 'nom', 'nombr', 'name', 'tip', 'dat', 'fech']);

/** From 0 to 1: of the same name, of a name that speaks of the other table, or codes that look alike. */
function likeness(column: CatalogueColumn, table: CatalogueTable, part: CatalogueColumn, other: CatalogueTable, samples: ReadonlyMap<string, TableSample>): number {
  if (!comparableTypes(column, part)) return 0;
  const own = nameTokens(column.name);
  const theirs = nameTokens(part.name);
  if (own.joined === theirs.joined) return own.stems.every((word) => generic.has(word)) ? 0.15 : 1;
  const of = nameTokens(other.name.at(-1) ?? '').stems;
  const speaks = own.stems.filter((word) => !generic.has(word) && (of.includes(word) || theirs.stems.includes(word)));
  const names = theirs.words.length > 1 && theirs.words.every((word) => own.words.includes(word));
  if (speaks.length > 0 || names) return 0.7;
  if (own.stems.some((word) => !generic.has(word) && of.some((each) => isCutShort(word, each)))) return 0.6;
  // Codes with letters, such as E003, are told by their form alone.
  const forms = formsOf(table, column, samples);
  return forms.length > 0 && forms.every((form) => /A/.test(form)) && forms.some((form) => formsOf(other, part, samples).includes(form)) ? 0.3 : 0;
}

function comparableTypes(one: CatalogueColumn, other: CatalogueColumn): boolean {
  const family = ({ holds }: CatalogueColumn): string => (holds === 'char' || holds === 'uuid' ? 'text' : holds === 'number' ? 'integer' : holds);
  return family(one) === family(other) && ['text', 'integer', 'date'].includes(family(one));
}

/** The different forms of a column's values: letters as `A`, digits as `9`. */
function formsOf(table: CatalogueTable, column: CatalogueColumn, samples: ReadonlyMap<string, TableSample>): readonly string[] {
  const known = formsByColumn.get(column);
  if (known) return known;
  const index = table.columns.indexOf(column);
  const rows = samples.get(tableId(table.name))?.rows ?? [];
  const forms = [...new Set(rows.slice(0, 100).flatMap((row) => (row[index] ? [row[index].slice(0, 20).replaceAll(/\p{L}/gu, 'A').replaceAll(/\d+/g, '9')] : [])))].slice(0, 10);
  formsByColumn.set(column, forms);
  return forms;
}

const formsByColumn = new WeakMap<CatalogueColumn, readonly string[]>();

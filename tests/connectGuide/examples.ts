import { parse } from 'yaml';
import { codeBlocks, tableRows, tables } from './guide.ts';

/** A table of the partner, as an example shows it before. */
export interface ExampleTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** By row, by column. */
  readonly rows: readonly (readonly ExampleCell[])[];
}

export type ExampleCell = string | number | null;

/** An example of the mapping language: rows, a mapping over them, and what the graph shows of them, by id and by path of the field. */
export interface Example {
  /** How the guide writes it, for the names of tests. */
  readonly name: string;
  readonly before: readonly ExampleTable[];
  readonly mapping: string;
  readonly after: readonly { readonly id: string; readonly fields: ReadonlyMap<string, unknown> }[];
}

/** The examples of one field: rows of the tables that begin with `of`, each read from a table of its own. */
export function fieldExamples(guide: string): readonly Example[] {
  return tables(guide).filter(([head]) => head?.[0] === 'of').flatMap(([, ...rows]) => rows).map(([of = '', row = '', written = '', shown = ''], index) => {
    const [entity, field] = [spans(of)[0] ?? '', spans(written)[0] ?? ''];
    const cells = valuesOf(row);
    const table = { name: `example${index}`, columns: ['example_key', ...cells.keys()], rows: [[1, ...cells.values()]] as readonly ExampleCell[][] };
    return {
      name: `${row} → ${field}`, before: [table], mapping: `${entity}:\n  from: ${table.name}\n  key: example_key\n  fields:\n    ${field}\n`,
      after: [{ id: 'town:1', fields: valuesOf(shown) }],
    };
  });
}

/** The examples of whole entities: what stands between `<!-- example -->` and `<!-- /example -->`. A blank cell is null. Their tables get a number, so that one database holds all of them. */
export function entityExamples(guide: string): readonly Example[] {
  return [...guide.matchAll(/<!-- example -->\n([^]*?)<!-- \/example -->/g)].map(([, text = ''], index) => {
    const before = [...text.matchAll(/^`(.+)`\n\n((?:^\|.*\|\n)+)/gm)].map(([, name = '', table = '']) => tableOf(name, tableRows(table)));
    const mapping = codeBlocks(text)[0]?.text ?? '';
    const [[, ...fields] = [], ...rows] = tables(text).at(-1) ?? [];
    const after = rows.map(([id = '', ...cells]) => ({ id, fields: new Map(fields.map((field, place) => [field, cells[place] || null] as const)) }));
    const numbered = (name: string): string => `${name}_${index}`;
    return {
      name: mapping.trim(), after, before: before.map((table) => ({ ...table, name: numbered(table.name) })),
      mapping: before.reduce((written, { name }) => written.replaceAll(new RegExp(`(\\bfrom:? )${name}\\b`, 'g'), (_, from: string) => from + numbered(name)), mapping),
    };
  });
}

function tableOf(name: string, [columns = [], ...rows]: readonly (readonly string[])[]): ExampleTable {
  return { name, columns, rows: rows.map((cells) => cells.map((cell) => (cell === '' ? null : /^(?:0|[1-9]\d*)$/.test(cell) ? Number(cell) : cell))) };
}

/** What stands in backticks. */
const spans = (cell: string): readonly string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text);

/** `lat: 41.98`, `lon: 2.82`: names and values, as YAML has them; what could be a date is text. */
const valuesOf = (cell: string): ReadonlyMap<string, ExampleCell> => new Map(spans(cell).flatMap((text) => Object.entries(parse(text) as Record<string, ExampleCell>)));

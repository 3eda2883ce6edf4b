import type { Pick } from './pick.ts';
import { fieldRecipes } from './randomFields.ts';
import { half, newDrafts, seldom } from './randomTables.ts';
import type { ColumnKind, Options, RandomTable, Written } from './randomTables.ts';
import { degrees, isoTexts, moments, points, seconds, texts } from './randomValues.ts';
import type { Values } from './randomValues.ts';

/** Random tables and a random mapping of an entity over them, as its file has it; the first table is the entity's own. */
export interface RandomSchema {
  readonly tables: readonly RandomTable[];
  readonly entity: Options;
}

/** Draws a schema: what fields are read from, how the columns and tables are called, and what the rows hold. */
export function randomSchema(pick: Pick): RandomSchema {
  const drafts = newDrafts(pick);
  const { main } = drafts;
  const written: { [path: string]: Written } = {};
  for (const [path, possible] of Object.entries(fieldRecipes(pick, drafts))) if (pick([true, true, false])) written[path] = pick(possible)();
  if (pick(half)) written['location'] = { point: pick([() => main.add('text', points), () => ({ x: main.add('number', degrees), y: main.add('number', degrees), crs: 'EPSG:4326' })])() };
  if (Object.keys(written).length === 0) written['title'] = main.add('text', texts);

  const entity: { [option: string]: Written } = { from: main.name };
  if (main.isPlain && pick(seldom)) {
    delete entity['from'];
    entity['sql'] = `select * from ${main.name}`;
  }
  if (pick(half)) {
    main.add('text', ['si', 'no', null, 'potser'], 'visible');
    entity['where'] = `visible is null or visible <> 'no'`;
  }
  const deletions: readonly (() => Written)[] = [
    () => main.add('date', [null, null, '2024-01-31']),
    () => main.add('boolean', [null, 'false', 'true']),
    () => main.add('integer', [null, '0', '1']),
    () => main.add('text', [null, '', 'N', 'no', ' False ', 'S', '2024-01-01', '0', '0000-00-00']),
    () => ({ column: main.add('text', [null, 'X', 'x', ' esborrat ', 'A']), values: ['X', 'esborrat'] }),
    () => ({ column: main.add('integer', [null, '0', '9']), values: [9, 8] }),
    () => ({ column: main.add('boolean', [null, 'false', 'true']), values: [true] }),
  ];
  if (pick(half)) entity['deleted'] = pick(deletions)();
  const pastAndFuture: Values = [null, '1999-12-31', '2999-12-31'];
  const spanishPastAndFuture: Values = [null, '', 'mai', '31/12/1999', '31/12/2999'];
  const validityDays: readonly (() => Written)[] = [() => main.add('date', pastAndFuture), () => ({ column: main.add('text', spanishPastAndFuture), date: 'DD/MM/YYYY' }), () => drafts.any('date', pastAndFuture)];
  if (pick(seldom)) entity['validity'] = { ...(pick(half) && { from: pick(validityDays)() }), through: pick(validityDays)() };
  if (pick(half)) entity['updatedAt'] = pick([() => drafts.any('timestamp', moments), () => main.add('text', isoTexts), () => ({ column: main.add('integer', seconds), date: 'unix' })])();

  const keys = pick([['integer'], ['text'], ['text', 'integer'], ['integer', 'integer']] as const);
  const key = keys.map((kind) => main.add(kind, []));
  const size = pick([0, 3, 8, 15, 25]);
  entity['key'] = key.length === 1 ? (key[0] ?? '') : key;
  entity['fields'] = written;

  const tables = drafts.all.map((draft): RandomTable => ({
    name: draft.name,
    columns: draft.columns.map(({ name, kind }) => ({ name, kind })),
    rows: Array.from({ length: size }, (_, index) => draft.columns.map(({ name, kind, values }) => (draft === main && key.includes(name) ? keyValue(index, key.indexOf(name), kind) : pick(values)))),
  }));
  return { tables, entity };

  /** Unique together, in an order that is the same for every collation; seldom absent. */
  function keyValue(index: number, place: number, kind: ColumnKind): string | null {
    if (pick([false, false, false, false, false, false, false, false, false, false, false, true]) && place === 0) return null;
    const number = 100 + ((index * 7) % 31);
    if (kind === 'integer') return String(number);
    return `k${number}${pick(['', '/ç', '.b', ' é', '%', "'"])}`;
  }
}

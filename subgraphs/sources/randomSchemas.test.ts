import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { codeLists } from '../reference/codeLists.ts';
import { compileMapping } from './compileMapping.ts';
import type { Engine } from './engines/engine.ts';
import type { EntityMapping } from './mapping.ts';
import { openSource } from './openSource.ts';
import type { EntityRow, Filter, Groups, Order, PageRow, Position, Source } from './source.ts';
import { partner } from './testing/engines.ts';
import { figures, grouped, matching, ordered, orderValue, told } from './testing/plainAnswers.ts';
import { plainRecords } from './testing/plainRecords.ts';
import type { PlainRecord, PlainValue } from './testing/plainRecords.ts';
import { startTestDatabase } from './testing/postgresServer.ts';
import type { TestDatabase } from './testing/postgresServer.ts';
import { pickFrom } from './testing/pick.ts';
import type { Pick } from './testing/pick.ts';
import { randomSchema } from './testing/randomSchema.ts';
import type { RandomSchema } from './testing/randomSchema.ts';
import { openStores } from './testing/randomStores.ts';
import type { RandomStore } from './testing/randomStores.ts';
import { thing } from './testing/randomThing.ts';

/** How many schemas are tried; more by hand: FC_RUNS=2000 npx vitest run randomSchemas. A failure tells the seed: FC_SEED=… FC_PATH=… tries it again. */
const runs = Number(process.env['FC_RUNS'] ?? 12);
const again = { ...(process.env['FC_SEED'] && { seed: Number(process.env['FC_SEED']) }), ...(process.env['FC_PATH'] && { path: process.env['FC_PATH'] }) };
/** Names of engines, when not all are tried. */
const only = process.env['FC_ENGINES']?.split(',');

let server: TestDatabase;
let stores: readonly RandomStore[] = [];
beforeAll(async () => {
  server = await startTestDatabase();
  stores = (await openStores(server)).filter(({ name }) => only?.includes(name) ?? true);
});
afterAll(async () => {
  await Promise.all(stores.map((store) => store.close()));
  await server.stop();
});

function compiledThing({ entity }: RandomSchema): ReadonlyMap<string, EntityMapping> {
  const { entities, problems } = compileMapping({ file: 'prova/things.yml', text: JSON.stringify({ Thing: entity }), models: new Map([['Thing', thing]]), codeLists });
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return entities;
}

const entity = 'Thing';
const paths = [...thing.fields.keys()];
const orders = [...thing.orders.values()];

/** A record as a source shows it. */
function shownRecord(record: PlainRecord, asked: readonly string[]): unknown {
  const shown: Record<string, unknown> = { __typename: entity, id: record.id };
  for (const path of asked) {
    const [parent = path, child] = path.split('.');
    if (child === undefined) shown[parent] = shownValue(path, record.values.get(path) ?? null);
    else {
      const parts = asked.filter((other) => other.startsWith(`${parent}.`));
      const values = parts.map((part) => [part.slice(parent.length + 1), record.values.get(part) ?? null] as const);
      shown[parent] = values.every(([, value]) => value === null) ? null : Object.fromEntries(values);
    }
  }
  return { ...shown, originalCodes: record.originalCodes, source: { partner: { id: partner.id }, updatedAt: record.updatedAt } };
}

function shownValue(path: string, value: PlainValue): unknown {
  const kind = thing.fields.get(path)?.kind;
  if (value === null) return null;
  if (typeof value === 'object') return value.map((each) => shownValue(path, each));
  if (kind === 'area') return { __typename: 'Area', id: value };
  if (kind === 'occupation') return { __typename: 'Occupation', code: value };
  return kind === 'reference' ? { __typename: 'Owner', id: value } : value;
}

/** A filter by values that records have, or that nothing has. */
function drawFilter(pick: Pick, records: readonly PlainRecord[]): Filter {
  const count = pick([0, 1, 1, 2]);
  const mapped = paths.filter((path) => !path.includes('.') && records.some(({ values }) => values.get(path) !== null && values.get(path) !== undefined));
  const found: { [field: string]: object | string } = {};
  for (let index = 0; index < count; index += 1) {
    const path = pick([...mapped, ...mapped, 'title', 'id', 'kind', 'text']);
    found[path] = path === 'text' ? pick(['peo', 'AVILA', 'pa buit', '"', '%', 'cuiner', 'C/', 'sense']) : drawCondition(pick, path, records);
  }
  return found;
}

const odd: { readonly [kind: string]: readonly (string | number | boolean)[] } = {
  text: ['peo', '-', '', ' ', "'"], int: [0, 3, -5], float: [1.5, 0], date: ['2024-01-31', '1970-01-01'], month: ['2024-01'], time: ['09:30'], enum: ['RED', 'GREEN'], boolean: [true, false],
  area: ['es:prov:17', 'es:ca:09', 'es', 'x'], occupation: ['5', '51', '0'], reference: ['prova:1', 'altra:1', 'prova:'], id: ['prova:100', 'prova:k100', 'prova:100.100', 'x'],
};

function valuesOf(path: string, records: readonly PlainRecord[]): readonly (string | number | boolean)[] {
  const kind = path === 'id' ? 'id' : (thing.fields.get(path)?.kind ?? 'text');
  const known = records.flatMap((record) => (path === 'id' ? [record.id] : [record.values.get(path) ?? []].flat())) as (string | number | boolean)[];
  return [...new Set([...known, ...(odd[kind] ?? [])])];
}

function drawCondition(pick: Pick, path: string, records: readonly PlainRecord[]): object {
  const values = valuesOf(path, records);
  const kind = thing.fields.get(path)?.kind ?? 'id';
  const forms: readonly (() => object)[] = [
    () => ({ eq: pick(values) }),
    () => ({ in: [pick(values), pick(values), pick(values)] }),
    ...(kind === 'text' ? [() => ({ contains: pick(['pe', 'A', 'l·l', '"', ',', '[', '100%', 'x', ' ', '\\', 'Ò', '']) })] : []),
    ...(['int', 'float', 'date', 'month', 'time'].includes(kind) ? [() => ({ gte: pick(values) }), () => ({ lte: pick(values) }), () => ({ gte: pick(values), lte: pick(values) })] : []),
  ];
  return pick(forms)();
}

const drawOrder = (pick: Pick): Order => ({ ...(pick([true, true, false]) && { field: pick(orders) }), direction: pick(['ASC', 'DESC']) });

function drawGroups(pick: Pick, records: readonly PlainRecord[]): Groups {
  const field = pick(['area', 'occupation', 'owner', 'kind', 'tags', 'kinds', 'areas', 'occupations', 'id', 'title', 'open', 'places']);
  const values = valuesOf(field, records).map(String).filter((value) => value !== '');
  return { field, values: [pick(values), pick(values), pick(values)] };
}

const placed = (records: readonly PlainRecord[], { field }: Order): readonly (readonly [string, unknown])[] => records.map((record) => [record.id, field === undefined ? undefined : orderValue(record, field)]);
const found = (rows: readonly PageRow[]): readonly (readonly [string, unknown])[] => rows.map(({ row, value }) => [row.id, value]);
const sorted = (rows: readonly unknown[]): readonly string[] => rows.map((row) => JSON.stringify(row, (_, value: unknown) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).toSorted()) : value))).toSorted();

/** Says what was asked, what plain code answers, and what came. */
function same(question: unknown, found: unknown, expected: unknown): void {
  if (isDeepStrictEqual(found, expected)) return;
  throw new Error(`to ${JSON.stringify(question)}\nexpected ${JSON.stringify(expected)}\ngot      ${JSON.stringify(found)}`);
}

/** Draws questions and compares what a source answers with what the records say. */
async function compare(source: Source, records: readonly PlainRecord[], pick: Pick): Promise<void> {
  const asked = paths.filter(() => pick([true, true, false]));
  const fields = new Set([...asked, 'originalCodes', 'source.updatedAt']);
  const rows = await source.rows({ entity, keys: [...records.map(({ id }) => id.slice('prova:'.length)), 'x', '1.2.3', '%'], fields });
  same({ rows: asked }, sorted(rows), sorted(records.map((record) => shownRecord(record, asked))));

  for (const _ of [1, 2, 3]) {
    const filter = drawFilter(pick, records);
    const order = drawOrder(pick);
    const limit = pick([1, 3, 7, 30]);
    const expected = ordered(matching(records, filter), order);
    const walked: PageRow[] = [];
    for (let after: Position | undefined; ;) {
      const page = await source.page({ entity, filter, order, limit, fields, ...(after && { after }) });
      walked.push(...page);
      const last = page.at(-1);
      if (!last || page.length < limit || walked.length > 100) break;
      after = { ...(last.value !== undefined && { value: last.value }), ties: { key: last.key } };
    }
    same({ filter, order, limit }, found(walked), placed(expected, order));
    same({ filter, asked }, sorted(walked.map(({ row }) => row)), sorted(expected.map((record) => shownRecord(record, asked))));

    const groups = drawGroups(pick, records);
    const inGroups = await source.page({ entity, filter, order, groups, limit, fields });
    const byGroup = grouped(matching(records, filter), groups.field, groups.values).map((group) => ordered(group, order).slice(0, limit));
    same({ filter, groups, order, limit }, groups.values.map((__, group) => found(inGroups.filter((row) => row.group === group))), byGroup.map((group) => placed(group, order)));
    same({ filter, groups, asked }, sorted(inGroups.map(({ row }): EntityRow => row)), sorted(byGroup.flat().map((record) => shownRecord(record, asked))));

    const dimensions = ['title', 'places', 'open', 'kind', 'day', 'month', 'opensAt', 'area', 'occupation', 'owner'];
    const by = Array.from({ length: pick([0, 1, 2]) }, () => pick([...dimensions.map((field) => ({ field })), { field: 'day', month: true }]));
    const question = { by, sums: pick([[], ['places'], ['places', 'price']] as const), ...(pick([true, false]) && { groups }) };
    const counted = await source.figures({ entity, filter, ...question });
    same({ filter, ...question }, counted.map(told).toSorted(), figures(matching(records, filter), question));
  }
}

/** A store's engine, which outlives a source. */
const lent = (engine: Engine, tell: (sql: string) => void): Engine => ({
  ...engine,
  query: (statement, limits) => {
    tell(statement.sql);
    return engine.query(statement, limits);
  },
  close: async () => undefined,
});

describe('over random schemas, mappings, rows and questions', () => {
  test('every engine answers as plain code does', { timeout: 30_000 + runs * 5000 }, async () => {
    let tried = 0;
    const { failed, seed, counterexamplePath, errorInstance } = await fc.check(
      fc.asyncProperty(fc.gen(), async (draw) => {
        const pick = pickFrom(draw, fc);
        const schema = randomSchema(pick);
        const mappings = compiledThing(schema);
        const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Madrid' }).format(new Date());
        const share = stores.filter(({ every }) => only !== undefined || tried % every === 0);
        tried += 1;
        for (const store of share) {
          const { database, engine } = await store.filled(schema.tables);
          let asked = '';
          const source = openSource({ partner, database, limits: { timeout: 20_000, connections: 2, rows: 10_000 }, mappings, open: () => lent(engine, (sql) => (asked = sql)) });
          try {
            await compare(source, plainRecords(schema, today, store.blankless), pick);
          } catch (error) {
            throw new Error(`On ${store.name}: ${error instanceof Error ? error.message : String(error)}\n${asked}\n${JSON.stringify(schema.entity)}`, { cause: error });
          } finally {
            await source.close();
          }
        }
      }),
      // A schema says more whole than made smaller, which takes long.
      { numRuns: runs, endOnFailure: true, ...again },
    );
    if (failed) throw new Error(`FC_SEED=${seed} FC_PATH=${counterexamplePath} ${errorInstance instanceof Error ? errorInstance.message : String(errorInstance)}`, { cause: errorInstance });
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { domains, subgraphSdl } from '../../schema/subgraphSdl.ts';
import { SharedEngines } from '../../subgraphs/live/sharedEngines.ts';
import { codeLists } from '../../subgraphs/reference/codeLists.ts';
import { entityOptions } from '../../subgraphs/sources/compileEntity.ts';
import { compileMapping } from '../../subgraphs/sources/compileMapping.ts';
import { makings, reads } from '../../subgraphs/sources/fieldOptions.ts';
import type { EntityMapping } from '../../subgraphs/sources/mapping.ts';
import { formatProblem } from '../../subgraphs/sources/mappingProblem.ts';
import { openSource } from '../../subgraphs/sources/openSource.ts';
import { usualLimits } from '../../subgraphs/sources/partnerLimits.ts';
import { readModel } from '../../subgraphs/sources/readModel.ts';
import type { Source } from '../../subgraphs/sources/source.ts';
import { unixFormats } from '../../subgraphs/sources/writtenFormats.ts';
import { entityExamples, fieldExamples } from './examples.ts';
import type { Example, ExampleTable } from './examples.ts';
import { readGuide } from './guide.ts';

const guide = readGuide();
const ofFields = fieldExamples(guide);
const ofEntities = entityExamples(guide);
const partner = { id: 'town', name: 'Town', domains, languages: ['ca', 'es'] };
const models = new Map(domains.flatMap((domain) => [...readModel(subgraphSdl(domain))]));
const folder = mkdtempSync(join(tmpdir(), 'teixit-guide-'));
const database = filled([...ofFields, ...ofEntities].flatMap(({ before }) => before));
const engines = new SharedEngines();
const opened: Source[] = [];

afterAll(async () => {
  await Promise.all(opened.map((source) => source.close()));
  rmSync(folder, { recursive: true });
});

describe('an example of the guide shows of its row what it says', () => {
  test.each(ofFields)('$name', async (example) => {
    const [shown] = await show(example);
    const [expected] = example.after;
    // What is unknown is told only where there is such a code.
    const fields = Object.entries(shown ?? {}).filter(([path]) => path !== '__typename' && (path !== 'originalCodes' || expected?.fields.has(path)));
    expect(Object.fromEntries(fields)).toEqual({ id: expected?.id, ...Object.fromEntries(expected?.fields ?? []) });
  });
});

describe('an example of the guide shows of its rows what it says', () => {
  test.each(ofEntities)('$name', async (example) => {
    const shown = await show(example);
    const cells = (fields: ReadonlyMap<string, unknown>): object => Object.fromEntries([...fields].map(([path, value]) => [path, value === null || value === undefined ? null : [value].flat().join(', ')]));
    const paths = [...(example.after[0]?.fields.keys() ?? [])];
    expect(shown.map((row) => ({ id: row['id'], ...cells(new Map(paths.map((path) => [path, row[path]]))) }))).toEqual(example.after.map(({ id, fields }) => ({ id, ...cells(fields) })));
  });
});

describe('the examples of the guide', () => {
  const written = [...ofFields, ...ofEntities].flatMap(({ mapping }) => Object.values(parse(mapping) as Readonly<Record<string, Readonly<Record<string, unknown>>>>));

  test('have every option of an entity', () => {
    expect(new Set(written.flatMap((entity) => Object.keys(entity)))).toEqual(new Set(entityOptions));
  });

  test('have every option of a field, and every way to a point', () => {
    expect(new Set(written.flatMap(({ fields }) => optionsIn(fields)))).toEqual(new Set([...reads, ...makings, 'point', 'x', 'y', 'crs']));
  });

  test('have moments as numbers in every way', () => {
    expect(unixFormats.filter((format) => !guide.includes(`date: ${format} }`))).toEqual([]);
  });
});

/** A SQLite database with these tables. */
function filled(tables: readonly ExampleTable[]): string {
  const url = join(folder, 'town.db');
  const made = new Database(url);
  made.transaction(() => {
    for (const table of tables) {
      const kinds = table.columns.map((_, index) => (table.rows.some((row) => typeof row[index] === 'string') ? 'text' : 'numeric'));
      made.exec(`create table "${table.name}" (${table.columns.map((column, index) => `"${column}" ${kinds[index]}`).join(', ')})`);
      const insert = made.prepare(`insert into "${table.name}" values (${table.columns.map(() => '?').join(', ')})`);
      for (const row of table.rows) insert.run(...row);
    }
  })();
  made.close();
  return url;
}

/** Everything that the graph shows of an example's entities: by id, and by path of the field. */
async function show({ mapping }: Example): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const { entities, problems } = compileMapping({ file: 'example.yml', text: mapping, models, codeLists, languages: partner.languages });
  expect(problems.map(formatProblem)).toEqual([]);
  const source = openSource({ partner, database: { engine: 'sqlite', url: database }, limits: usualLimits, mappings: entities, open: engines.open });
  opened.push(source);
  const pages = [];
  for (const entity of entities.values()) pages.push(await source.page({ entity: entity.entity.name, fields: fieldsOf(entity), order: { direction: 'ASC' }, limit: 10 }));
  return pages.flat().map(({ row }) => Object.fromEntries(Object.entries(row).flatMap(([name, value]) => leaves(name, value))));
}

const fieldsOf = ({ fields, updatedAt }: EntityMapping): ReadonlySet<string> => new Set([...fields.keys(), ...(updatedAt ? ['source.updatedAt'] : []), 'originalCodes']);

/** Embedded objects by the paths of their parts; of areas, occupations and references just the id or code; places as exactly as a house. */
function leaves(path: string, value: unknown): readonly (readonly [string, unknown])[] {
  if (Array.isArray(value)) return [[path, value.map((each) => identity(each) ?? each)]];
  if (typeof value === 'number' && path.startsWith('location.')) return [[path, Math.round(value * 10_000) / 10_000]];
  if (typeof value !== 'object' || value === null) return [[path, value]];
  const id = identity(value);
  return id === undefined ? Object.entries(value).flatMap(([name, inner]) => leaves(`${path}.${name}`, inner)) : [[path, id]];
}

function identity(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('__typename' in value)) return undefined;
  return 'id' in value ? value.id : 'code' in value ? value.code : undefined;
}

/** The names of the options under `fields`, also inside embedded objects. */
function optionsIn(fields: unknown): readonly string[] {
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) return [];
  return Object.values(fields).flatMap((field: unknown): readonly string[] => {
    if (typeof field !== 'object' || field === null) return [];
    const names = Object.keys(field);
    if ('point' in field) return ['point', ...Object.keys(typeof field.point === 'object' && field.point !== null ? field.point : {})];
    return names.some((name) => reads.some((read) => read === name)) ? names : optionsIn(field);
  });
}

import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { subgraphSdl } from '../../schema/subgraphSdl.ts';
import { readModel } from '../sources/readModel.ts';
import type { Filter, Source } from '../sources/source.ts';
import { compiled, sourceOver, temporaryFolder } from '../sources/testing/engines.ts';
import { Reader } from './reader.ts';

const models = readModel(subgraphSdl('training'));
const mappings = compiled('training', `
Course:
  from: curs
  key: id
  fields: { name: nom }
`);
let well: Source;
let away: Source;

beforeAll(async () => {
  const url = join(temporaryFolder(), 'cursos.db');
  new Database(url).exec("create table curs (id integer, nom text); insert into curs values (1, 'Soldadura')").close();
  [well, away] = [sourceOver({ engine: 'sqlite', url }, mappings), unknown('away')];
  await Promise.all([well.looked, away.looked]);
});
afterAll(() => Promise.all([well.close(), away.close()]));

/** A partner whose database isn't there. */
function unknown(id: string): Source {
  const source = sourceOver({ engine: 'sqlite', url: join(temporaryFolder(), 'none', 'none.db') }, mappings);
  return new Proxy(source, { get: (target, name) => (name === 'partner' ? { ...target.partner, id } : Reflect.get(target, name, target)) });
}

/** What courses are counted, with the partners that are told to be missing. */
async function counted(sources: readonly Source[], filter: Filter): Promise<readonly unknown[]> {
  const read = new Reader(sources, models);
  const figure = await read.figure('Course', { filter }, []);
  return [figure?.count ?? null, read.report.missed()?.filter(({ status }) => status !== 'OK').map(({ id }) => id) ?? []];
}

test('a partner that can have none of the rows asked for by id is not told to be missing', async () => {
  expect(await counted([well, away], { id: { eq: 'prova:1' } })).toEqual([1, []]);
  expect(await counted([well, away], { id: { in: ['prova:1', 'away:1'] } })).toEqual([1, ['away']]);
  expect(await counted([well, away], { name: { eq: 'Soldadura' } })).toEqual([1, ['away']]);
});

test('where the partner whose rows are asked for is missing, there is no answer, not nothing', async () => {
  expect(await counted([well, away], { id: { eq: 'away:1' } })).toEqual([null, ['away']]);
  expect(await counted([away], { id: { eq: 'away:1' } })).toEqual([null, ['away']]);
});

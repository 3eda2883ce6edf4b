import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openPeopleDatabases } from '../people/figures/testing/population.ts';
import type { PeopleDatabases } from '../people/figures/testing/population.ts';
import type { FigureQuestion, Source } from '../sources/source.ts';
import { sharedFigures } from './sharedFigures.ts';

const byArea: FigureQuestion = { entity: 'PeopleServedStatistics', by: [{ field: 'area' }], sums: [] };
const bySex: FigureQuestion = { ...byArea, by: [{ field: 'sex' }] };
const somebody = { area: 0, partner: 0, sex: 1, ageGroup: 0, employmentStatus: 0 };
let statements = 0;
const count = (): void => void (statements += 1);
let databases: PeopleDatabases;
let source: Source;

beforeAll(() => {
  databases = openPeopleDatabases();
  databases.hold([somebody, somebody]);
  source = databases.sources[0] as Source;
  subscribe('teixit:statement', count);
});
beforeEach(() => void (statements = 0));
afterAll(() => {
  unsubscribe('teixit:statement', count);
  return databases.close();
});

const total = async (answer: Promise<readonly { readonly count: number }[]>): Promise<number> => (await answer).reduce((sum, row) => sum + row.count, 0);

test('What several want at the same time is counted once, other figures by themselves', async () => {
  const answers = [byArea, { ...byArea, signal: new AbortController().signal }, bySex, byArea].map((question) => total(sharedFigures(source, question)));
  expect(await Promise.all(answers)).toEqual([2, 2, 2, 2]);
  expect(statements).toBe(2);
});

test('Whoever asks later is told what is there by then', async () => {
  expect(await total(sharedFigures(source, byArea))).toBe(2);
  databases.hold([somebody, somebody, somebody]);
  expect(await total(sharedFigures(source, byArea))).toBe(3);
  expect(statements).toBe(2);
});

test('One who leaves takes nothing from the others, nor from those who come after', async () => {
  const [leaving, gone] = [new AbortController(), new AbortController()];
  const left = sharedFigures(source, { ...byArea, signal: leaving.signal });
  const stays = total(sharedFigures(source, byArea));
  leaving.abort(new Error('gone'));
  const comes = total(sharedFigures(source, byArea));
  await expect(left).rejects.toThrow('gone');
  expect(await Promise.all([stays, comes])).toEqual([3, 3]);
  expect(statements).toBe(1);
  gone.abort(new Error('was gone before'));
  await expect(sharedFigures(source, { ...byArea, signal: gone.signal })).rejects.toThrow('was gone before');
});

test('Once all have left, who comes next asks anew', async () => {
  const leaving = new AbortController();
  const left = sharedFigures(source, { ...byArea, signal: leaving.signal });
  leaving.abort(new Error('gone'));
  await expect(left).rejects.toThrow('gone');
  expect(await total(sharedFigures(source, byArea))).toBe(3);
});

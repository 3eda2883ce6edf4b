import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { startPostgres } from '../demo/postgresql.ts';
import type { DemoPostgres } from '../demo/postgresql.ts';
import { demoDatabase } from '../partners/smo-girona/demo/database.ts';
import { isInside, isInsideOne } from './plainSql/areas.ts';
import { openChangingOffers } from './plainSql/changingOffers.ts';
import type { ChangingOffers } from './plainSql/changingOffers.ts';
import { countedAll } from './plainSql/counted.ts';
import { listed } from './plainSql/listed.ts';
import type { ListWanted } from './plainSql/listed.ts';
import { closePlain, openPlain } from './plainSql/openPlain.ts';
import type { OpenPartner } from './plainSql/openPlain.ts';
import { pages } from './plainSql/pages.ts';
import type { List } from './plainSql/pages.ts';
import { wholeAnswer } from './plainSql/wholeAnswer.ts';
import { startStack } from './stack.ts';
import type { Stack } from './stack.ts';

let stack: Stack;
let plain: readonly OpenPartner[];

beforeAll(async () => {
  [stack, plain] = await Promise.all([startStack(inject('databases')), openPlain(inject('databases'))]);
});
afterAll(async () => {
  await Promise.all([stack.stop(), closePlain(plain)]);
});

type Case = readonly [sentence: string, List, Omit<ListWanted, 'entity'>];

/** Offers of the province of Girona, where two partners have some, and of the islands, where the third has its own. */
const offers = { field: 'offers', filter: { area: { in: ['es:prov:17', 'es:ca:04', 'es:ca:05'] } } } as const;
const ofThree = { where: { area: isInsideOne('es:prov:17', 'es:ca:04', 'es:ca:05') } };
const [courses, facilities] = [{ field: 'courses' }, { field: 'facilities' }] as const;
const lastFirst = { direction: 'DESC' } as const;
const [byTitle, byName] = [{ by: 'title', folded: true }, { by: 'name', folded: true }];

const orders: readonly Case[] = [
  ['offers by id', { field: 'offers' }, {}],
  ['offers by id, last first', { ...offers, orderBy: { field: 'ID', ...lastFirst } }, { ...ofThree, ...lastFirst }],
  ['offers by title', { ...offers, orderBy: { field: 'TITLE' } }, { ...ofThree, ...byTitle }],
  ['offers by title, last first', { ...offers, orderBy: { field: 'TITLE', ...lastFirst } }, { ...ofThree, ...byTitle, ...lastFirst }],
  ['offers by the day of publication', { ...offers, orderBy: { field: 'DATE_POSTED' } }, { ...ofThree, by: 'datePosted' }],
  ['offers by the day of publication, newest first', { ...offers, orderBy: { field: 'DATE_POSTED', ...lastFirst } }, { ...ofThree, by: 'datePosted', ...lastFirst }],
  ['offers by the last day to apply', { ...offers, orderBy: { field: 'VALID_THROUGH' } }, { ...ofThree, by: 'validThrough' }],
  ['offers by openings, most first', { ...offers, orderBy: { field: 'TOTAL_JOB_OPENINGS', ...lastFirst } }, { ...ofThree, by: 'totalJobOpenings', ...lastFirst }],
  ['courses by id', courses, {}],
  ['courses by name', { ...courses, orderBy: { field: 'NAME' } }, byName],
  ['courses by name, last first', { ...courses, orderBy: { field: 'NAME', ...lastFirst } }, { ...byName, ...lastFirst }],
  ['courses by hours', { ...courses, orderBy: { field: 'HOURS' } }, { by: 'hours' }],
  ['courses by hours, longest first', { ...courses, orderBy: { field: 'HOURS', ...lastFirst } }, { by: 'hours', ...lastFirst }],
  ['facilities by id', facilities, {}],
  ['facilities by id, last first', { ...facilities, orderBy: { field: 'ID', ...lastFirst } }, lastFirst],
  ['facilities by name', { ...facilities, orderBy: { field: 'NAME' } }, byName],
  ['facilities by name, last first', { ...facilities, orderBy: { field: 'NAME', ...lastFirst } }, { ...byName, ...lastFirst }],
];

const is = (...values: readonly string[]) => (value: unknown): boolean => values.includes(String(value));
const inTitles = (...all: readonly string[]) => ({ words: { columns: ['title', 'description'], all } });
const inNames = (...all: readonly string[]) => ({ words: { columns: ['name', 'description'], all } });

const filters: readonly Case[] = [
  [
    'part-time offers of a region, its provinces and towns',
    { field: 'offers', filter: { area: { eq: 'es:ca:09' }, employmentType: { eq: 'PART_TIME' } } },
    { where: { area: isInside('es:ca:09'), employmentType: is('PART_TIME') } },
  ],
  ['offers of a comarca', { field: 'offers', filter: { area: { eq: 'es:com:20' } } }, { where: { area: isInside('es:com:20') } }],
  [
    'offers of one kind of contract',
    { field: 'offers', filter: { contractType: { eq: 'PERMANENT' }, status: { eq: 'OPEN' } } },
    { where: { contractType: is('PERMANENT'), status: is('OPEN') } },
  ],
  ['offers with a word', { field: 'offers', filter: { text: 'TÈCNIC' } }, inTitles('tècnic')],
  [
    'offers with two words in a region, by title',
    { field: 'offers', filter: { text: 'auxiliar  de', area: { eq: 'es:ca:09' } }, orderBy: { field: 'TITLE' } },
    { ...byTitle, where: { area: isInside('es:ca:09') }, ...inTitles('auxiliar', 'de') },
  ],
  ['courses of a region', { ...courses, filter: { area: { eq: 'es:ca:10' } } }, { where: { area: isInside('es:ca:10') } }],
  [
    'courses of two modes, by name',
    { ...courses, filter: { mode: { in: ['ONLINE', 'BLENDED'] } }, orderBy: { field: 'NAME' } },
    { ...byName, where: { mode: is('ONLINE', 'BLENDED') } },
  ],
  ['courses with a word', { ...courses, filter: { text: 'gestio' } }, inNames('gestió')],
  ['facilities of two regions', { ...facilities, filter: { area: { in: ['es:ca:09', 'it:reg:09'] } } }, { where: { area: isInsideOne('es:ca:09', 'it:reg:09') } }],
  ['facilities of a kind, by name', { ...facilities, filter: { kind: { eq: 'LIBRARY' } }, orderBy: { field: 'NAME' } }, { ...byName, where: { kind: is('LIBRARY') } }],
  ['facilities with a word', { ...facilities, filter: { text: 'FORMACIÓ' } }, inNames('formació')],
];

const entities = { offers: 'Offer', courses: 'Course', facilities: 'Facility' } as const;

describe('Page after page, each row comes once and in order:', () => {
  test.each([...orders, ...filters])('%s', async (_sentence, list, wanted) => {
    const walked: string[] = [];
    for await (const page of pages(stack, list)) walked.push(...page.ids);
    const rows = await listed(plain, { entity: entities[list.field], ...wanted });
    expect(rows.length).toBeGreaterThan(10);
    expect(walked).toEqual(rows.map(({ id }) => id));
  });
});

describe('The total is what the databases count:', () => {
  const counts = [...orders, ...filters].filter(([, { orderBy }, { words }]) => !orderBy && !words);
  test.each(counts)('%s', async (_sentence, { field, filter }, { where = {} }) => {
    const type = `${entities[field]}Filter`;
    const { data } = await wholeAnswer(stack, `query ($filter: ${type}) { ${field}(filter: $filter) { totalCount } }`, { filter });
    expect(data[field].totalCount).toBe((await countedAll(plain, { entity: entities[field], where })).count);
  });
});

describe('While rows come and go, each that stays comes once and in order:', () => {
  let folder: string;
  let girona: DemoPostgres;
  let changing: Stack;
  let changingPlain: readonly OpenPartner[];
  let posting: ChangingOffers;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'teixit-paging-'));
    girona = await startPostgres(demoDatabase, { folder });
    const databases = { ...inject('databases'), 'smo-girona': girona.url };
    [changing, changingPlain, posting] = await Promise.all([startStack(databases), openPlain(databases, 'smo-girona'), openChangingOffers(girona.adminUrl)]);
  });
  afterAll(async () => {
    await Promise.all([changing?.stop(), closePlain(changingPlain ?? []), posting?.close()]);
    await girona?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const places = ['es:com:20', 'es:ca:04', 'es:ca:05'];
  const where = { area: isInsideOne(...places) };
  const cases: readonly (readonly [sentence: string, NonNullable<List['orderBy']>, Omit<ListWanted, 'entity' | 'where'>])[] = [
    ['by id', { field: 'ID' }, {}],
    ['by id, last first', { field: 'ID', ...lastFirst }, lastFirst],
    ['by title', { field: 'TITLE' }, byTitle],
    ['by the day of publication, newest first', { field: 'DATE_POSTED', ...lastFirst }, { by: 'datePosted', ...lastFirst }],
  ];

  test.each(cases)('%s', async (_sentence, orderBy, order) => {
    const idsNow = async (): Promise<string[]> => (await listed(changingPlain, { entity: 'Offer', where, ...order })).map(({ id }) => id);
    const before = await idsNow();
    const walked: string[] = [];
    const removed: string[] = [];
    const coming: string[] = [];
    const missed: string[] = [];
    for await (const { ids, hasNextPage } of pages(changing, { field: 'offers', filter: { area: { in: places } }, orderBy })) {
      expect(ids.filter((id) => removed.includes(id))).toEqual([]);
      walked.push(...ids);
      if (!hasNextPage) continue;
      const added = await posting.add();
      const now = await idsNow();
      const ahead = now.slice(now.indexOf(ids.at(-1) ?? '') + 1);
      coming.push(...added.filter((id) => ahead.includes(id)));
      missed.push(...added.filter((id) => !ahead.includes(id)));
      const own = (id: string): boolean => id.startsWith('smo-girona:') && before.includes(id);
      const gone = [ids.findLast(own), ahead.find(own), ahead.findLast(own)].filter((id) => id !== undefined);
      await posting.remove(gone);
      removed.push(...gone);
    }
    const after = new Set(await idsNow());
    const stayed = before.filter((id) => after.has(id));
    expect([stayed.length, coming.length, missed.length, removed.length].every((count) => count > 5)).toBe(true);
    expect(walked.filter((id) => before.includes(id) && after.has(id))).toEqual(stayed);
    expect(walked).toHaveLength(new Set(walked).size);
    expect(walked.filter((id) => coming.includes(id)).toSorted()).toEqual(coming.toSorted());
    expect(walked.filter((id) => missed.includes(id))).toEqual([]);
  });
});

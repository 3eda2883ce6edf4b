import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { isInside, isInsideOne } from './plainSql/areas.ts';
import { isBelow } from './plainSql/occupations.ts';
import { closePlain, openPlain } from './plainSql/openPlain.ts';
import type { OpenPartner } from './plainSql/openPlain.ts';
import type { Value } from './plainSql/plainPartner.ts';
import { answered, grouped, statisticsFields } from './plainSql/statisticsFields.ts';
import type { StatisticsName, StatisticsWanted } from './plainSql/statisticsFields.ts';
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

const names = Object.keys(statisticsFields) as StatisticsName[]; // its keys are the type

const singles = names.flatMap((name) => [[], ...Object.keys(statisticsFields[name].dimensions).map((dimension) => [dimension])].map((by) => [name, by] as const));

const pairs: readonly (readonly [StatisticsName, readonly string[]])[] = [
  ['offerStatistics', ['AREA', 'OCCUPATION']],
  ['offerStatistics', ['MONTH', 'PARTNER']],
  ['offerStatistics', ['CONTRACT_TYPE', 'EMPLOYMENT_TYPE']],
  ['offerStatistics', ['STATUS', 'MONTH']],
  ['trainingStatistics', ['PROFESSIONAL_FAMILY', 'AREA']],
  ['trainingStatistics', ['MODE', 'STATUS']],
  ['trainingStatistics', ['PARTNER', 'MONTH']],
  ['peopleServedStatistics', ['SEX', 'AGE_GROUP']],
  ['peopleServedStatistics', ['AREA', 'EMPLOYMENT_STATUS']],
  ['peopleServedStatistics', ['ORGANIZATION', 'MONTH']],
  ['peopleServedStatistics', ['EDUCATION_LEVEL', 'OCCUPATION']],
  ['peopleServedStatistics', ['PARTNER', 'SEX', 'AGE_GROUP', 'EDUCATION_LEVEL']],
];

describe('Figures are those that the databases count, grouped', () => {
  test.each([...singles, ...pairs])('%s by %j', async (name, by) => {
    const rows = await answered(stack, name, { by });
    expect(rows).toEqual(await grouped(plain, name, { by }, rows));
  });
});

describe('Areas are counted under the one around them', () => {
  const kinds = ['MUNICIPALITY', 'COMARCA', 'PROVINCE', 'REGION', 'COUNTRY'];
  test.each(names.flatMap((name) => kinds.map((kind) => [name, kind] as const)))('%s by %s', async (name, areaKind) => {
    const rows = await answered(stack, name, { by: ['AREA'], areaKind });
    expect(rows.length).toBeGreaterThan(0);
    expect(rows).toEqual(await grouped(plain, name, { by: ['AREA'], areaKind }, rows));
  });
  test.each([['offerStatistics', 'STATUS'], ['trainingStatistics', 'MODE'], ['peopleServedStatistics', 'SEX']] as const)('%s by comarca and %s', async (name, other) => {
    const wanted = { by: [other, 'AREA'], areaKind: 'COMARCA' };
    const rows = await answered(stack, name, wanted);
    expect(rows.length).toBeGreaterThan(40);
    expect(rows).toEqual(await grouped(plain, name, wanted, rows));
  });
});

const is = (...values: readonly string[]) => (value: Value): boolean => values.includes(String(value));
const isText = (holds: (text: string) => boolean) => (value: Value): boolean => typeof value === 'string' && holds(value);

const filtered: readonly (readonly [sentence: string, StatisticsName, StatisticsWanted])[] = [
  ['offers of a region that one can apply for', 'offerStatistics', {
    by: ['MONTH'],
    filter: { area: { eq: 'es:ca:09' }, status: { eq: 'OPEN' } },
    where: { area: isInside('es:ca:09'), status: is('OPEN') },
  }],
  ['offers of an occupational group since a day', 'offerStatistics', {
    by: ['AREA'],
    areaKind: 'PROVINCE',
    filter: { occupation: { eq: '51' }, datePosted: { gte: '2025-09-15' } },
    where: { occupation: isBelow('51'), datePosted: isText((date) => date >= '2025-09-15') },
  }],
  ['offers of a comarca', 'offerStatistics', {
    by: ['CONTRACT_TYPE', 'PARTNER'],
    filter: { area: { eq: 'es:com:20' } },
    where: { area: isInside('es:com:20') },
  }],
  ['courses with seats left that begin before a day', 'trainingStatistics', {
    by: ['PROFESSIONAL_FAMILY'],
    filter: { seatsLeft: { gte: 1 }, startDate: { lte: '2025-12-31' } },
    where: { seatsLeft: (seats) => Number(seats) >= 1, startDate: isText((date) => date <= '2025-12-31') },
  }],
  ['courses of two modes in two provinces', 'trainingStatistics', {
    by: ['STATUS', 'AREA'],
    areaKind: 'COMARCA',
    filter: { mode: { in: ['IN_PERSON', 'BLENDED'] }, area: { in: ['es:prov:25', 'es:prov:17'] } },
    where: { mode: is('IN_PERSON', 'BLENDED'), area: isInsideOne('es:prov:25', 'es:prov:17') },
  }],
  ['young people of a province', 'peopleServedStatistics', {
    by: ['EMPLOYMENT_STATUS', 'PARTNER'],
    filter: { ageGroup: { eq: 'FROM_16_TO_29' }, area: { eq: 'es:prov:17' } },
    where: { ageGroup: is('FROM_16_TO_29'), area: isInside('es:prov:17') },
  }],
  ['people of two organizations', 'peopleServedStatistics', {
    by: ['EMPLOYMENT_STATUS', 'ORGANIZATION'],
    filter: { organization: { in: ['smo-girona:SMO-ORI', 'alacant-impulsa:1'] } },
    where: { organization: is('smo-girona:SMO-ORI', 'alacant-impulsa:1') },
  }],
];

describe('Only what a filter finds is counted', () => {
  test.each(filtered)('%s', async (_sentence, name, wanted) => {
    const rows = await answered(stack, name, wanted);
    expect(rows.length).toBeGreaterThan(1);
    expect(rows).toEqual(await grouped(plain, name, wanted, rows));
  });
});

describe('Of the people served, figures that are shown tell of most:', () => {
  test.each([
    [['AREA'], undefined, 0.9], [['AREA'], 'COMARCA', 0.95], [['ORGANIZATION'], undefined, 0.95], [['MONTH'], undefined, 0.95], [['OCCUPATION'], undefined, 0.8],
    [['AREA', 'EMPLOYMENT_STATUS'], 'COMARCA', 0.9], [['AGE_GROUP', 'EDUCATION_LEVEL', 'EMPLOYMENT_STATUS'], undefined, 0.9],
  ] as const)('by %j, areas by %s', async (by, areaKind, least) => {
    const rows = await answered(stack, 'peopleServedStatistics', { by, ...(areaKind && { areaKind }) });
    const figures = rows.map((row) => Number((JSON.parse(row) as unknown[]).at(-2)));
    const [whole = ''] = await answered(stack, 'peopleServedStatistics', { by: [] });
    const [all] = JSON.parse(whole) as [number];
    expect(figures.reduce((sum, figure) => sum + figure, 0) / all).toBeGreaterThan(least);
  });
});

test('Figures about people by more than three dimensions, partners not counted, are refused', async () => {
  const query = '{ peopleServedStatistics(by: [SEX, AGE_GROUP, PARTNER], filter: { educationLevel: { eq: HIGHER }, area: { eq: "es" } }) { hidden } }';
  const { data, errors } = await stack.ask(query);
  expect(data).toEqual({ peopleServedStatistics: null });
  expect(errors?.map(({ message }) => message)).toEqual(['Expected figures about people to group by and filter on at most 3 dimensions beside PARTNER, got 4: area, sex, ageGroup, educationLevel.']);
});

test('Finer figures about people are refused to nobody in particular, by the gateway and by the subgraph', async () => {
  const query = '{ peopleServedDetailStatistics { peopleServed } }';
  const { data, errors } = await stack.ask(query);
  expect([data ?? null, errors?.map(({ extensions }) => extensions?.['code'])]).toEqual([null, ['UNAUTHENTICATED']]);
  const direct = await fetch(stack.subgraphUrls.get('people') ?? '', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) });
  expect(JSON.stringify(await direct.json())).not.toContain('"peopleServed":');
});

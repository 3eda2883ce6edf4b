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
    expect(await answered(stack, name, { by })).toEqual(await grouped(plain, name, { by }));
  });
});

describe('Areas are counted under the one around them', () => {
  const kinds = ['MUNICIPALITY', 'COMARCA', 'PROVINCE', 'REGION', 'COUNTRY'];
  test.each(names.flatMap((name) => kinds.map((kind) => [name, kind] as const)))('%s by %s', async (name, areaKind) => {
    expect(await answered(stack, name, { by: ['AREA'], areaKind })).toEqual(await grouped(plain, name, { by: ['AREA'], areaKind }));
  });
  test.each([['offerStatistics', 'STATUS'], ['trainingStatistics', 'MODE'], ['peopleServedStatistics', 'SEX']] as const)('%s by comarca and %s', async (name, other) => {
    const wanted = { by: [other, 'AREA'], areaKind: 'COMARCA' };
    const rows = await answered(stack, name, wanted);
    expect(rows.length).toBeGreaterThan(40);
    expect(rows).toEqual(await grouped(plain, name, wanted));
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
    by: ['SEX', 'EDUCATION_LEVEL'],
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
    expect(rows).toEqual(await grouped(plain, name, wanted));
  });
});

import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { isInside, isNear } from './plainSql/areas.ts';
import { childrenFigures } from './plainSql/childrenFigures.ts';
import { areaFigures, courseFigures, facilityFigures, offerFigures, peopleServed, trainingFigures } from './plainSql/figures.ts';
import { isBelow } from './plainSql/occupations.ts';
import { closePlain, openPlain } from './plainSql/openPlain.ts';
import type { OpenPartner } from './plainSql/openPlain.ts';
import type { Value } from './plainSql/plainPartner.ts';
import { wholeAnswer } from './plainSql/wholeAnswer.ts';
import { startStack } from './stack.ts';
import type { Stack, Statement } from './stack.ts';

let stack: Stack;
let plain: readonly OpenPartner[];

beforeAll(async () => {
  [stack, plain] = await Promise.all([startStack(inject('databases')), openPlain(inject('databases'))]);
});
afterAll(async () => {
  await Promise.all([stack.stop(), closePlain(plain)]);
});

const offers = 'offerFigures { offers totalJobOpenings }';
const training = 'trainingFigures { courseInstances seats seatsLeft }';
const facilities = 'facilityFigures { facilities services organizations }';
const people = 'peopleServed { peopleServed hidden }';
const courses = 'courseFigures { courses hours }';

describe('The figures of an area are what the databases count in it and everything inside:', () => {
  test.each([
    'es:mun:17079', 'es:mun:08019', 'es:mun:25120', 'es:mun:03014', 'es:mun:17155', 'it:mun:047014', 'es:com:20', 'es:com:33', 'es:com:14',
    'es:prov:08', 'es:prov:17', 'es:prov:03', 'es:prov:50', 'it:prov:047', 'es:ca:09', 'es:ca:10', 'es:ca:05', 'it:reg:09', 'es', 'it',
  ])('%s', async (id) => {
    const { data } = await wholeAnswer(stack, `query ($id: ID!) { area(id: $id) { ${offers} ${training} ${facilities} ${people} } }`, { id });
    expect(data['area']).toEqual(await areaFigures(plain, isInside(id)));
  });

  test.each([[41.9794, 2.8214, 12], [41.6148, 0.6268, 30], [41.3874, 2.1686, 5]])('a circle around %d, %d of %d km', async (latitude, longitude, radiusKm) => {
    const query = `query ($latitude: Float!, $longitude: Float!, $radiusKm: Float!) {
      areaNear(latitude: $latitude, longitude: $longitude, radiusKm: $radiusKm) { ${offers} ${training} ${facilities} ${people} }
    }`;
    const { data } = await wholeAnswer(stack, query, { latitude, longitude, radiusKm });
    expect(data['areaNear'].offerFigures.offers).toBeGreaterThan(0);
    expect(data['areaNear']).toEqual(await areaFigures(plain, isNear(latitude, longitude, radiusKm), 60));
  });
});

test.each(['5', '51', '512', '5120', '9', '2', '0', '7549'])('The figures of the occupation %s are what the databases count below it', async (code) => {
  const { data } = await wholeAnswer(stack, `query ($code: ID!) { occupation(code: $code) { ${offers} ${courses} ${people} } }`, { code });
  expect(data['occupation']).toEqual({
    offerFigures: await offerFigures(plain, { occupation: isBelow(code) }),
    courseFigures: await courseFigures(plain, { occupations: isBelow(code) }),
    peopleServed: await peopleServed(plain, { occupation: isBelow(code) }),
  });
});

test.each(['soc:OT-017', 'soc:CF-0012', 'soc:SOC', 'smo-girona:SMO-ORI', 'smo-girona:COL-2', 'alacant-impulsa:1', 'alacant-impulsa:36', 'imo-lleida:5', 'pistoia-rete:E003'])(
  'The figures of the organization %s are what its partner counts',
  async (id) => {
    const { data } = await wholeAnswer(stack, `query ($id: ID!) { organization(id: $id) { ${offers} ${courses} ${facilities} ${people} } }`, { id });
    const organization = (value: Value): boolean => value === id;
    expect(data['organization']).toEqual({
      offerFigures: await offerFigures(plain, { organization }),
      courseFigures: await courseFigures(plain, { provider: organization }),
      facilityFigures: await facilityFigures(plain, { organization }, 'organization'),
      peopleServed: await peopleServed(plain, { organization }),
    });
  },
);

test('Figures are of what a filter finds', async () => {
  const { data } = await wholeAnswer(stack, `{
    area(id: "es:com:20") {
      offerFigures(filter: { status: { eq: OPEN } }) { offers totalJobOpenings }
      trainingFigures(filter: { mode: { eq: BLENDED } }) { courseInstances seats seatsLeft }
      peopleServed(filter: { sex: { eq: WOMAN } }) { peopleServed hidden }
    }
  }`);
  const area = isInside('es:com:20');
  expect(data['area']).toEqual({
    offerFigures: await offerFigures(plain, { area, status: (value) => value === 'OPEN' }),
    trainingFigures: await trainingFigures(plain, { area, mode: (value) => value === 'BLENDED' }),
    peopleServed: await peopleServed(plain, { area, sex: (value) => value === 'WOMAN' }),
  });
});

describe('A region with all its children', () => {
  const query = `query ($id: ID!, $kind: AreaKind!) {
    area(id: $id) { children(kind: $kind) { id ${offers} trainingFigures { seatsLeft } ${facilities} ${people} } }
  }`;

  test.each([['es:ca:09', 'PROVINCE', 4], ['es:ca:09', 'COMARCA', 43], ['es:ca:09', 'MUNICIPALITY', 947], ['es:ca:10', 'MUNICIPALITY', 141], ['it:reg:09', 'PROVINCE', 10]] as const)(
    '%s shows the figures of each %s, of which there are %d, and sends no statement twice',
    async (id, kind, count) => {
      const { data, statements } = await wholeAnswer(stack, query, { id, kind });
      const children = data['area'].children as readonly { readonly id: string }[];
      const figures = await childrenFigures(plain, kind);
      const sent = statements.map(({ partner, entity, sql }) => `${partner} ${entity}: ${sql}`);
      expect(children).toHaveLength(count);
      expect(children).toEqual(children.map((child) => ({ id: child.id, ...figures(child.id) })));
      expect(sent).toHaveLength(new Set(sent).size);
    },
  );

  test('takes one statement for each partner and entity, however many children there are', async () => {
    const provinces = asked((await wholeAnswer(stack, query, { id: 'es:ca:09', kind: 'PROVINCE' })).statements);
    const comarques = asked((await wholeAnswer(stack, query, { id: 'es:ca:09', kind: 'COMARCA' })).statements);
    const municipalities = asked((await wholeAnswer(stack, query, { id: 'es:ca:09', kind: 'MUNICIPALITY' })).statements);
    expect(municipalities.length).toBeGreaterThan(15);
    expect(municipalities).toEqual([...new Set(municipalities)]);
    expect(comarques).toEqual(municipalities);
    // Pistoia's list tells the province of a vacancy and nothing smaller, so it is asked about provinces and not about what lies in them.
    expect(provinces).toEqual([...municipalities, 'pistoia-rete Offer'].toSorted());
  });
});

const asked = (statements: readonly Statement[]): readonly string[] => statements.map(({ partner, entity }) => `${partner} ${entity}`).toSorted();

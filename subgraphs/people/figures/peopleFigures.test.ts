import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Reader } from '../../runtime/reader.ts';
import type { Source } from '../../sources/source.ts';
import { SourceError } from '../../sources/source.ts';
import { figuresKeys, useFiguresKey } from './figuresKey.ts';
import { noise } from './noise.ts';
import { forDashboards, forEverybody, peopleFigure, peopleFigures } from './peopleFigures.ts';
import type { PeopleQuestion } from './peopleQuestion.ts';
import { domain, openPeopleDatabases } from './testing/population.ts';
import type { PeopleDatabases, Somebody } from './testing/population.ts';

/** Two towns of one province and one of another; three people of the other partner in the first. */
const people: readonly Somebody[] = [
  ...some(60, { area: 0 }), ...some(30, { area: 1, sex: 1 }), ...some(25, { area: 3 }), ...some(3, { area: 0, partner: 1, ageGroup: 1 }), ...some(40, { area: 3, partner: 1 }),
];

let databases: PeopleDatabases;
beforeAll(() => {
  useFiguresKey({ PEOPLE_FIGURES_KEY: randomBytes(32).toString('base64url') });
  databases = openPeopleDatabases();
  databases.hold(people);
});
afterAll(() => databases.close());

const reader = (sources: readonly Source[] = databases.sources): Reader => new Reader(sources, new Map());
const ask = (question: Partial<PeopleQuestion>, exactness = forEverybody) => peopleFigures(reader(), { by: [], ...question }, exactness);

test('A figure is the number of people with the noise that follows from their keys, whatever they are called together by', async () => {
  const figureOf = (wanted: (somebody: Somebody) => boolean, bound: number): number => {
    const there = people.flatMap((somebody, index) => (wanted(somebody) ? [{ partner: domain.partner[somebody.partner] ?? '', id: String(index) }] : []));
    const key = there.reduce((sum, { partner, id }) => (sum + createHash('sha256').update(figuresKeys().ofPartner(partner) + id).digest().readUInt32BE()) % 2 ** 32, 0);
    return Math.max(5, there.length + noise(figuresKeys().noise, key, bound));
  };
  const inGirona = figureOf(({ area }) => area < 2, forEverybody.bound);
  expect(await ask({})).toEqual([{ labels: new Map(), peopleServed: figureOf(() => true, forEverybody.bound), hidden: false }]);
  expect(await ask({}, forDashboards)).toEqual([{ labels: new Map(), peopleServed: figureOf(() => true, forDashboards.bound), hidden: false }]);
  expect((await ask({ by: ['AREA'], areaKind: 'PROVINCE' }))?.[0]).toEqual({ labels: new Map([['AREA', 'es:prov:17']]), peopleServed: inGirona, hidden: false });
  expect(await peopleFigure(reader(), null, { field: 'area', value: 'es:prov:17' })).toMatchObject({ peopleServed: inGirona });
  expect(await peopleFigure(reader(), { area: { eq: 'es' } }, { field: 'area', value: 'es:com:20' })).toMatchObject({ peopleServed: inGirona });
  expect(await ask({ filter: { area: { in: ['es:mun:17155', 'es:mun:17079'] } } })).toMatchObject([{ peopleServed: inGirona }]);
});

test('Of a total that is shown no part alone is hidden: neither a partner of few, nor what would tell of it', async () => {
  const rows = await ask({ by: ['PARTNER'], filter: { area: { eq: 'es:prov:17' } } });
  expect(rows).toEqual(['altra', 'prova'].map((partner) => ({ labels: new Map([['PARTNER', partner]]), peopleServed: null, hidden: true })));
});

test('Of those in a hidden group nothing is told, as little as of nobody', async () => {
  const few = { area: { eq: 'es:mun:17079' } };
  expect((await ask({ by: ['PARTNER', 'AGE_GROUP'], filter: few }))?.filter(({ labels }) => labels.get('PARTNER') === 'altra')).toEqual([]);
  expect(await ask({ filter: { area: { eq: 'es:mun:43148' } } })).toEqual([{ labels: new Map(), peopleServed: 0, hidden: false }]);
});

test('Nothing is answered without one of the partners: the difference would be its people', async () => {
  const [first, second] = databases.sources;
  const down = new Proxy(second as Source, { get: (target, name) => (name === 'figures' ? () => Promise.reject(new SourceError('altra', 'UNAVAILABLE', 'away')) : Reflect.get(target, name, target)) });
  expect(await peopleFigures(reader([first as Source, down]), { by: ['SEX'] }, forEverybody)).toBeNull();
  expect(await peopleFigure(reader([first as Source, down]), null, { field: 'area', value: 'es' })).toBeNull();
});

test('A request asks each database once for the same dimensions, whatever it filters on', async () => {
  let asked = 0;
  const counting = databases.sources.map((source) => new Proxy(source, {
    get: (target, name) => (name === 'figures' ? (question: Parameters<Source['figures']>[0]) => ((asked += 1), target.figures(question)) : Reflect.get(target, name, target)),
  }));
  const read = reader(counting);
  await Promise.all(domain.area.flatMap((id) => [peopleFigure(read, null, { field: 'area', value: id }), peopleFigures(read, { by: ['AREA'], filter: { area: { eq: id } } }, forEverybody)]));
  expect(asked).toBe(2);
});

test.each([
  [{ by: ['SEX', 'SEX'] }, 'Expected `by` to name different dimensions'],
  [{ by: ['AREA'], areaKind: 'CIRCLE' }, 'Expected `areaKind` to be a level of the division of territory'],
  [{ filter: { sex: null } }, 'Expected `filter.sex` to be conditions'],
  [{ filter: { partner: { eq: 'prova' } } }, 'Expected `filter.partner` to be left out'],
  [{ filter: { month: { eq: '2024-01' } } }, 'Expected `filter.month` to be left out'],
  [{ by: ['SEX', 'AREA', 'MONTH', 'AGE_GROUP'] }, 'at most 3 dimensions beside PARTNER, got 4: area, month, sex, ageGroup'],
])('%j is refused', async (question, message) => {
  await expect(ask(question)).rejects.toThrow(message);
});

/** So many people with these places of values, the others being the first. */
function some(count: number, values: Partial<Somebody>): Somebody[] {
  return Array.from({ length: count }, () => ({ area: 0, partner: 0, sex: 0, ageGroup: 0, employmentStatus: 0, ...values }));
}

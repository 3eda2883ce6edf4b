import { afterAll, beforeAll, expect, test } from 'vitest';
import { collectPartners, partnersExtension } from './partnerStatuses.ts';
import type { PartnerStatuses } from './partnerStatuses.ts';
import { startTestGraph } from './testing/testGraph.ts';
import type { TestGraph } from './testing/testGraph.ts';
import { federation } from './testing/testSubgraph.ts';

let graph: TestGraph;
let one: unknown = [];
let two: unknown = [];
beforeAll(async () => {
  const part = (name: string, partners: () => unknown) => ({
    sdl: `${federation} type Query { ${name}: String }`,
    resolvers: { Query: { [name]: () => name } },
    extensions: () => ({ partners: partners(), secret: 'postgres://db' }),
  });
  graph = await startTestGraph({ one: part('one', () => one), two: part('two', () => two) });
});
afterAll(() => graph.stop());

test('the worst status of each partner wins, by id', async () => {
  one = [{ id: 'soc', status: 'OK' }, { id: 'smo-girona', status: 'TIMEOUT' }, { id: 'imo-lleida', status: 'DRIFT', reason: 'postgres://db' }];
  two = [{ id: 'soc', status: 'UNAVAILABLE' }, { id: 'smo-girona', status: 'DRIFT' }, { id: 'alacant-impulsa', status: 'OK' }];
  const { body } = await graph.ask('{ one two }');
  expect(body).toEqual({
    data: { one: 'one', two: 'two' },
    extensions: {
      partners: [
        { id: 'alacant-impulsa', status: 'OK' },
        { id: 'imo-lleida', status: 'DRIFT' },
        { id: 'smo-girona', status: 'TIMEOUT' },
        { id: 'soc', status: 'UNAVAILABLE' },
      ],
    },
  });
});

test('a partner that rests is told with the end of its quiet hours', async () => {
  one = [{ id: 'soc', status: 'UNAVAILABLE', restsUntil: '2026-01-16T05:00:00Z' }, { id: 'imo-lleida', status: 'UNAVAILABLE', restsUntil: 'soon' }];
  two = [{ id: 'soc', status: 'OK' }];
  expect((await graph.ask('{ one two }')).body.extensions).toEqual({
    partners: [{ id: 'imo-lleida', status: 'UNAVAILABLE' }, { id: 'soc', status: 'UNAVAILABLE', restsUntil: '2026-01-16T05:00:00.000Z' }],
  });
});

test('an answer of partners that are all well has no extensions', async () => {
  one = two = [{ id: 'soc', status: 'OK' }];
  expect((await graph.ask('{ one two }')).body).toEqual({ data: { one: 'one', two: 'two' } });
});

test.each([['no list', 'soc'], ['unknown statuses', [{ id: 'soc', status: 'http://db' }]], ['ids that are none', [{ id: 'postgres://db', status: 'DRIFT' }, null, 7]]])('%s in the extension is left out', async (_, said) => {
  one = said;
  two = [];
  expect((await graph.ask('{ one two }')).body.extensions).toBeUndefined();
});

test('one request does not see the partners of another', async () => {
  one = [{ id: 'soc', status: 'UNAVAILABLE' }];
  two = [];
  const [withOne, withTwo] = await Promise.all([graph.ask('{ one }'), graph.ask('{ two }')]);
  expect(withOne.body.extensions).toEqual({ partners: [{ id: 'soc', status: 'UNAVAILABLE' }] });
  expect(withTwo.body.extensions).toBeUndefined();
});

test('nothing known is no extension', () => expect(partnersExtension(new Map())).toBeUndefined());

test('no more than a thousand partners of one subgraph are told of', () => {
  const known: PartnerStatuses = new Map();
  const report = (from: number) => Array.from({ length: 3000 }, (_, index) => ({ id: `p${from + index}`, status: 'TIMEOUT' }));
  collectPartners(known, report(0));
  collectPartners(known, report(5000));
  expect(known.size).toBe(1000);
});

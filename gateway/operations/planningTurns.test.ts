import { setTimeout as sleep } from 'node:timers/promises';
import { QueryPlanner } from '@apollo/query-planner';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { TookTooLong, inTime } from '../engine/plan/inTime.ts';
import { startTestGraph } from '../testing/testGraph.ts';
import type { TestGraph } from '../testing/testGraph.ts';
import { federation } from '../testing/testSubgraph.ts';
import { PlanningBusy, PlanningTurns } from './planningTurns.ts';

const here = { aborted: false };
/** How many milliseconds it takes to plan an operation, beside what it does. */
let each = 0;
let graph: TestGraph;
const newOnes = (count: number, name: string) => Array.from({ length: count }, (_, index) => graph.ask(`{ ${name}${index}: first }`));

beforeAll(async () => {
  graph = await startTestGraph({ one: { sdl: `${federation} type Query { first: String }`, resolvers: { Query: { first: () => 'first' } } } });
});
beforeEach(() => {
  const plan = QueryPlanner.prototype.buildQueryPlan;
  vi.spyOn(QueryPlanner.prototype, 'buildQueryPlan').mockImplementation(function (this: QueryPlanner, ...given) {
    spin(each);
    return plan.apply(this, given);
  });
});
afterEach(() => {
  each = 0;
  vi.restoreAllMocks();
});
afterAll(() => graph.stop());

const spin = (milliseconds: number): void => {
  for (const end = performance.now() + milliseconds; performance.now() < end; );
};

test('however many ask at once for what takes long to plan, what is known is answered in between', async () => {
  await graph.ask('{ first }');
  each = 50;
  let planned = 0;
  const all = newOnes(8, 'long').map(async (answer) => {
    expect((await answer).status).toBe(200);
    planned += 1;
  });
  let known = 0;
  for (; planned < 8; known += 1) expect((await graph.ask('{ first }')).body).toEqual({ data: { first: 'first' } });
  await Promise.all(all);
  expect(known).toBeGreaterThanOrEqual(8);
});

test('a client that asks two hundred new operations as it begins, over eight connections, is answered each', async () => {
  const lanes = Array.from({ length: 8 }, async (_, lane) => {
    for (let index = 0; index < 25; index += 1) expect((await graph.ask(`{ cheap${lane}_${index}: first }`)).status).toBe(200);
  });
  await Promise.all(lanes);
});

test('whose turn does not come in time is refused then, and the one after it is planned', async () => {
  const turns = new PlanningTurns(60);
  const first = turns.take(() => (spin(150), 'planned'), here);
  const began = performance.now();
  const second = turns.take(() => expect.unreachable('its turn came too late'), here);
  expect(await first).toBe('planned');
  await expect(second).rejects.toThrow(PlanningBusy);
  expect(performance.now() - began).toBeLessThan(300); // while the first still rests
  await sleep(200);
  expect(await turns.take(() => 'planned too', here)).toBe('planned too');
});

test('those that take long wait for one another alone', async () => {
  const turns = new PlanningTurns();
  const planned: string[] = [];
  const long = (within = 700): void => inTime(() => spin(within + 1000), within);
  const all = ['one', 'two'].map((name) => turns.take(long, here).catch((thrown: unknown) => planned.push(thrown instanceof TookTooLong ? name : String(thrown))));
  await turns.take(() => planned.push('quick'), here);
  await Promise.all(all);
  expect(planned).toEqual(['one', 'quick', 'two']);
});

test('of more than a hundred that wait, the rest is refused at once', async () => {
  const turns = new PlanningTurns();
  const all = Array.from({ length: 110 }, (_, index) => turns.take(() => (index === 0 && spin(30), index), here));
  const outcomes = await Promise.allSettled(all);
  expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(10);
  expect(outcomes.slice(0, 100).every(({ status }) => status === 'fulfilled')).toBe(true);
});

test('a refusal is told with a code of its own, and when to ask again; the operation is planned when it is asked again', async () => {
  const refusing = vi.spyOn(PlanningTurns.prototype, 'take').mockRejectedValueOnce(new PlanningBusy());
  const { status, headers, body } = await graph.ask('{ late: first }');
  expect([status, headers.get('retry-after')]).toEqual([503, '10']);
  expect(body).toEqual({ errors: [{ message: 'Expected to plan this operation, which is new, soon, got too many others before it', extensions: { code: 'PLANNING_BUSY', retryable: true } }] });
  expect((await graph.ask('{ late: first }')).body).toEqual({ data: { late: 'first' } });
  expect(refusing).toHaveBeenCalledTimes(2);
});

test('for a client that has gone nothing is planned, and one that fails keeps none of the others', async () => {
  const turns = new PlanningTurns();
  const answers = [
    turns.take(() => expect.unreachable('nobody waits for it'), { aborted: true }),
    turns.take(() => {
      throw new Error('no plan');
    }, here),
    turns.take(() => 'planned', here),
  ];
  expect(await Promise.allSettled(answers)).toMatchObject([{ reason: { name: 'PlanningBusy' } }, { reason: { message: 'no plan' } }, { value: 'planned' }]);
});

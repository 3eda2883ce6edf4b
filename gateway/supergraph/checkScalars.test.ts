import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startTestGraph } from '../testing/testGraph.ts';
import type { TestGraph } from '../testing/testGraph.ts';
import { federation } from '../testing/testSubgraph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph({
    one: {
      sdl: `${federation} scalar Date scalar Month scalar Time scalar DateTime scalar Colour input When { date: Date month: Month time: Time moment: DateTime colour: Colour } type Query { echo(when: When): String date(date: Date = "2025-01-01"): Date }`,
      resolvers: { Query: { echo: (_: unknown, { when }: { when: object }) => JSON.stringify(when), date: (_: unknown, { date }: { date: string }) => date } },
    },
  });
});
afterAll(() => graph.stop());

test.each([
  ['date', '2025-02-30', 'Expected a calendar date like 2025-11-15, got "2025-02-30".'],
  ['month', '2025-13', 'Expected a month like 2025-11, got "2025-13".'],
  ['time', '25:00', 'Expected a time like 09:30, got "25:00".'],
  ['moment', 'now', 'Expected a moment like 2025-11-15T09:30:00Z, got "now".'],
])('a wrong %s is the mistake of the caller, asked of no subgraph and not logged', async (field, value, message) => {
  const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const asked = graph.subgraphs['one']?.requests.length;
  const literal = await graph.ask(`{ echo(when: { ${field}: "${value}" }) }`);
  expect(literal.status).toBe(400);
  expect(literal.body).toEqual({ errors: [{ message, locations: [{ line: 1, column: 18 + field.length }], extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] });
  const variable = await graph.ask('query ($when: When) { echo(when: $when) }', { variables: { when: { [field]: value } } });
  expect(variable.body).toMatchObject({ errors: [{ message: expect.stringContaining(message), extensions: { code: 'BAD_USER_INPUT' } }] });
  expect(variable.body.data).toBeUndefined();
  expect(graph.subgraphs['one']?.requests).toHaveLength(asked ?? 0);
  expect(log).not.toHaveBeenCalled();
  log.mockRestore();
});

test('a good value, one of another scalar and an answer are passed on as they are', async () => {
  const { body } = await graph.ask('query ($date: Date) { date echo(when: { date: "2025-02-28", month: null, colour: RED }) again: date(date: $date) }', { variables: { date: '2024-02-29' } });
  expect(body).toEqual({ data: { date: '2025-01-01', echo: '{"date":"2025-02-28","month":null,"colour":"RED"}', again: '2024-02-29' } });
});

import { readFileSync } from 'node:fs';
import type { GraphQLScalarType } from 'graphql';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startTestGraph } from '../testing/testGraph.ts';
import type { TestGraph } from '../testing/testGraph.ts';
import { federation } from '../testing/testSubgraph.ts';
import { openGraph } from './graph.ts';

let graph: TestGraph;
let foreign: TestGraph;
const ours = ['Date', 'Month', 'Time', 'DateTime'].map((name) => new RegExp(`^".+"\\nscalar ${name}$`, 'm').exec(readFileSync(new URL('../../schema/shared.graphql', import.meta.url), 'utf8'))?.[0] ?? '');
const moments = (scalars: string) => `${federation} ${scalars} input Span { from: Date at: [Month!] } type Query { date(of: Date): Date month(of: Month = 11): Month time(of: Time): Time moment(of: DateTime): DateTime span(of: Span): Spanned } type Spanned { from: Date at: [Month!] }`;
const same = (_: unknown, { of }: { of: unknown }) => of;
beforeAll(async () => {
  foreign = await startTestGraph({ one: { sdl: moments('"A day." scalar Date scalar Month "A time of day, `HH:MM`." scalar Time scalar DateTime'), resolvers: { Query: { date: same, month: same, time: same, moment: same, span: same } } } });
  graph = await startTestGraph({
    one: {
      sdl: `${federation} ${ours.join('\n')} scalar Colour input When { date: Date month: Month time: Time moment: DateTime colour: Colour } type Query { echo(when: When): String date(date: Date = "2025-01-01"): Date }`,
      resolvers: { Query: { echo: (_: unknown, { when }: { when: object }) => JSON.stringify(when), date: (_: unknown, { date }: { date: string }) => date } },
    },
  });
});
afterAll(() => Promise.all([graph.stop(), foreign.stop()]));

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

test.each([['5'], ['2.5'], ['true'], ['["2025-02-30"]']])('a literal that is no text is told as it stands: %s', async (literal) => {
  const { status, body } = await graph.ask(`{ echo(when: { date: ${literal} }) }`);
  expect(status).toBe(400);
  expect(body.errors).toMatchObject([{ message: `Expected a calendar date like 2025-11-15, got ${literal}.`, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
});

test('the project’s own supergraph describes its scalars as the shared SDL does, so that they are checked', () => {
  const { schema } = openGraph(readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8'));
  for (const [name, wrong] of [['Date', '2025-02-30'], ['Month', '2025-13'], ['Time', '25:00'], ['DateTime', 'now']] as const) expect(() => (schema.getType(name) as GraphQLScalarType).parseValue(wrong)).toThrow('Expected a');
});

test('values of another graph’s scalars of the same names pass as they are, in literals, variables and answers', async () => {
  const literals = await foreign.ask('{ date(of: 20251115) month time(of: "9.30 am") moment(of: { day: 1, hours: [9, 30.5] }) span(of: { from: "15/11/2025", at: [true, 3] }) { from at } }');
  expect(literals.body).toEqual({ data: { date: 20251115, month: 11, time: '9.30 am', moment: { day: 1, hours: [9, 30.5] }, span: { from: '15/11/2025', at: [true, 3] } } });
  const variables = await foreign.ask('query ($date: Date, $month: Month, $time: Time, $moment: DateTime, $span: Span) { date(of: $date) month(of: $month) time(of: $time) moment(of: $moment) span(of: $span) { from at } }', {
    variables: { date: 20251115, month: 'November', time: 9.5, moment: [1, { day: null }], span: { from: { year: 2025 }, at: ['x'] } },
  });
  expect(variables.body).toEqual({ data: { date: 20251115, month: 'November', time: 9.5, moment: [1, { day: null }], span: { from: { year: 2025 }, at: ['x'] } } });
});

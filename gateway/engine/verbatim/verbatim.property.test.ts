import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { execute, parse, printSchema } from 'graphql';
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import { expect, test } from 'vitest';
import { readJson } from '../../subgraphs/readJson.ts';
import { decodeSubgraphResponse } from '../../subgraphs/subgraphResponse.ts';
import { unavailable } from '../../subgraphs/unavailable.ts';
import type { Outcome, PreparedOperation } from '../preparedOperation.ts';
import { composeGraph } from '../plan/testing/planGraph.ts';
import type { PlanGraph } from '../plan/testing/planGraph.ts';
import { choices, choicesOf } from '../shape/testing/choices.ts';
import type { Choices } from '../shape/testing/choices.ts';
import { randomSchema } from '../shape/testing/randomSchema.ts';
import { randomTree } from '../shape/testing/randomTree.ts';
import type { SubgraphAnswer, SubgraphCall, Verbatim } from '../subgraphCall.ts';
import { mutilated } from './testing/mutilated.ts';
import { simpleOperation } from './testing/simpleOperation.ts';

/** Operations, each with several answers, and each of them mutilated many times. */
const runs = Number(process.env['VERBATIM_RUNS'] ?? 25);

/** Composing is what takes time. */
const graphs = Array.from({ length: 6 }, (_, seed) => composeGraph({ one: { sdl: printSchema(randomSchema(choicesOf(seed + 1, 10_000))) } }));

test('What is passed on means what the ordinary way would answer, and that it would answer it without errors, however an answer is mutilated', { timeout: 120_000 }, async () => {
  const seen = { asked: 0, taken: 0, mutilated: 0, takenMutilated: 0 };
  await fc.assert(
    fc.asyncProperty(choices(), async (begin) => {
      const choose = begin();
      const example = await exampleOf(choose, choose.of(graphs));
      if (!example) return;
      for (const whole of bodiesOf(choose, example)) {
        seen.asked++;
        if (await isTaken(example, whole)) seen.taken++;
        for (let count = 0; count < 40; count++) {
          seen.mutilated++;
          if (await isTaken(example, mutilated(choose, whole))) seen.takenMutilated++;
        }
      }
    }),
    { numRuns: runs },
  );
  expect(seen.taken).toBeGreaterThan(seen.asked / 4);
  expect(seen.takenMutilated).toBeGreaterThan(seen.mutilated / 200);
  expect(seen.takenMutilated).toBeLessThan(seen.mutilated / 2);
});

interface Example {
  readonly prepared: PreparedOperation;
  readonly given: Readonly<Record<string, unknown>>;
  readonly schema: GraphQLSchema;
  readonly call: SubgraphCall;
  readonly verbatim: Verbatim;
}

/** An operation, if answers to it may be passed on at all. */
async function exampleOf(choose: Choices, { schema, prepare }: PlanGraph): Promise<Example | undefined> {
  for (let tries = 0; tries < 20; tries++) {
    const prepared = prepare(simpleOperation(choose, schema));
    const given = { yes: choose.percent(80), no: choose.percent(20) };
    let call: SubgraphCall | undefined;
    await prepared.execute({ given, variables: given, onWrongShape: () => {}, ask: (asked) => {
      call = asked;
      return Promise.resolve(unavailable('one'));
    } });
    if (call?.verbatim) return { prepared, given, schema, call, verbatim: call.verbatim };
  }
  return undefined;
}

/** What a subgraph may answer: right, with `extensions`, and with values of other types. */
function bodiesOf(choose: Choices, { schema, given, call }: Example): readonly Buffer[] {
  const document = parse(call.operation.text);
  const tree = randomTree(choose, schema, document, given, { wrong: 0, lost: choose.of([0, 0, 3]), absent: choose.of([0, 10]) });
  const { data } = execute({ schema, document, rootValue: tree, variableValues: JSON.parse(`{${call.variablesJson}}`) as Record<string, unknown> }) as ExecutionResult;
  const right = JSON.stringify(data);
  return [`{"data":${right}}`, `{"data":${right},"extensions":{"partners":[],"x":[1.5,"é",null]}}\n`, `{"extensions":{"a":{"b":[true]}},"data":${right}}`, JSON.stringify({ data: tree })].map((text) => Buffer.from(text));
}

/** Whether the bytes would be passed on. Fails if so and the ordinary way wouldn't answer the same. */
async function isTaken({ prepared, given, verbatim }: Example, body: Buffer): Promise<boolean> {
  const taken = verbatim.read(body);
  if (!taken) return false;
  let wrong = 0;
  const outcome: Outcome = await prepared.execute({ given, variables: given, onWrongShape: () => (wrong += 1), ask: () => Promise.resolve(ordinary(body)) });
  const [passed, expected] = [taken.dataJson, outcome.data].map((json) => JSON.parse(json.toString()) as unknown);
  const isSame = wrong === 0 && outcome.errors.length === 0 && isDeepStrictEqual(passed, expected) && JSON.stringify(passed) === JSON.stringify(expected);
  if (!isSame) throw new Error(`expected ${outcome.data.toString()} and ${JSON.stringify(outcome.errors)} of ${body.toString()}`);
  expect(taken.extensions).toEqual((JSON.parse(body.toString()) as { extensions?: unknown }).extensions);
  return true;
}

function ordinary(body: Buffer): SubgraphAnswer {
  const { data, errors = [] } = decodeSubgraphResponse(readJson(body.toString()), { subgraph: 'one', requestId: 'request', status: 200, text: '' });
  return { ...(data && { data }), errors, freshFor: 60 };
}

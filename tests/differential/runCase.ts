import { getOperationAST, getVariableValues, validate } from 'graphql';
import type { DocumentNode } from 'graphql';
import { TookTooLong } from '../../gateway/engine/plan/inTime.ts';
import { differenceOf } from './compare.ts';
import { differenceWithout, unavailable } from './compareWithout.ts';
import { stateOf } from './data/valueOf.ts';
import type { EngineAnswer, Engine, Planned } from './engines/engine.ts';
import { PlanningFault, federate } from './federation.ts';
import type { Federation } from './federation.ts';
import type { Model } from './model/model.ts';
import { monolithOf } from './monolith.ts';
import type { Monolith, MonolithAnswer } from './monolith.ts';
import type { Execution, Operation } from './operations/generateOperation.ts';
import { addSubgraphResolvers, misplanned } from './subgraphs/subgraphResolvers.ts';
import { serveSubgraphs } from './subgraphs/subgraphServers.ts';
import type { AskByJson } from './subgraphs/subgraphServers.ts';

/** A composed model with its subgraphs and its monolith running. */
export interface RunningModel {
  readonly model: Model;
  readonly federation: Federation;
  readonly monolith: Monolith;
  readonly ask: AskByJson;
  /** What the subgraphs told of their work since it was last cleared. */
  readonly events: Set<string>;
  /** The interface that each type's interface objects stand for. */
  readonly objectNames: ReadonlyMap<string, string>;
}

/** What came of an operation. */
export type Verdict =
  | { readonly kind: 'invalid'; readonly reason: string }
  | { readonly kind: 'unplanned'; readonly reason: string }
  | { readonly kind: 'alike'; readonly got: EngineAnswer; readonly expected: MonolithAnswer }
  | { readonly kind: 'different'; readonly reason: string; readonly expected?: MonolithAnswer; readonly got?: EngineAnswer; /** With the one execution that differs. */ readonly operation: Operation };

/** Composes and starts a model; the reasons where it doesn't compose. */
export function runModel(model: Model): RunningModel | { readonly reasons: readonly string[] } {
  const composed = federate(model);
  if ('reasons' in composed) return composed;
  const { federation } = composed;
  const events = new Set<string>();
  return {
    model, federation, events,
    monolith: monolithOf(model, federation.printedSchema),
    ask: serveSubgraphs(federation.sdl, (subgraph, schema) => addSubgraphResolvers(model, subgraph, schema, (event) => events.add(event))),
    objectNames: new Map(model.interfaces.filter(({ objectIn }) => objectIn.length > 0).flatMap(({ name, implementations }) => implementations.map((type) => [type, name] as const))),
  };
}

/** Executes an operation on the engine and the monolith, in all its ways; `alike` tells of the first. */
export async function judge(running: RunningModel, operation: Operation, engine: Engine): Promise<Verdict> {
  const { federation, events } = running;
  events.clear();
  const reason = invalidity(federation, operation);
  if (reason !== undefined) return { kind: 'invalid', reason };
  let first: Verdict | undefined;
  try {
    const planned = engine(federation, operation.document);
    for (const execution of operation.executions) {
      const verdict = await judgeExecution(running, operation.document, execution, planned);
      if (verdict.kind !== 'alike') return verdict;
      first ??= verdict;
    }
  } catch (thrown) {
    // The planner ends with an error in all ways that it is tried, or not in time: the client is told so, and nothing wrong.
    if (thrown instanceof PlanningFault || thrown instanceof TookTooLong) return { kind: 'unplanned', reason: thrown.message };
    const [execution] = operation.executions;
    return { kind: 'different', reason: toldOf(thrown), operation, ...(execution && { expected: running.monolith.answer(operation.document, execution) }) };
  }
  return first ?? { kind: 'invalid', reason: 'no execution' };
}

async function judgeExecution(running: RunningModel, document: DocumentNode, execution: Execution, planned: Planned): Promise<Verdict> {
  const { monolith, ask, objectNames, events } = running;
  const { given, dataSet, down } = execution;
  const operation: Operation = { document, executions: [execution] };
  const expected = monolith.answer(document, execution);
  let isMissed = false;
  const asking: AskByJson = async (subgraph, bodyJson, state) => {
    if (subgraph !== down) return ask(subgraph, bodyJson, state);
    isMissed = true;
    return JSON.stringify({ errors: [{ message: unavailable(subgraph) }] });
  };
  try {
    const got = await planned(given, asking, stateOf(dataSet));
    const difference = down !== undefined && isMissed ? differenceWithout(running, document, down, expected, got) : differenceOf(expected, got, objectNames);
    // A plan that asks a subgraph for what isn't its own is wrong, even if nothing comes of it.
    if (events.has(misplanned)) return { kind: 'different', reason: difference ?? misplanned, expected, got, operation };
    if (difference !== undefined) return { kind: 'different', reason: difference, expected, got, operation };
    if (isMissed) events.add('subgraph that can\'t be reached');
    return { kind: 'alike', got, expected };
  } catch (thrown) {
    return { kind: 'different', reason: toldOf(thrown), expected, operation };
  }
}

const toldOf = (thrown: unknown): string => `the engine throws: ${thrown instanceof Error ? thrown.stack : String(thrown)}`;

function invalidity({ schema }: Federation, { document, executions }: Operation): string | undefined {
  const [fault] = validate(schema, document);
  if (fault) return fault.message;
  const definitions = getOperationAST(document)?.variableDefinitions ?? [];
  return executions.map(({ given }) => getVariableValues(schema, definitions, { ...given }).errors?.[0]?.message).find((message) => message !== undefined);
}

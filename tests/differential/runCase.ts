import { getOperationAST, getVariableValues, validate } from 'graphql';
import { differenceOf } from './compare.ts';
import type { EngineAnswer, Engine } from './engines/engine.ts';
import { PlanningFault, federate } from './federation.ts';
import type { Federation } from './federation.ts';
import type { Model } from './model/model.ts';
import { monolithOf } from './monolith.ts';
import type { Monolith, MonolithAnswer } from './monolith.ts';
import type { Operation } from './operations/generateOperation.ts';
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
  | { readonly kind: 'different'; readonly reason: string; readonly expected: MonolithAnswer; readonly got?: EngineAnswer };

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

/** Runs an operation on the engine and the monolith. */
export async function judge(running: RunningModel, operation: Operation, engine: Engine): Promise<Verdict> {
  const { federation, monolith, ask, objectNames, events } = running;
  events.clear();
  const reason = invalidity(federation, operation);
  if (reason !== undefined) return { kind: 'invalid', reason };
  const expected = monolith.answer(operation.document, operation.given);
  try {
    const got = await engine(federation, operation, ask, new Map());
    const difference = differenceOf(expected, got, objectNames);
    // A plan that asks a subgraph for what isn't its own is wrong, even if nothing comes of it.
    if (events.has(misplanned)) return { kind: 'different', reason: difference ?? misplanned, expected, got };
    return difference === undefined ? { kind: 'alike', got, expected } : { kind: 'different', reason: difference, expected, got };
  } catch (thrown) {
    // The planner ends with an error, in all ways that it is tried: the client is told so, and nothing wrong.
    if (thrown instanceof PlanningFault) return { kind: 'unplanned', reason: thrown.message };
    return { kind: 'different', reason: `the engine throws: ${thrown instanceof Error ? thrown.stack : String(thrown)}`, expected };
  }
}

function invalidity({ schema }: Federation, { document, given }: Operation): string | undefined {
  const [fault] = validate(schema, document);
  if (fault) return fault.message;
  return getVariableValues(schema, getOperationAST(document)?.variableDefinitions ?? [], { ...given }).errors?.[0]?.message;
}

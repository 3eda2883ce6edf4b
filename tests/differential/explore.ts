import type { Engine } from './engines/engine.ts';
import { featuresOfAnswer } from './features/featuresOfAnswer.ts';
import { featuresOfOperation } from './features/featuresOfOperation.ts';
import { generateModel } from './model/generateModel.ts';
import { generateOperation } from './operations/generateOperation.ts';
import { keyValuesOf } from './operations/keyValues.ts';
import { judge, runModel } from './runCase.ts';
import { seeded } from './seeded.ts';
import type { Failure } from './shrink/shrink.ts';

/** What was tried, and what came of it. */
export interface Exploration {
  readonly supergraphs: number;
  readonly uncomposed: number;
  /** Operations compared, no two of a supergraph alike. */
  readonly operations: number;
  /** How often they were executed, with other variables, on other data, or without a subgraph. */
  readonly executions: number;
  readonly invalid: number;
  readonly unplanned: number;
  /** By feature, how many operations exercised it. */
  readonly features: ReadonlyMap<string, number>;
  readonly failures: readonly (Failure & { readonly seed: number })[];
}

/** Each supergraph has the seed before its own plus one, so that one can be tried again alone. */
export interface Exploring {
  readonly seed: number;
  /** So many operations are compared, or all those of so many supergraphs. */
  readonly operations: number;
  readonly supergraphs?: number;
  readonly operationsPerSupergraph?: number;
  /** After so many failures it stops. */
  readonly mostFailures?: number;
}

/** Generates supergraphs and operations and compares the engine's answers with the monolith's. */
export async function explore(engine: Engine, { seed: first, operations: most, supergraphs = Infinity, operationsPerSupergraph = 110, mostFailures = 3 }: Exploring): Promise<Exploration> {
  const features = new Map<string, number>();
  const failures: (Failure & { seed: number })[] = [];
  let uncomposed = 0;
  let operations = 0;
  let executions = 0;
  let invalid = 0;
  let unplanned = 0;
  let seed = first;
  for (; seed < first + supergraphs && operations < most && failures.length < mostFailures; seed++) {
    const [model] = seeded(generateModel, seed, 1);
    const running = model && runModel(model);
    if (!running || 'reasons' in running) {
      uncomposed += 1;
      continue;
    }
    const { federation, events } = running;
    const keys = keyValuesOf(running.model);
    const subgraphs = running.model.subgraphs.map(({ name }) => name);
    const known = new Set<string>();
    for (const operation of seeded((draw) => generateOperation(draw, federation.schema, keys, subgraphs), seed, operationsPerSupergraph)) {
      const text = JSON.stringify(operation.document);
      if (known.has(text)) continue;
      known.add(text);
      const verdict = await judge(running, operation, engine);
      if (verdict.kind === 'invalid') invalid += 1;
      else if (verdict.kind === 'unplanned') unplanned += 1;
      else if (verdict.kind === 'different') failures.push({ seed, running, operation: verdict.operation, verdict });
      if (verdict.kind !== 'alike') continue;
      operations += 1;
      executions += operation.executions.length;
      for (const feature of new Set([...featuresOfOperation(running.model, federation.schema, operation), ...featuresOfAnswer(running.model, verdict.got.plan, verdict.expected), ...(operation.executions.some(({ dataSet }) => dataSet > 1) ? ['other variables or data'] : []), ...events])) features.set(feature, (features.get(feature) ?? 0) + 1);
    }
  }
  return { supergraphs: seed - first - uncomposed, uncomposed, operations, executions, invalid, unplanned, features, failures };
}

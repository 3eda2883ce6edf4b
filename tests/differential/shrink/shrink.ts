import type { Engine } from '../engines/engine.ts';
import type { Model } from '../model/model.ts';
import type { Operation } from '../operations/generateOperation.ts';
import { judge, runModel } from '../runCase.ts';
import type { RunningModel, Verdict } from '../runCase.ts';
import { smallerModels } from './smallerModels.ts';
import { smallerOperations } from './smallerOperations.ts';

/** A model and an operation that an engine answers wrongly. */
export interface Failure {
  readonly running: RunningModel;
  readonly operation: Operation;
  readonly verdict: Extract<Verdict, { kind: 'different' }>;
}

/** A smaller failure of the same sort (of the data, of the errors, of the engine itself); the smallest found in `milliseconds`. */
export async function shrink(failure: Failure, engine: Engine, milliseconds = 20_000): Promise<Failure> {
  const until = Date.now() + milliseconds;
  const sort = sortOf(failure.verdict.reason);
  let best = failure;
  for (let isSmaller = true; isSmaller && Date.now() < until;) {
    isSmaller = await shrinkOperation() || await shrinkModel();
  }
  return best;

  async function shrinkOperation(): Promise<boolean> {
    for (const operation of smallerOperations(best.operation)) {
      if (Date.now() > until) return false;
      if (await isFailure(best.running, operation)) return true;
    }
    return false;
  }

  async function shrinkModel(): Promise<boolean> {
    let isSmaller = false;
    for (let isFound = true; isFound && Date.now() < until;) {
      isFound = false;
      for (const model of smallerModels(best.running.model)) {
        if (Date.now() > until) return isSmaller;
        const running = started(model);
        if (running && await isFailure(running, best.operation)) {
          isFound = isSmaller = true;
          break;
        }
      }
    }
    return isSmaller;
  }

  async function isFailure(running: RunningModel, operation: Operation): Promise<boolean> {
    const verdict = await judge(running, operation, engine).catch(() => undefined);
    if (verdict?.kind !== 'different' || sortOf(verdict.reason) !== sort) return false;
    best = { running, operation: verdict.operation, verdict };
    return true;
  }
}

function started(model: Model): RunningModel | undefined {
  try {
    const running = runModel(model);
    return 'reasons' in running ? undefined : running;
  } catch {
    // Half a model may make no sense at all.
    return undefined;
  }
}

function sortOf(reason: string): string {
  const told = /^(data|errors: got twice|errors: didn't expect|errors: expected|the engine throws: [^\n]{0,60})/.exec(reason)?.[1] ?? reason;
  return /isn't its own|without/.test(reason) ? `${told} misasked` : told;
}

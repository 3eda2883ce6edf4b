import { adopt } from './adopt.ts';
import type { CompiledFetch, Planned } from './fetch.ts';
import { isGivenUp, takeIn } from './fetch.ts';
import type { SubgraphAnswer } from '../subgraphCall.ts';
import type { Run, Step } from './run.ts';
import { compileTargets, pathSteps } from './targets.ts';
import { WrongShape } from './wrongShape.ts';

/** A fetch of fields of a root type, merged into the root or into the objects at the path. */
export function rootStep({ merge, errors }: Planned, { operation, variables, asked, path }: CompiledFetch): Step {
  const steps = pathSteps(path);
  const collect = steps.length > 0 ? compileTargets(steps) : undefined;
  const report = errors.ofRoot(asked, steps);

  return (run) => {
    if (isGivenUp(run)) return undefined;
    if (collect && targetsOf(run).length === 0) return undefined;
    return run.execution.ask({ operation, variablesJson: variables(run.execution.given), verbatim: run.verbatim }).then((answer) => takeIn(run, operation, answer, () => take(run, answer)));
  };

  function take(run: Run, answer: SubgraphAnswer): void {
    const { data, dataJson } = answer;
    if (dataJson) return void (run.dataJson = dataJson);
    if (!data && answer.errors.length === 0) throw new WrongShape('Expected `data`, got neither data nor errors');
    const adopted = data && adoptRoot(data);
    if (answer.errors.length > 0) report(run, answer.errors);
    if (!adopted && !collect) run.isRootLost = true;
    if (!adopted) return;
    if (collect) for (const target of targetsOf(run)) merge(target, structuredClone(adopted), asked);
    else merge(run.tree, adopted, asked);
  }

  function adoptRoot(data: Record<string, unknown>): Record<string, unknown> {
    if (typeof data !== 'object' || Array.isArray(data)) throw new WrongShape('Expected `data` to be null or an object');
    return adopt(data, asked);
  }

  function targetsOf(run: Run): Record<string, unknown>[] {
    const targets: Record<string, unknown>[] = [];
    collect?.(run.tree, targets);
    return targets;
  }
}

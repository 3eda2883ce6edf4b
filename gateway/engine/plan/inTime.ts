import { Script, createContext } from 'node:vm';

/** Milliseconds in which an operation has to be planned: most take less than fifty. The planner bounds what it weighs, but not how long it may take, and nobody else is answered meanwhile. */
const mostMilliseconds = 3000;

/** Work that doesn't wait for anything took too long and was ended. */
export class TookTooLong extends Error {}

const script = new Script('work()');
const context: { work: () => unknown } = { work: () => undefined };
createContext(context);

/** How many times as long work may take by the clock on a machine that is too busy to let it have its time. */
const mostWaited = 16;

/** Does work that doesn't wait for anything and may be begun again, with at most so long on the processor. Throws `TookTooLong`, or what the work throws; it may be part of such work itself. */
export function inTime<Value>(work: () => Value, milliseconds = mostMilliseconds): Value {
  for (let limit = milliseconds; ; limit *= 4) {
    const { user, system } = process.cpuUsage();
    try {
      return endedAfter(work, limit);
    } catch (thrown) {
      const now = process.cpuUsage();
      const had = (now.user - user + now.system - system) / 1000;
      if (!(thrown instanceof TookTooLong) || had > milliseconds / 2 || limit >= mostWaited * milliseconds) throw thrown;
    }
  }
}

function endedAfter<Value>(work: () => Value, milliseconds: number): Value {
  const outer = context.work;
  context.work = work;
  try {
    return script.runInContext(context, { timeout: milliseconds }) as Value;
  } catch (thrown) {
    if ((thrown as { readonly code?: unknown } | undefined)?.code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw thrown;
    throw new TookTooLong(`Expected an operation that can be planned within ${milliseconds} ms`);
  } finally {
    context.work = outer;
  }
}

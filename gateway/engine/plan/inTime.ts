import { Script, createContext } from 'node:vm';

/** Milliseconds in which an operation has to be planned: most take less than fifty. The planner bounds what it weighs, but not how long it may take, and nobody else is answered meanwhile. */
const mostMilliseconds = 3000;

/** Work that doesn't wait for anything took too long and was ended. */
export class TookTooLong extends Error {}

const script = new Script('work()');
const context: { work: () => unknown } = { work: () => undefined };
createContext(context);

/** How many times as long work may take by the clock, once it is begun again, on a machine that is too busy to let it have its time. */
const mostWaited = 4;

/** Does work that doesn't wait for anything and may be begun again, at most so long, longer by the clock where the processor has others to serve. Throws `TookTooLong`, or what the work throws; it may be part of such work itself. */
export function inTime<Value>(work: () => Value, milliseconds = mostMilliseconds): Value {
  const { user, system } = process.cpuUsage();
  try {
    return endedAfter(work, milliseconds);
  } catch (thrown) {
    const now = process.cpuUsage();
    const had = (now.user - user + now.system - system) / 1000;
    if (!(thrown instanceof TookTooLong) || had > milliseconds / 2) throw thrown;
    return endedAfter(work, Math.ceil(milliseconds * Math.min(mostWaited, milliseconds / Math.max(had, 1))));
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

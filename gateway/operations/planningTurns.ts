import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { TookTooLong } from '../engine/plan/inTime.ts';
import type { Gone } from '../requestScope.ts';

/** Milliseconds after which an operation isn't quick to plan: most take less than fifty. */
const quickly = 200;
/** Milliseconds of rest after one, at most: on a machine that is too busy, it isn't the planning that takes longer. */
const longestRest = 3000;
/** The most that wait at the same time; each holds its text. */
const mostWaiting = 100;

/**
 * Has operations planned one after another, with as much time between them as each took: nobody is answered while one is planned, and anybody can make up
 * ever new ones that take long. Those that prove to are begun again in a lane of their own, where they wait for one another and hold up no others.
 */
export class PlanningTurns {
  readonly #longestWait: number;
  readonly #quick = new Lane();
  readonly #slow = new Lane();

  /** `longestWait`: milliseconds that an operation waits for its turns. */
  constructor(longestWait = 10_000) {
    this.#longestWait = longestWait;
  }

  /**
   * Plans when it is its turn: within the milliseconds given or not at all, by throwing `TookTooLong`; then again without a limit. Throws `PlanningBusy` if the
   * turn doesn't come in time, too many wait, or the client has gone.
   */
  async take<Value>(plan: (within?: number) => Value, client: Pick<Gone, 'aborted'>): Promise<Value> {
    const { promise: late, resolve } = Promise.withResolvers<false>();
    const timer = setTimeout(resolve, this.#longestWait, false).unref();
    try {
      return await this.#quick.take(() => plan(quickly), late, client);
    } catch (thrown) {
      if (!(thrown instanceof TookTooLong)) throw thrown;
      return await this.#slow.take(() => plan(), late, client);
    } finally {
      clearTimeout(timer);
    }
  }
}

/** Where one follows another. */
class Lane {
  #last = Promise.resolve();
  #waiting = 0;

  async take<Value>(plan: () => Value, late: Promise<false>, client: Pick<Gone, 'aborted'>): Promise<Value> {
    if (this.#waiting >= mostWaiting) throw new PlanningBusy();
    const before = this.#last;
    const { promise, resolve: rested } = Promise.withResolvers<void>();
    this.#last = promise;
    this.#waiting += 1;
    const isTurn = await Promise.race([before.then(() => true), late]);
    this.#waiting -= 1;
    if (!isTurn || client.aborted) {
      void before.then(rested);
      throw new PlanningBusy();
    }
    const began = performance.now();
    try {
      return plan();
    } finally {
      const took = performance.now() - began;
      // What was known by now, or can't be planned, took no time.
      if (took < 1) rested();
      else setTimeout(rested, Math.min(took, longestRest)).unref();
    }
  }
}

/** An operation isn't known, and it wasn't its turn to be planned for too long. */
export class PlanningBusy extends GraphQLError {
  override readonly name = 'PlanningBusy';

  constructor() {
    const extensions: Readonly<Record<string, unknown>> = { code: 'PLANNING_BUSY', http: { status: 503, headers: new HeaderMap([['retry-after', '10']]) } };
    super('Expected to plan this operation, which is new, soon, got too many others before it', { extensions });
  }
}

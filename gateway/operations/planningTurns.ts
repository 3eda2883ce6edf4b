import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { Gone } from '../requestScope.ts';

/** Milliseconds that an operation waits for its turn. */
const longestWait = 10_000;
/** Milliseconds of rest after one: on a machine that is too busy, it isn't the planning that takes longer. */
const longestRest = 3000;

/**
 * Has operations planned one after another, with as much time between them as each took: nobody is answered while one is planned, and anybody can make up
 * ever new ones that take long.
 */
export class PlanningTurns {
  #last: Promise<void> | undefined;

  /** Plans when those before have been, and had their rest. Throws `PlanningBusy` if that takes too long, or the client has gone meanwhile. */
  async take<Value>(plan: () => Value, client: Pick<Gone, 'aborted'>): Promise<Value> {
    const asked = performance.now();
    const before = this.#last;
    const { promise, resolve: rested } = Promise.withResolvers<void>();
    this.#last = promise;
    await before;
    const began = performance.now();
    try {
      if (client.aborted || began - asked > longestWait) throw new PlanningBusy();
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
    const seconds = longestWait / 1000;
    const extensions: Readonly<Record<string, unknown>> = { code: 'PLANNING_BUSY', http: { status: 503, headers: new HeaderMap([['retry-after', String(seconds)]]) } };
    super(`Expected to plan this operation, which is new, within ${seconds} seconds, got too many others before it`, { extensions });
  }
}

import { GraphQLError } from 'graphql';

/** How many records of reference data one request may have made, over all its lists. */
export const recordsInRequest = 50_000;

/**
 * Counts what one request has lists of reference data make. Lists inside lists multiply, and what is made in memory holds everybody up, so past the
 * budget, or once nobody waits for the answer, the next list is an error.
 */
export class RecordBudget {
  #left = recordsInRequest;
  readonly #signal: AbortSignal | undefined;

  constructor(signal?: AbortSignal) {
    this.#signal = signal;
  }

  /** As much again, for another operation of the same request: it may have come of somebody else. */
  another(): RecordBudget {
    return new RecordBudget(this.#signal);
  }

  /** The list itself, if there is still room for it. */
  spend<T>(list: readonly T[]): T[] {
    this.#signal?.throwIfAborted();
    this.#left -= list.length + 1;
    if (this.#left >= 0) return [...list];
    throw new GraphQLError(`Expected a request to ask for at most ${recordsInRequest} areas and occupations, got more.`, {
      extensions: { code: 'TOO_MANY_RECORDS', retryable: false },
    });
  }
}

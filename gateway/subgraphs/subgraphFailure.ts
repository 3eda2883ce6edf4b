/** A subgraph couldn't be asked, or said something that is no answer. For the log: clients are told `SUBGRAPH_UNAVAILABLE`. */
export class SubgraphFailure extends Error {
  /** Whether one of several calls that travelled together may be the cause, so that the others may do well alone. */
  readonly mayBeOfOne: boolean;

  constructor(message: string, { mayBeOfOne = false }: { readonly mayBeOfOne?: boolean } = {}) {
    super(message);
    this.mayBeOfOne = mayBeOfOne;
  }
}

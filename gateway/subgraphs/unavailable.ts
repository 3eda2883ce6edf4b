import { errorCodes } from '../errors.ts';
import type { SubgraphAnswer } from '../engine/subgraphCall.ts';

/** The answer in place of one that a subgraph didn't give. */
export const unavailable = (subgraph: string): SubgraphAnswer => ({
  errors: [{ message: `The subgraph \`${subgraph}\` could not answer`, extensions: { code: 'SUBGRAPH_UNAVAILABLE', retryable: errorCodes.SUBGRAPH_UNAVAILABLE.retryable } }],
  freshFor: 0,
});

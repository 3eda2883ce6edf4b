import { newKey } from '../calls/key.ts';
import { domains, type Domain } from '../schema/subgraphSdl.ts';

/** The environment variables by which the gateway signs its calls and each subgraph knows them. */
export interface CallKeys {
  readonly gateway: Readonly<Record<string, string>>;
  readonly subgraphs: Readonly<Record<Domain, Readonly<Record<string, string>>>>;
}

/** New random keys, for one start; they are in no file. */
export function callKeys(): CallKeys {
  const keys = domains.map((domain) => [domain, newKey()] as const);
  return {
    gateway: Object.fromEntries(keys.map(([domain, key]) => [`SUBGRAPH_KEY_${domain.toUpperCase()}`, key])),
    // Each of the domains has one. What is set outside for other starts doesn't count.
    subgraphs: Object.fromEntries(keys.map(([domain, key]) => [domain, { GATEWAY_KEY: key, GATEWAY_KEY_PREVIOUS: '', UNSIGNED_CALLS: '' }])) as unknown as CallKeys['subgraphs'],
  };
}

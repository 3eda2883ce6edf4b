import type { ServerOptions } from 'node:http';
import type { Settings } from '../settings.ts';

/** How long a client may take, in milliseconds. */
export interface Timeouts extends Required<Pick<ServerOptions, 'headersTimeout' | 'requestTimeout' | 'keepAliveTimeout' | 'connectionsCheckingInterval'>> {
  /** How long nothing may go over a connection in the midst of a request or its answer. */
  readonly idleTimeout: number;
}

/**
 * How long a client may take to send a request's headers, to send all of it, between two requests on one connection, and to take a part of an answer. Looked at every five
 * seconds, since Node.js looks at the first two every thirty. Between requests it is longer than what proxies wait for (a minute, mostly), so that none sends
 * a request on a connection that is being closed. While an answer is made nothing goes over its connection either: a plan of eight steps has its time.
 */
export const timeoutsOf = ({ subgraphTimeout }: Pick<Settings, 'subgraphTimeout'>): Timeouts => ({
  headersTimeout: 20_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5000,
  idleTimeout: Math.max(120_000, 8 * subgraphTimeout),
});

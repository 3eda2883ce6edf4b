import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { Viewer } from '../calls/viewer.ts';
import type { PartnerStatuses } from './partnerStatuses.ts';

/** Tells once that nobody waits any more: what is used here of an `AbortSignal`, which costs more than some answers. */
export interface Gone {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void, options: { readonly once: true }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** What belongs to one request on its way through the gateway. */
export interface RequestScope {
  /** The id that the client, the log and every subgraph know the request by. */
  readonly id: string;
  /** Aborted when the client has gone away. */
  readonly signal: Gone;
  /** Who asks, by an access token; absent: nobody in particular. */
  readonly viewer?: Viewer;
  /** How the partners stood while this request was answered. */
  readonly partners: PartnerStatuses;
}

/** What Apollo Server passes along with a request. */
export interface GatewayContext {
  readonly scope: RequestScope;
}

/** The scope of the request that is being answered. Errors are formatted where no context is passed in, so it is found here. */
export const requestScope = new AsyncLocalStorage<RequestScope>();

/** The scope of the request that is being answered. Throws outside of one. */
export function currentScope(): RequestScope {
  const scope = requestScope.getStore();
  if (!scope) throw new Error('Expected to be in the scope of a request');
  return scope;
}

/** The id a client asked for, if it is of 1 to 64 letters, digits, `.`, `_` and `-`; else a new one. */
export function requestId(header: string | undefined): string {
  return header !== undefined && /^[\w.-]{1,64}$/.test(header) ? header : randomUUID();
}

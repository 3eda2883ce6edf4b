import type { KeyObject } from 'node:crypto';
import type { RequestScope } from '../requestScope.ts';

/**
 * In whose name a subgraph is asked. Only calls of the same authority may share an answer or a request: those in nobody's name are
 * alike whoever's request they belong to; those in a viewer's name are that one request's, as the subgraph may write each down.
 */
export type Authority = RequestScope | typeof nobody;

/** Calls that tell nothing of who asks. */
export const nobody = Symbol('nobody');

/** In whose name a request asks a subgraph: only one with a key, and with anything that isn't for everybody, is told who asks. */
export function authorityOf(scope: RequestScope, { key, isToldViewer }: { readonly key: KeyObject | undefined; readonly isToldViewer: () => boolean }): Authority {
  return scope.viewer && key && isToldViewer() ? scope : nobody;
}

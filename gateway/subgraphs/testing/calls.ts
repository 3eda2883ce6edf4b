import type { SubgraphCall } from '../../engine/subgraphCall.ts';
import type { RequestScope } from '../../requestScope.ts';
import { openSubgraphs } from '../openSubgraphs.ts';
import type { Subgraphs, SubgraphsOptions } from '../openSubgraphs.ts';

/** A call of a root field to the subgraph `things`. */
export function rootCall(text = '{things}', { kind = 'query', variables = {}, name }: { readonly kind?: 'query' | 'mutation'; readonly variables?: object; readonly name?: string } = {}): SubgraphCall {
  return { operation: { subgraph: 'things', kind, text, textJson: JSON.stringify(text), isOfEntities: false, ...(name !== undefined && { name }) }, variablesJson: JSON.stringify(variables).slice(1, -1) };
}

/** A call of entities by their ids to the subgraph `things`. */
export function entityCall(ids: readonly string[], { text = 'query($representations:[_Any!]!){_entities(representations:$representations){...on Thing{name}}}', variables = {} }: { readonly text?: string; readonly variables?: object } = {}): SubgraphCall {
  return {
    operation: { subgraph: 'things', kind: 'query', text, textJson: JSON.stringify(text), isOfEntities: true },
    variablesJson: JSON.stringify(variables).slice(1, -1),
    representations: ids.map((id) => JSON.stringify({ __typename: 'Thing', id })),
  };
}

let scopes = 0;

/** The scope of a new request. */
export const newScope = ({ signal = new AbortController().signal, subject }: { readonly signal?: AbortSignal; readonly subject?: string } = {}): RequestScope => ({
  id: `request-${(scopes += 1)}`, signal, partners: new Map(), ...(subject !== undefined && { viewer: { issuer: 'https://issuer.example', subject, scopes: [] } }),
});

/** The subgraph `things` at an address, without a key unless told. */
export const openThings = (url: string, options: Partial<SubgraphsOptions> = {}): Subgraphs =>
  openSubgraphs({ addresses: [{ name: 'things', url }], keyOf: () => undefined, isToldViewer: () => true, timeout: 5000, maxBytes: 1_000_000, ...options });

/** The answer in place of one that the subgraph `things` didn't give. */
export const unavailableThings = { errors: [{ message: 'The subgraph `things` could not answer', extensions: { code: 'SUBGRAPH_UNAVAILABLE', retryable: true } }], freshFor: 0 };

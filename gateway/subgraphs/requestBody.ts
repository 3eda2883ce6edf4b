import type { SubgraphOperation } from '../engine/subgraphCall.ts';

/** The body of a GraphQL request, put together from texts that are JSON already. `representations` are the members of a list, without its brackets. */
export function requestBody({ textJson, name }: SubgraphOperation, variablesJson: string, representations: string | undefined): string {
  const named = name === undefined ? '' : `,"operationName":"${name}"`; // a GraphQL name has no sign that JSON would escape
  const entities = representations === undefined ? '' : `"representations":[${representations}]`;
  const variables = variablesJson && entities ? `${entities},${variablesJson}` : variablesJson || entities;
  return variables ? `{"query":${textJson}${named},"variables":{${variables}}}` : `{"query":${textJson}${named}}`;
}

import { request as expressRequest } from 'express';
import { LRUCache } from 'lru-cache';

/** What an `accept` header asks for: the type of an answer, undefined if none that is usual is accepted, and whether a page is liked better. */
export interface Accepted {
  readonly type: string | undefined;
  readonly prefersPage: boolean;
}

const json = 'application/json; charset=utf-8';
const graphqlJson = 'application/graphql-response+json; charset=utf-8';

/** The types that Apollo Server chooses from, in its order. The last stands for calls back, which only the long way knows. */
const types = [json, graphqlJson, 'application/json; callbackSpec=1.0; charset=utf-8'];

const anything: Accepted = { type: json, prefersPage: false };
const known = new LRUCache<string, Accepted>({ max: 200 });

/** Reads an `accept` header as the long way does. */
export function accepted(accept: string | undefined): Accepted {
  if (accept === undefined || accept === '*/*' || accept === '') return anything;
  const before = known.get(accept);
  if (before) return before;
  const type = preferred(accept, types);
  const result = { type: type === json || type === graphqlJson ? type : undefined, prefersPage: preferred(accept, ['application/graphql-response+json', 'application/json', 'text/html']) === 'text/html' };
  if (accept.length <= 500) known.set(accept, result);
  return result;
}

/** Express reads nothing of a request here but this header. */
const preferred = (accept: string, offered: string[]): unknown => (expressRequest.accepts as (types: string[]) => unknown).call({ headers: { accept } } as typeof expressRequest, offered);

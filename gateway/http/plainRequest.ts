import type { IncomingMessage } from 'node:http';

const jsonTypes: ReadonlySet<string> = new Set(['application/json', 'application/json; charset=utf-8', 'application/json;charset=utf-8', 'application/json; charset=UTF-8', 'application/json;charset=UTF-8']);

/** The length of the body of a POST to `/graphql` that is plain JSON; undefined for any other request. */
export function bodyLength({ url, headers }: IncomingMessage): number | undefined {
  if (url !== '/graphql' || !jsonTypes.has(headers['content-type'] ?? '') || headers['content-encoding'] !== undefined) return undefined;
  const length = Number(headers['content-length']); // digits alone, or node:http refuses the request
  return length > 0 ? length : undefined;
}

/** Whether a GET is one to `/graphql` without a body or unusual conditions, that no other site can have sent by itself (as Apollo Server sees it). */
export function isPlainGet({ url = '', headers }: IncomingMessage): boolean {
  if (!url.startsWith('/graphql?') || headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined) return false;
  if (headers['if-modified-since'] !== undefined) return false;
  const type = headers['content-type'];
  return type === undefined ? Boolean(headers['x-apollo-operation-name'] || headers['apollo-require-preflight']) : type === 'application/json';
}

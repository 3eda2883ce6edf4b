import type { IncomingHttpHeaders } from 'node:http';
import { readOperation, type Asked } from './readOperations.ts';
import { Refusal } from './refusal.ts';

/** Reads a question in an address, `/graphql?query=…`. Throws a `Refusal` where it isn't one, or where a page of another site could have made a browser ask it. */
export function readAddress(search: string, headers: IncomingHttpHeaders): Asked {
  const isJson = headers['content-type'] !== undefined && /^application\/json\s*(;|$)/i.test(headers['content-type']);
  if (headers['content-type'] !== undefined && !isJson) throw new Refusal(415, 'GET requests may not have a content-type header other than application/json.');
  // Neither can be said without asking the server first.
  if (!isJson && !headers['apollo-require-preflight'] && !headers['x-apollo-operation-name']) throw new Refusal(400, "Expected a question in the address to come with the header 'apollo-require-preflight'.");
  const given = new URLSearchParams(search);
  return {
    operations: [readOperation({ query: once(given, 'query'), operationName: once(given, 'operationName'), variables: json(given, 'variables'), extensions: json(given, 'extensions') })],
    isBatch: false, isReading: true,
  };
}

function once(given: URLSearchParams, name: string): string | undefined {
  const values = given.getAll(name);
  if (values.length > 1) throw new Refusal(400, `The '${name}' search parameter may only be specified once.`);
  return values[0];
}

function json(given: URLSearchParams, name: string): unknown {
  const text = once(given, name);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Refusal(400, `The ${name} search parameter contains invalid JSON.`);
  }
}

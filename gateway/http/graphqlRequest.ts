import type { OperationName } from '../operations/knownOperation.ts';
import type { PersistedTexts } from '../operations/persistedTexts.ts';

/** What a plain GraphQL request asks. */
export interface GraphqlRequest extends OperationName {
  readonly given: Readonly<Record<string, unknown>>;
  /** Whether it came by the hash of its text alone. */
  readonly isByHash: boolean;
}

/** Reads the body of a POST. Undefined for anything unusual: the long way tells what is wrong with it, or deals with it. */
export function requestOfBody(body: Buffer, texts: PersistedTexts): GraphqlRequest | undefined {
  const fields = parsed(body.toString());
  return isRecord(fields) ? requestOf(fields, texts) : undefined;
}

/** Reads the address of a GET, from `?` on, in the same way. */
export function requestOfSearch(search: string, texts: PersistedTexts): GraphqlRequest | undefined {
  if (!/^\?[\w\-.~%!$&'()*+,;=:@/?]*$/.test(search)) return undefined;
  const fields: Record<string, unknown> = {};
  for (const [name, text] of new URLSearchParams(search)) {
    if (!['query', 'operationName', 'variables', 'extensions'].includes(name)) continue;
    if (name in fields) return undefined;
    const value = name === 'variables' || name === 'extensions' ? parsed(text) : text;
    if (value === undefined || value === null) return undefined;
    fields[name] = value;
  }
  return requestOf(fields, texts);
}

function requestOf({ query, operationName, variables, extensions }: Record<string, unknown>, texts: PersistedTexts): GraphqlRequest | undefined {
  if (!isAbsent(variables) && !isRecord(variables)) return undefined;
  if (!isAbsent(extensions) && !isRecord(extensions)) return undefined;
  if (!isAbsent(operationName) && typeof operationName !== 'string') return undefined;
  const text = textOf(query, extensions?.['persistedQuery'], texts);
  return text ? { text, operationName: operationName ?? undefined, given: variables ?? {}, isByHash: isAbsent(query) } : undefined;
}

/** A text that comes with its hash goes the long way, where the hash is checked and the text kept. */
function textOf(query: unknown, persisted: unknown, texts: PersistedTexts): string | undefined {
  if (!persisted) return typeof query === 'string' ? query : undefined;
  if (!isAbsent(query) || !isRecord(persisted) || persisted['version'] !== 1) return undefined;
  const hash = persisted['sha256Hash'];
  return typeof hash === 'string' ? texts.find(hash) : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const isAbsent = (value: unknown): value is null | undefined => value === undefined || value === null;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

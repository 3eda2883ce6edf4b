import { Refusal } from './refusal.ts';

/** One operation that a request asks for. */
export interface AskedOperation {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What a request asks for: one operation, or several that are answered as a list. */
export interface Asked {
  readonly operations: readonly AskedOperation[];
  readonly isBatch: boolean;
  /** True where nothing may be changed by it. */
  readonly isReading: boolean;
}

/** How many operations one request may ask for. */
export const mostInBatch = 20;

/** Reads the body of `POST /graphql`. Throws a `Refusal` where it isn't what GraphQL over HTTP asks for. */
export function readOperations(contentType: string | undefined, body: Buffer): Asked {
  const sent = isJson(contentType) && body.length > 0 ? parsed(body) : undefined;
  if (!Array.isArray(sent)) return { operations: [readOperation(sent)], isBatch: false, isReading: false };
  if (sent.length === 0) throw new Refusal(400, 'No operations found in request.');
  if (sent.length > mostInBatch) throw new Refusal(400, `Expected at most ${mostInBatch} operations in one request, got ${sent.length}.`);
  return { operations: sent.map(readOperation), isBatch: true, isReading: false };
}

const isJson = (type: string | undefined): boolean => type === 'application/json' || (type !== undefined && /^application\/json\s*(;|$)/i.test(type.trim()));

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch {
    throw new Refusal(400, 'Expected a body of JSON');
  }
}

/** Reads one operation as JSON has it. Throws a `Refusal`. */
export function readOperation(sent: unknown): AskedOperation {
  if (!isObject(sent) || Object.keys(sent).length === 0) throw new Refusal(400, 'POST body missing, invalid Content-Type, or JSON object has no keys.');
  const { query, operationName, variables, extensions } = sent;
  if (query !== undefined && query !== null && query !== '' && typeof query !== 'string') throw new Refusal(400, 'GraphQL queries must be strings.');
  if (isGiven(variables) && !isObject(variables)) throw new Refusal(400, '`variables` in a POST body must be an object if provided.');
  if (isGiven(extensions) && !isObject(extensions)) throw new Refusal(400, '`extensions` in a POST body must be an object if provided.');
  if (isGiven(operationName) && typeof operationName !== 'string') throw new Refusal(400, '`operationName` in a POST body must be a string if provided.');
  if (!query) throw new Refusal(400, 'GraphQL operations must contain a non-empty `query`.');
  return { query, operationName: operationName ?? undefined, variables: variables ?? {} };
}

const isGiven = <T>(value: T | null | undefined): value is T => value !== undefined && value !== null;
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

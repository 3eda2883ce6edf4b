import type { Flight } from './flight.ts';
import type { JoinedCall } from './joinedCall.ts';
import { readJson } from './readJson.ts';
import { requestBody } from './requestBody.ts';
import { SubgraphFailure } from './subgraphFailure.ts';

/** What travels as one GraphQL operation: one call, or several joined to one. */
export interface Errand {
  readonly flights: readonly [Flight, ...Flight[]];
  readonly joined?: JoinedCall;
}

/** How much it adds to the body of an HTTP request, roughly. */
export function charactersOf({ flights: [flight], joined }: Errand): number {
  const { operation, variablesJson } = flight.call;
  return operation.textJson.length + variablesJson.length + ((joined ?? flight).representations?.length ?? 0);
}

/** The body of the HTTP request for them: the operation, or a list where there are several. */
export function bodyOf(errands: readonly Errand[]): string {
  const texts = errands.map(({ flights: [{ call, representations }], joined }) => requestBody(call.operation, call.variablesJson, joined ? joined.representations : representations));
  return texts.length === 1 ? texts.join() : `[${texts.join(',')}]`;
}

/** The answer to each of them. Throws unless there are as many, and where a limit was met that calls alone might not have met. */
export function answersOf(errands: readonly Errand[], text: string): readonly unknown[] {
  const body = readJson(text);
  const answers = errands.length === 1 ? [body] : body;
  if (!Array.isArray(answers) || answers.length !== errands.length) throw new SubgraphFailure(`Expected ${errands.length} answers, got ${Array.isArray(answers) ? answers.length : 'something else'}`, { mayBeOfOne: hasErrors(body) });
  const isCompany = errands.length > 1 || errands.some(({ joined }) => joined);
  if (isCompany && answers.some(isOverLimit)) throw new SubgraphFailure('Expected the calls to stay together within the limits of one request, got more', { mayBeOfOne: true });
  return answers as readonly unknown[];
}

/** Whether a subgraph refused a request as a whole, as for its size or for one of its operations. */
const hasErrors = (body: unknown): boolean => typeof body === 'object' && body !== null && 'errors' in body && Array.isArray(body.errors);

/** Whether an answer has the error of a subgraph that limits what one request may have it make, which calls of several requests would share. */
function isOverLimit(answer: unknown): boolean {
  const { errors } = (answer ?? {}) as { readonly errors?: unknown };
  return Array.isArray(errors) && errors.some((error: { readonly extensions?: { readonly code?: unknown } } | null) => error?.extensions?.code === 'TOO_MANY_RECORDS');
}

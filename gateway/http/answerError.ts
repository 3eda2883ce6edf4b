import type { NextFunction, Request, Response } from 'express';
import { maskedError } from '../errors.ts';
import type { ClientError } from '../errors.ts';
import { describeCause, logEvent } from '../log.ts';
import { requestScope } from '../requestScope.ts';

/** Answers what went wrong before GraphQL began, such as a body that is too large or no JSON, in the form of a GraphQL answer. */
export function answerError(thrown: unknown, _request: Request, response: Response, next: NextFunction): void {
  if (response.headersSent) return next(thrown);
  const status = clientFault(thrown);
  response.status(status ?? 500).set('cache-control', 'no-store').type('application/json').send(JSON.stringify({ errors: [error(status, thrown)] }));
}

/** Answers a path that leads nowhere. */
export function answerNotFound(_request: Request, response: Response): void {
  response.status(404).json({ errors: [{ message: 'There is nothing here; the graph is at /graphql', extensions: { code: 'BAD_REQUEST' } } satisfies ClientError] });
}

function error(status: number | undefined, thrown: unknown): ClientError {
  if (status === 413) return { message: 'The request body is too large', extensions: { code: 'REQUEST_TOO_LARGE' } };
  if (status === 415) return { message: 'The request body has an encoding or a character set that is not supported', extensions: { code: 'BAD_REQUEST' } };
  if (status !== undefined) return { message: 'The request body is not JSON', extensions: { code: 'BAD_REQUEST' } };
  const requestId = requestScope.getStore()?.id;
  logEvent('error', 'internal error', { requestId, cause: describeCause(thrown) });
  return maskedError(requestId);
}

/** The status of an error that the parser of bodies blames on the client. */
function clientFault(thrown: unknown): number | undefined {
  const status = typeof thrown === 'object' && thrown !== null && 'status' in thrown ? thrown.status : undefined;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : undefined;
}

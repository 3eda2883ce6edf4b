import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { errorCodes } from '../errors.ts';
import type { ClientError, ErrorCodeName } from '../errors.ts';
import { logEvent } from '../log.ts';
import { currentScope, requestScope } from '../requestScope.ts';
import type { Authenticator } from './authenticator.ts';
import { bearerToken } from './bearerToken.ts';
import { IssuerUnavailable, TokenRefused } from './refusal.ts';

/** Puts the viewer of the request's access token into its scope, or answers that the token isn't accepted. A request without one goes on as nobody's. */
export function authentication(authenticator: Authenticator): RequestHandler {
  return async (request: Request, response: Response, next: NextFunction) => {
    response.vary('authorization, accept');
    const headers = request.headersDistinct['authorization'];
    if (headers === undefined) return next();
    // From here on the answer is for one viewer, also where it is a refusal.
    response.set('cache-control', 'no-store');
    const scope = currentScope();
    try {
      const token = bearerToken(headers);
      if (token === undefined) return next();
      const viewer = await authenticator.viewer(token);
      requestScope.run({ ...scope, viewer }, next);
    } catch (thrown) {
      if (thrown instanceof TokenRefused) refuse(response, thrown);
      else if (thrown instanceof IssuerUnavailable) postpone(response);
      else throw thrown;
    }
  };
}

/** RFC 6750, 3.1. */
function refuse(response: Response, { reason }: TokenRefused): void {
  logEvent('warn', 'access token refused', { requestId: currentScope().id, reason });
  response.set('www-authenticate', 'Bearer error="invalid_token"');
  answer(response, 401, 'UNAUTHENTICATED', 'The access token is not accepted');
}

function postpone(response: Response): void {
  response.set('retry-after', '10');
  answer(response, 503, 'ISSUER_UNAVAILABLE', 'Access tokens cannot be checked at the moment');
}

function answer(response: Response, status: number, code: ErrorCodeName, message: string): void {
  const error: ClientError = { message, extensions: { code, ...(errorCodes[code].retryable && { retryable: true }) } };
  response.status(status).json({ errors: [error] });
}

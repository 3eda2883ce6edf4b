import { randomUUID } from 'node:crypto';
import express, { type Request, type RequestHandler, type Response } from 'express';
import { CallRefused, type AcceptedCall, type CallVerifier } from '../../calls/verify.ts';

/** The call that a response answers. */
export const callOf = (response: Response): AcceptedCall => response.locals['call'] as AcceptedCall;

/**
 * Lets calls through that the gateway signed; any other is 401 before its body is read, and one whose body isn't the one signed before it is parsed.
 * Without a verifier everybody's calls are let through, as nobody's. Whatever else a request says of who asks isn't looked at.
 */
export function callDoor(subgraph: string, verifier: CallVerifier | undefined, bodyLimit: string): RequestHandler {
  const readBody = express.raw({ type: () => true, limit: bodyLimit, inflate: false });
  return (request, response, next) => {
    const examined = verified(request, response, () => verifier?.examine({ header: request.get('authorization'), method: request.method, path: request.originalUrl }));
    if (!examined) return;
    readBody(request, response, (failure?: unknown) => {
      if (failure !== undefined) return answer(response, statusOf(failure), 'Expected a body that can be read', 'BAD_REQUEST');
      const body = bodyOf(request);
      const call = verified(request, response, () => (verifier && examined.value ? verifier.accept(examined.value, body) : { requestId: requestIdOf(request) }));
      if (!call) return;
      response.locals['call'] = call.value;
      try {
        request.body = request.is('application/json') && body.length > 0 ? (JSON.parse(body.toString('utf8')) as unknown) : {};
      } catch {
        return answer(response, 400, 'Expected a body of JSON', 'BAD_REQUEST');
      }
      next();
    });
  };

  /** What a step of the verification gives; undefined where it refused the call, which is answered then. */
  function verified<T>(request: Request, response: Response, step: () => T): { readonly value: T } | undefined {
    try {
      return { value: step() };
    } catch (thrown) {
      if (!(thrown instanceof CallRefused)) throw thrown;
      console.error(JSON.stringify({ level: 'warn', subgraph, message: 'call refused', reason: thrown.reason, from: request.socket.remoteAddress }));
      answer(response.set('www-authenticate', 'Teixit'), 401, thrown.message, 'UNAUTHENTICATED');
      return undefined;
    }
  }
}

/** A request without a body has none that was read. */
const bodyOf = ({ body }: Request): Buffer => (Buffer.isBuffer(body) ? body : Buffer.alloc(0));

const requestIdOf = (request: Request): string => /^[\w.-]{1,64}$/.exec(request.get('x-request-id') ?? '')?.[0] ?? randomUUID();

const statusOf = (failure: unknown): number => (failure instanceof Error && 'status' in failure && typeof failure.status === 'number' ? failure.status : 400);

function answer(response: Response, status: number, message: string, code: string): void {
  response.status(status).json({ errors: [{ message, extensions: { code, retryable: false } }] });
}

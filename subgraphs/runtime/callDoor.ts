import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { CallRefused, type AcceptedCall, type CallVerifier } from '../../calls/verify.ts';
import { readBody } from './serving/readBody.ts';
import { Refusal } from './serving/refusal.ts';

/** A call that was let in, with its body as it came. */
export interface OpenedCall {
  readonly call: AcceptedCall;
  readonly body: Buffer;
}

/** The gateway joins the keys of many records to one request. */
const bodyLimit = 10 * 1024 * 1024;

/**
 * Lets calls through that the gateway signed; any other is 401 before its body is read, and one whose body isn't the one signed before it is parsed.
 * Without a verifier everybody's calls are let through, as nobody's. Whatever else a request says of who asks isn't looked at.
 */
export function callDoor(subgraph: string, verifier: CallVerifier | undefined): (request: IncomingMessage) => Promise<OpenedCall> {
  return async (request) => {
    if (!verifier) return { body: await readBody(request, bodyLimit), call: { requestId: requestIdOf(request) } };
    const { headers, method = '', url = '' } = request;
    const claims = verified(request, () => verifier.examine({ header: headers.authorization, method, path: url }));
    const body = await readBody(request, bodyLimit);
    return { body, call: verified(request, () => verifier.accept(claims, body)) };
  };

  /** What a step of the verification gives. */
  function verified<T>(request: IncomingMessage, step: () => T): T {
    try {
      return step();
    } catch (thrown) {
      if (!(thrown instanceof CallRefused)) throw thrown;
      console.error(JSON.stringify({ level: 'warn', subgraph, message: 'call refused', reason: thrown.reason, from: request.socket.remoteAddress }));
      throw new Refusal(401, thrown.message, { code: 'UNAUTHENTICATED', headers: { 'www-authenticate': 'Teixit' } });
    }
  }
}

const requestIdOf = ({ headers }: IncomingMessage): string => /^[\w.-]{1,64}$/.exec(String(headers['x-request-id'] ?? ''))?.[0] ?? randomUUID();

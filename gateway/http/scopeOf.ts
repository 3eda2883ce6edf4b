import type { IncomingMessage, ServerResponse } from 'node:http';
import { requestId } from '../requestScope.ts';
import type { RequestScope } from '../requestScope.ts';
import { ClientGone } from './clientGone.ts';

/** The scope of a request that comes in, until its answer is written or its client is gone. */
export function scopeOf(request: IncomingMessage, response: ServerResponse): RequestScope {
  const signal = new ClientGone();
  response.on('close', () => {
    if (!response.writableFinished) signal.abort();
  });
  return { id: idOf(request), signal, partners: new Map() };
}

/** The id that a request asks for, or a new one. */
export function idOf({ headers: { 'x-request-id': asked } }: IncomingMessage): string {
  return requestId(typeof asked === 'string' ? asked : undefined);
}

import type { IncomingMessage } from 'node:http';
import { Refusal } from './refusal.ts';

const unreadable = 'Expected a body that can be read';

/** The bytes of a request's body, at most so many. Rejects with a `Refusal` where it is longer, packed, or breaks off. */
export function readBody(request: IncomingMessage, most: number): Promise<Buffer> {
  const { 'content-encoding': encoding = 'identity', 'content-length': length } = request.headers;
  if (encoding.toLowerCase() !== 'identity') return Promise.reject(new Refusal(415, unreadable));
  if (Number(length) > most) return Promise.reject(new Refusal(413, unreadable));
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > most) {
        request.removeAllListeners('data').resume();
        reject(new Refusal(413, unreadable));
      } else chunks.push(chunk);
    });
    request.once('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
    request.once('error', () => reject(new Refusal(400, unreadable)));
    request.once('close', () => {
      if (!request.complete) reject(new Refusal(400, unreadable));
    });
  });
}

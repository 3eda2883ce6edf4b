import { request } from 'node:http';
import { Duplex } from 'node:stream';

/** What Node.js' own client makes of the bytes of an answer, which end with the connection: undefined if no answer. */
export function parseWithNode(bytes: Buffer): Promise<{ readonly status: number; readonly body: string } | undefined> {
  return new Promise((resolve) => {
    const duplex = new Duplex({
      read: () => undefined,
      write(_chunk, _encoding, done) {
        done();
        this.push(bytes);
        this.push(null);
      },
    });
    const asked = request({ method: 'POST', createConnection: () => duplex as never, headers: { 'content-length': 1 } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part)).on('error', () => resolve(undefined));
      response.on('end', () => resolve(response.complete ? { status: response.statusCode ?? 0, body: Buffer.concat(parts).toString('latin1') } : undefined));
    });
    asked.on('error', () => resolve(undefined)).end('x');
  });
}

import { connect } from 'node:net';

/** Sends bytes as they are and reads one answer, byte for byte; what comes without an end ends with the connection. Pieces are sent one after another, some milliseconds apart. */
export function rawRequest(url: string, ...pieces: readonly (string | Buffer)[]): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    let answer = Buffer.alloc(0);
    const socket = connect(Number(port), hostname, () => send(0));
    socket.setNoDelay(true);
    socket.on('data', (chunk) => {
      answer = Buffer.concat([answer, chunk]);
      if (isWhole(answer)) socket.end();
    });
    socket.on('close', () => resolve(answer.toString()));
    socket.on('error', reject);

    function send(index: number): void {
      const piece = pieces[index];
      if (piece === undefined || !socket.writable) return;
      socket.write(piece);
      setTimeout(() => send(index + 1), 20);
    }
  });
}

/** A request as bytes, with the length of its body. */
export function httpRequest(method: string, path: string, headers: Readonly<Record<string, string>> = {}, body?: string | Buffer): Buffer {
  const length = body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
  const lines = Object.entries({ Host: 'graph.example.org', ...length, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`), Buffer.from(body ?? '')]);
}

/** An answer without what is different in each: the date, and an id that the gateway made. */
export const withoutMoments = (answer: string): string =>
  answer.replace(/^Date: .*$/m, 'Date: …').replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g, '…');

function isWhole(answer: Buffer): boolean {
  const head = answer.indexOf('\r\n\r\n');
  if (head > 0 && /^HTTP\/1\.1 (204|304) /.test(answer.toString())) return true;
  const length = head < 0 ? undefined : /^content-length: (\d+)$/im.exec(answer.subarray(0, head).toString())?.[1];
  return length !== undefined && answer.length >= head + 4 + Number(length);
}

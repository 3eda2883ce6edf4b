import { connect } from 'node:net';
import { readMessages } from './httpMessages.ts';

/** What a load was answered with. Milliseconds. */
export interface LoadResult {
  readonly perSecond: number;
  readonly median: number;
  readonly p99: number;
  readonly answers: number;
  /** How long it went on. */
  readonly elapsed: number;
}

/** What to ask, and how. It ends after `duration`, in milliseconds, or as many answers; one of both is to be given. */
export interface Load {
  readonly url: string;
  /** GraphQL requests, as JSON; asked in turns. */
  readonly bodies: readonly string[];
  readonly connections: number;
  readonly duration?: number;
  readonly answers?: number;
}

let counted = 0;

/** Asks over some connections, one question at a time on each, every request with an id of its own. Throws on any answer that isn't 200, or isn't as long as the first one to the same question. */
export async function runLoad({ url, bodies, connections, duration = Infinity, answers = Infinity }: Load): Promise<LoadResult> {
  const { hostname, port, pathname } = new URL(url);
  const common = `POST ${pathname} HTTP/1.1\r\nhost: ${hostname}:${port}\r\ncontent-type: application/json\r\naccept: application/json\r\n`;
  const requests = bodies.map((body) => ({ start: `${common}content-length: ${Buffer.byteLength(body)}\r\nx-request-id: bench-`, end: `\r\n\r\n${body}`, length: -1 }));
  const took: number[] = [];
  const begun = performance.now();
  let left = answers;
  await Promise.all(Array.from({ length: connections }, () => new Promise<void>((resolve, reject) => {
    const socket = connect(Number(port), hostname).setNoDelay(true);
    let asked = 0;
    let request = requests[0];
    const ask = (): void => {
      left -= 1;
      request = requests[(counted += 1) % requests.length];
      asked = performance.now();
      if (left < 0 || !request || asked - begun >= duration) {
        socket.end();
        resolve();
        return;
      }
      socket.write(request.start + counted + request.end);
    };
    socket.on('connect', ask).on('error', (cause) => reject(new Error(`Expected an answer of ${url}, got ${cause.message}`, { cause })));
    socket.on('close', () => reject(new Error('Expected an answer, got the end of the connection')));
    readMessages(socket, ({ head, body }) => {
      const { length } = body;
      if (request?.length === -1) request.length = length;
      if (!head.startsWith('HTTP/1.1 200') || length !== request?.length) {
        socket.destroy();
        reject(new Error(`Expected 200 and ${request?.length} bytes, got ${head.split('\r\n', 1)[0]} and ${length} bytes: ${body.toString('utf8', 0, 300)}`));
        return;
      }
      took.push(performance.now() - asked);
      ask();
    });
  })));
  const elapsed = performance.now() - begun;
  const sorted = Float64Array.from(took).toSorted();
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { perSecond: took.length / (elapsed / 1000), median: at(0.5), p99: at(0.99), answers: took.length, elapsed };
}

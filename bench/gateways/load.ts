import { connect } from 'node:net';
import { readMessages } from './httpMessages.ts';

/** What a load was answered with. Milliseconds. */
export interface LoadResult {
  readonly perSecond: number;
  readonly median: number;
  readonly p99: number;
  readonly answers: number;
}

/** What to ask, and how. */
export interface Load {
  readonly url: string;
  readonly query: string;
  readonly connections: number;
  /** Milliseconds. */
  readonly duration: number;
}

let counted = 0;

/** Asks the same question over some connections, one question at a time on each, every request with an id of its own. Throws on any answer that isn't 200, or is shorter than the first one. */
export async function runLoad({ url, query, connections, duration }: Load): Promise<LoadResult> {
  const { hostname, port, pathname } = new URL(url);
  const body = JSON.stringify({ query });
  const start = `POST ${pathname} HTTP/1.1\r\nhost: ${hostname}:${port}\r\ncontent-type: application/json\r\naccept: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nx-request-id: `;
  const took: number[] = [];
  const begun = performance.now();
  let expected: number | undefined;
  await Promise.all(Array.from({ length: connections }, () => new Promise<void>((resolve, reject) => {
    const socket = connect(Number(port), hostname).setNoDelay(true);
    let asked = 0;
    const ask = (): void => {
      if (performance.now() - begun >= duration) {
        socket.end();
        resolve();
        return;
      }
      asked = performance.now();
      socket.write(`${start}bench-${(counted += 1)}\r\n\r\n${body}`);
    };
    socket.on('connect', ask).on('error', reject);
    readMessages(socket, ({ head, body: { length } }) => {
      expected ??= length;
      if (!head.startsWith('HTTP/1.1 200') || length !== expected) {
        socket.destroy();
        reject(new Error(`Expected 200 and ${expected} bytes, got ${head.slice(0, 40)} and ${length} bytes`));
        return;
      }
      took.push(performance.now() - asked);
      ask();
    });
  })));
  const elapsed = performance.now() - begun;
  const sorted = Float64Array.from(took).toSorted();
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { perSecond: took.length / (elapsed / 1000), median: at(0.5), p99: at(0.99), answers: took.length };
}

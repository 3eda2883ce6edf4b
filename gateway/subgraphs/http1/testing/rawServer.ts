import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

/** A server that answers each request with the bytes that a test says, whatever they are. */
export interface RawServer {
  readonly origin: string;
  readonly sockets: ReadonlySet<Socket>;
  /** What came: whole requests, one text each. */
  readonly requests: readonly string[];
  /** How many connections came. */
  readonly connections: () => number;
  stop(): Promise<void>;
}

/** Answers a request by itself, or with the bytes that it returns. `turn` counts the requests of the connection from 0. */
export type RawAnswering = (socket: Socket, turn: number, request: string) => string | Buffer | undefined;

/** Starts one on a free port. */
export async function startRawServer(answer: RawAnswering, { host = '127.0.0.1', onConnection = (): void => undefined }: { readonly host?: string; readonly onConnection?: (socket: Socket) => void } = {}): Promise<RawServer> {
  const sockets = new Set<Socket>();
  const requests: string[] = [];
  let connections = 0;
  const net = createServer({ allowHalfOpen: true }, (socket) => {
    connections += 1;
    sockets.add(socket);
    let [kept, turn] = [Buffer.alloc(0), 0];
    socket.on('close', () => sockets.delete(socket)).on('end', () => socket.end()).on('error', () => socket.destroy());
    onConnection(socket);
    socket.on('data', (bytes: Buffer) => {
      kept = Buffer.concat([kept, bytes]);
      const head = kept.indexOf('\r\n\r\n');
      const end = head + 4 + Number(/content-length: (\d+)/.exec(kept.toString('latin1', 0, head))?.[1]);
      if (head < 0 || kept.length < end) return;
      const request = kept.toString('utf8', 0, end);
      kept = kept.subarray(end);
      requests.push(request);
      const answered = answer(socket, turn++, request);
      if (answered !== undefined) socket.write(answered);
    });
  });
  await once(net.listen(0, host), 'listening');
  const { port } = net.address() as AddressInfo;
  return {
    origin: `http://${host.includes(':') ? `[${host}]` : host}:${port}`, sockets, requests,
    connections: () => connections,
    stop: () => new Promise((resolve) => {
      net.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    }),
  };
}

/** A right answer in JSON. */
export const wellAnswer = (body = '{"data":{}}', more = ''): string => `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n${more}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

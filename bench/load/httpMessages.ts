import type { Socket } from 'node:net';

/** One HTTP/1.1 request or response as it came over a connection. */
export interface Message {
  /** The first line and the headers. */
  readonly head: string;
  readonly body: Buffer;
}

/** Calls `onMessage` for each message of a connection, with a body by its length or in chunks. For the bench's own ends alone: what comes is believed. */
export function readMessages(socket: Socket, onMessage: (message: Message) => void): void {
  let parts: Buffer[] = [];
  let size = 0;
  /** Bytes without which the next message can't be whole. */
  let needed = 0;
  socket.on('data', (chunk: Buffer) => {
    parts.push(chunk);
    size += chunk.length;
    if (size < needed) return;
    let left = parts.length === 1 ? chunk : Buffer.concat(parts, size);
    for (;;) {
      const next = readMessage(left);
      if ('needed' in next) {
        needed = next.needed;
        break;
      }
      left = left.subarray(next.end);
      onMessage(next.message);
    }
    parts = left.length > 0 ? [left] : [];
    size = left.length;
  });
}

function readMessage(bytes: Buffer): { readonly message: Message; readonly end: number } | { readonly needed: number } {
  const headEnd = bytes.indexOf('\r\n\r\n');
  if (headEnd < 0) return { needed: 0 };
  const head = bytes.toString('latin1', 0, headEnd);
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  if (length === undefined && /\r\ntransfer-encoding: *chunked/i.test(head)) return readChunks(bytes, head, headEnd + 4);
  const end = headEnd + 4 + Number(length ?? 0);
  return bytes.length < end ? { needed: end } : { message: { head, body: bytes.subarray(headEnd + 4, end) }, end };
}

function readChunks(bytes: Buffer, head: string, start: number): { readonly message: Message; readonly end: number } | { readonly needed: number } {
  const parts: Buffer[] = [];
  for (let at = start; ;) {
    const line = bytes.indexOf('\r\n', at);
    if (line < 0) return { needed: 0 };
    const length = Number.parseInt(bytes.toString('latin1', at, line), 16);
    const end = line + 2 + length + 2;
    if (bytes.length < end) return { needed: end };
    if (length === 0) return { message: { head, body: Buffer.concat(parts) }, end };
    parts.push(bytes.subarray(line + 2, line + 2 + length));
    at = end;
  }
}

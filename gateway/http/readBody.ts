import type { IncomingMessage } from 'node:http';

/**
 * Reads a body of a known length and hands it to `onRead` as soon as it is whole. `unshift` gives it back in there: whoever comes
 * next reads it as if nobody had. Of a body that never comes, nothing is heard.
 */
export function readBody(request: IncomingMessage, length: number, onRead: (body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  let read = 0;
  const onReadable = (): void => {
    for (let chunk = request.read() as Buffer | null; chunk !== null; chunk = request.read() as Buffer | null) {
      chunks.push(chunk);
      read += chunk.length;
    }
    if (read < length) return;
    request.off('readable', onReadable);
    const [first] = chunks;
    onRead(chunks.length === 1 && first ? first : Buffer.concat(chunks));
  };
  request.on('readable', onReadable);
}

import { createServer } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

// With `--import`: whoever connects to the Unix socket `HEAP_SOCKET` is told, as JSON, what this process holds after a full garbage collection, in bytes.
const path = process.env['HEAP_SOCKET'];
if (!path) throw new Error('HEAP_SOCKET: expected the path of a socket, got none');
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

createServer((socket) => {
  collect();
  // What waits for finalizers is collected the second time.
  setImmediate(() => {
    collect();
    const { heapUsed, external, rss } = process.memoryUsage();
    socket.end(JSON.stringify({ heap: heapUsed + external, rss }));
  });
}).listen(path).unref();

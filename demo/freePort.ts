import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A port of 127.0.0.1 on which nobody listens: the one wanted, or any. Throws if the one wanted is taken; either may be taken a moment later. */
export async function freePort(wanted = 0): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (cause) => reject(new Error(`Expected port ${wanted} to be free, got: ${cause.message}`, { cause })));
    probe.listen(wanted, '127.0.0.1', resolve);
  });
  const { port } = probe.address() as AddressInfo; // a TCP server's address is never a text
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

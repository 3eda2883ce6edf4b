import { startIssuer } from './issuer.ts';

// The process of the development issuer. `PORT` is where it listens on 127.0.0.1; any free port without.
try {
  const { url, stop } = await startIssuer(Number(process.env['PORT'] || 0));
  process.send?.({ url }); // to a parent that waits for it
  console.log(`The development issuer is at ${url}`);
  const end = (): void => void stop().then(() => process.exit(0));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
  process.once('disconnect', end);
} catch (thrown) {
  console.error(thrown instanceof Error ? thrown.message : String(thrown));
  process.exitCode = 1;
}

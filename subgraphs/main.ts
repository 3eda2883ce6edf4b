import { readSubgraphSettings } from './settings.ts';

// `npm run subgraph -- offers`: one subgraph in a process of its own.

try {
  const settings = readSubgraphSettings(process.argv[2], process.env);
  const { openSubgraph } = await import('./openSubgraph.ts'); // takes a second, which wrong settings don't need
  const { url, stop } = await openSubgraph(settings);
  console.log(`${settings.domain} answers at ${url}`);
  const end = (): void => void stop().then(() => process.exit(0));
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  // Started by another process, it ends with that one.
  process.once('disconnect', end);
  process.send?.({ url });
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}

// A mistake in one request must not end the others.
process.on('unhandledRejection', (reason) =>
  console.error(JSON.stringify({ level: 'error', message: 'unhandled rejection', cause: reason instanceof Error ? reason.stack : String(reason) })),
);

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, port } = error as NodeJS.ErrnoException & { port?: number };
  return code === 'EADDRINUSE' ? `PORT: expected a free port, got ${port}, which is taken` : error.message;
}

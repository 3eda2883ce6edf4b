import { logEvent } from './log.ts';
import { readSettings } from './settings.ts';
import { startGateway } from './startGateway.ts';
import { StartError } from './startError.ts';

const result = readSettings(process.env);
if ('problems' in result) {
  fail(result.problems);
} else {
  try {
    const { url, stop } = await startGateway(result.settings);
    process.send?.({ url: `${url}/graphql` }); // to a parent that waits for it, such as the demo
    console.log(`The graph is at ${url}/graphql, the explorer at ${url}/explore`);
    const end = (): void => void stop().then(() => process.exit(0));
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
    process.once('disconnect', end); // it ends with the process that started it
  } catch (thrown) {
    if (!(thrown instanceof StartError)) throw thrown;
    fail([thrown.message]);
  }
}

process.on('unhandledRejection', (reason) => logEvent('error', 'unhandled rejection', { cause: String(reason) }));

function fail(lines: readonly string[]): void {
  for (const line of lines) console.error(line);
  process.exitCode = 1;
}

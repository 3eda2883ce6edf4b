import { logEvent } from './log.ts';
import { readSettings } from './settings.ts';
import { StartError } from './startError.ts';

const result = readSettings(process.env);
if ('problems' in result) {
  fail(result.problems);
} else {
  try {
    const { startGateway } = await import('./startGateway.ts'); // takes a second, which wrong settings don't need
    const { openRefusalRecord } = await import('./authorization/recordRefusals.ts');
    const record = result.settings.audit && (await openRefusalRecord(result.settings.audit));
    const { url, stop } = await startGateway(result.settings, record ?? {});
    process.send?.({ url: `${url}/graphql` }); // to a parent that waits for it, such as the demo
    console.log(`The graph is at ${url}/graphql, the explorer at ${url}/explore`);
    const end = (): void => void stop().then(record?.close).then(() => process.exit(0));
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

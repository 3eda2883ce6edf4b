import module from 'node:module';
import { chainName } from '../chain.ts';
import { openAuditLog } from '../openAuditLog.ts';
import { exampleEntry } from './exampleEntry.ts';

// Appends to a log, several at once and without end, and says on standard output what is acknowledged. Arguments: the store and the anchors.

const [, , url = '', anchors] = process.argv;
const log = await openAuditLog({ url, chain: chainName('crashing'), anchors, pace: { rows: 50, interval: 1000 } });
// What is killed leaves nothing in the cache by itself, and the next would compile it again.
module.flushCompileCache();
let number = 0;

async function appendForEver(): Promise<void> {
  for (;;) {
    number += 1;
    const requestId = `${process.pid}-${number}`;
    await log.append([exampleEntry(number, { requestId }), exampleEntry(number, { requestId: `${requestId}-too` })]);
    process.stdout.write(`${requestId}\n`);
  }
}

await Promise.all(Array.from({ length: 4 }, appendForEver));

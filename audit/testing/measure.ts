import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accessesOf } from '../accesses.ts';
import { readAnchors } from '../anchors.ts';
import { chainName } from '../chain.ts';
import { openAuditLog } from '../openAuditLog.ts';
import { openAuditStore } from '../openAuditStore.ts';
import { verify } from '../verify.ts';
import { exampleEntry, examplePerson } from './exampleEntry.ts';

// What the log costs: `npx node audit/testing/measure.ts [postgres://…]`. Without an address, a SQLite file among the temporary ones.

const folder = mkdtempSync(join(tmpdir(), 'teixit-audit-measure-'));
const url = process.argv[2] ?? join(folder, 'audit.db');
const anchors = join(folder, 'anchors');
let number = 0;

const log = await openAuditLog({ url, chain: chainName('measure'), anchors });
for (const concurrency of [1, 10, 100]) await measure(concurrency, 3000);
await log.close();
const told = (await readAnchors(anchors)).anchors;
const store = await openAuditStore(url);
const begun = performance.now();
const { rows } = await verify(store, told);
console.log(`verify: ${rows} rows in ${(performance.now() - begun).toFixed(0)} ms`);
const asked = performance.now();
for (let times = 0; times < 100; times += 1) await accessesOf(store, [examplePerson(`soc:${times}`)], { limit: 50 });
console.log(`accesses of a person: ${((performance.now() - asked) / 100).toFixed(2)} ms`);
await store.close();
rmSync(folder, { recursive: true });

async function measure(concurrency: number, milliseconds: number): Promise<void> {
  const taken: number[] = [];
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const appendOn = async (): Promise<void> => {
    while (performance.now() - start < milliseconds) {
      number += 1;
      const begun = performance.now();
      await log.append([exampleEntry(number)]);
      taken.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, appendOn));
  const sorted = taken.toSorted((one, other) => one - other);
  const at = (share: number): string => `${(sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(2)} ms`;
  const { user, system } = process.cpuUsage(cpu);
  console.log(`${concurrency} at once: ${Math.round(taken.length / ((performance.now() - start) / 1000))} appends a second, median ${at(0.5)}, 95 % ${at(0.95)}, 99 % ${at(0.99)}, ${((user + system) / taken.length).toFixed(0)} µs of processor each`);
}

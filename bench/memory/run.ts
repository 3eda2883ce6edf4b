import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeArguments } from '../../gateway/nodeArguments.ts';
import { composeSubgraphs } from '../gateways/compose.ts';
import { benchSubgraphs } from '../gateways/subgraphs.ts';
import { serveSubgraph } from '../gateways/subgraphServer.ts';
import { runLoad } from '../load/load.ts';
import { readOptions } from '../load/options.ts';
import { startProgram } from '../load/process.ts';
import { tableOf } from '../load/table.ts';
import { askHeap } from './askHeap.ts';
import type { Held } from './askHeap.ts';
import { distinctOperations, skewedChoice } from './operations.ts';
import { isFlat, trendOf } from './trend.ts';

// `npm run bench:memory`: a million requests over 10,000 distinct operations; `-- --requests=100000 --operations=3000 --connections=16` for less. The heap is looked at
// twenty times, after a full collection; ends with 1 where its last half grows more than chance makes of it.

const values = readOptions({ requests: '1000000', operations: '10000', connections: '16' });
const [requests, operations, connections] = [values.requests, values.operations, values.connections].map(Number) as [number, number, number];
const samples = 20;
/** Growth below this share of all, from the middle to the end, counts as none. */
const shares = { heap: 0.02, rss: 0.05 };

const home = mkdtempSync(join(tmpdir(), 'teixit-bench-'));
const subgraphs = await Promise.all(Object.entries(benchSubgraphs).map(async ([name, subgraph]) => ({ name, ...(await serveSubgraph(subgraph, () => () => undefined)) })));
try {
  const supergraph = join(home, 'supergraph.graphql');
  writeFileSync(supergraph, composeSubgraphs(Object.fromEntries(subgraphs.map(({ name, url }) => [name, url]))));
  const socket = join(home, 'heap');
  const gateway = await startProgram({
    name: 'gateway',
    script: fileURLToPath(new URL('../../gateway/main.ts', import.meta.url)),
    nodeArguments: [...nodeArguments, '--import', new URL('tellHeap.ts', import.meta.url).href],
    environment: { SUPERGRAPH: supergraph, RESPONSE_CACHE: 'off', HEAP_SOCKET: socket },
    cores: '0',
  });
  const bodies = distinctOperations(operations);
  const choose = skewedChoice(operations);
  const asked = new Set<number>();
  const held: Held[] = [];
  const lines: string[][] = [['requests', 'distinct so far', 'heap MiB', 'RSS MiB', 'answers/s', 'CPU ms each']];
  for (let sample = 1; sample <= samples; sample += 1) {
    const count = Math.round(requests / samples);
    const chosen = Array.from({ length: count }, choose);
    for (const each of chosen) asked.add(each);
    const before = gateway.cpu();
    const { perSecond } = await runLoad({ url: gateway.url, bodies: chosen.map((each) => bodies[each] ?? ''), connections, answers: count });
    const cpu = (gateway.cpu() - before) / count;
    const now = await askHeap(socket);
    held.push(now);
    lines.push([`${sample * count}`, `${asked.size}`, mebibytes(now.heap), mebibytes(now.rss), perSecond.toFixed(0), cpu.toFixed(2)]);
    console.error(lines.at(-1)?.join('  '));
  }
  console.log(tableOf(`${requests} requests over ${operations} distinct operations`, lines));
  for (const kind of ['heap', 'rss'] as const) {
    const trend = trendOf(held.slice(samples / 2).map((each) => each[kind]));
    const flat = isFlat(trend, shares[kind]);
    console.log(`${kind}: in the last half it grew by ${mebibytes(trend.growth)} of ${mebibytes(trend.mean)} MiB (± ${mebibytes(trend.error)}): ${flat ? 'flat' : 'not flat'}`);
    if (!flat) process.exitCode = 1;
  }
  await gateway.stop();
} finally {
  for (const subgraph of subgraphs) subgraph.stop();
  rmSync(home, { recursive: true });
}

function mebibytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(1);
}

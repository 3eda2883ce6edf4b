import { readFileSync } from 'node:fs';
import { domains } from '../schema/subgraphSdl.ts';
import { startProcess, type RunningProcess } from './processes.ts';
import { startDatabases, urlVariable, type DemoDatabases } from './startDatabases.ts';

// `npm start`: the partners' demo databases, the four subgraphs and the gateway, each in a process of its own; then the README's first query.

const begun = performance.now();
const seconds = (from: number): string => `${((performance.now() - from) / 1000).toFixed(1)} s`;
const running: RunningProcess[] = [];
let databases: DemoDatabases | undefined;
let stopping = false;

process.once('SIGINT', () => void end(0));
process.once('SIGTERM', () => void end(0));

try {
  await start();
} catch (error) {
  if (!stopping) {
    console.error(error instanceof Error ? error.message : String(error));
    await end(1);
  }
}

async function start(): Promise<void> {
  console.log('Starting the partners’ demo databases');
  databases = await startDatabases((partner, engine, took) => console.log(`  ${partner.padEnd(16)} ${engine.padEnd(10)} ${(took / 1000).toFixed(1)} s`));
  if (stopping) return;
  const addresses = Object.fromEntries([...databases.urls].map(([partner, url]) => [urlVariable(partner), url]));

  console.log('Starting the subgraphs and the gateway');
  const subgraphs = await Promise.all(domains.map((domain) => launch(domain, 'subgraphs/main.ts', [domain], { ...addresses, PORT: '0' })));
  const gateway = await launch('gateway', 'gateway/main.ts', [], Object.fromEntries(subgraphs.map(({ name, url }) => [`SUBGRAPH_URL_${name.toUpperCase()}`, url])));
  const site = new URL('/', gateway.url).href;
  console.log(`\nReady after ${seconds(begun)}\n  GraphQL   ${gateway.url}\n  Explorer  ${site}explore\n  Partners  ${site}\n`);
  await firstQuery(gateway.url);
  console.log('Ctrl-C stops everything.');
}

async function launch(name: string, file: string, args: readonly string[], environment: Readonly<Record<string, string>>): Promise<RunningProcess> {
  const launched = await startProcess(name, file, args, environment);
  running.push(launched);
  void launched.ended.then(() => {
    if (stopping) return;
    console.error(`${name} ended unexpectedly.`);
    void end(1);
  });
  console.log(`  ${name.padEnd(16)} ${launched.url}`);
  return launched;
}

async function firstQuery(url: string): Promise<void> {
  const query = readFileSync(new URL('firstQuery.graphql', import.meta.url), 'utf8');
  const asked = performance.now();
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) });
  const answer = await response.text();
  console.log(`The README’s first query:\n\n${query}\nIts answer, after ${seconds(asked)}:\n\n${JSON.stringify(JSON.parse(answer), null, 2)}\n`);
}

/** Stops in the order of dependence: gateway, subgraphs, databases. */
async function end(code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  await Promise.all(running.map((each) => each.stop()));
  await databases?.stop();
  process.exit(code);
}

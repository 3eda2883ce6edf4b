import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { nodeArguments } from '../gateway/nodeArguments.ts';
import { readSettings } from '../gateway/settings.ts';
import type { Settings } from '../gateway/settings.ts';
import { domains } from '../schema/subgraphSdl.ts';
import { callKeys } from './callKeys.ts';
import { developmentAudience, refuseInProduction } from './issuer/issuer.ts';
import { readyMadeUsers } from './issuer/users.ts';
import { peopleVariables } from './peopleVariables.ts';
import { startProcess, type Program, type RunningProcess } from './processes.ts';
import { urlVariable } from './demoPartners.ts';
import { startDatabases, type DemoDatabases } from './startDatabases.ts';

// `npm start`: the partners' demo databases, the four subgraphs, an issuer of access tokens and the gateway, each in a process of its own; then the README's first query.

const begun = performance.now();
const seconds = (from: number): string => `${((performance.now() - from) / 1000).toFixed(1)} s`;
const running: RunningProcess[] = [];
const stopped = new AbortController();
let databases: Promise<DemoDatabases> | undefined;
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
  const { oidc } = await checkGateway();
  if (!oidc) refuseInProduction(process.env);
  console.log('Starting the partners’ demo databases');
  databases = startDatabases((partner, engine, took) => console.log(`  ${partner.padEnd(16)} ${engine.padEnd(10)} ${(took / 1000).toFixed(1)} s`), stopped.signal);
  const { urls, folder } = await databases;
  if (stopping) return;
  const addresses = Object.fromEntries([...urls].map(([partner, url]) => [urlVariable(partner), url]));
  const addressFile = join(folder, 'addresses');
  writeFileSync(addressFile, Object.entries(addresses).map(([name, url]) => `export ${name}='${url}'\n`).join(''), { mode: 0o600 });

  console.log('Starting the subgraphs and the gateway');
  const keys = callKeys();
  const people = peopleVariables(folder, process.env);
  const [issuer, ...subgraphs] = await Promise.all([
    oidc ? undefined : launch({ name: 'issuer', file: 'demo/issuer/main.ts', environment: { PORT: '0' } }),
    ...domains.map((domain) => launch({ name: domain, file: 'subgraphs/main.ts', args: [domain], environment: { ...addresses, ...keys.subgraphs[domain], ...(domain === 'people' && people), PORT: '0' } })),
  ]);
  const environment = {
    ...keys.gateway,
    AUDIT_LOG: people.AUDIT_LOG,
    AUDIT_ANCHORS: people.AUDIT_ANCHORS,
    ...(issuer && { OIDC_ISSUER: issuer.url, OIDC_AUDIENCE: developmentAudience }),
    ...Object.fromEntries(subgraphs.map(({ name, url }) => [`SUBGRAPH_URL_${name.toUpperCase()}`, url])),
  };
  const gateway = await launch({ name: 'gateway', file: 'gateway/main.ts', nodeArguments, environment });
  const site = new URL('/', gateway.url).href;
  const took = seconds(begun);
  await firstQuery(gateway.url);
  console.log(`Ready after ${took}\n  GraphQL   ${gateway.url}\n  Explorer  ${site}explore\n  Partners  ${site}\n  Audit     AUDIT_LOG=${people.AUDIT_LOG} AUDIT_PSEUDONYM_KEY=${people.AUDIT_PSEUDONYM_KEY} npx teixit audit report\n  Databases . ${addressFile}\n${howToGetAToken(issuer?.url)}`);
  console.log('Ctrl-C stops everything.');
}

async function launch(program: Program): Promise<RunningProcess> {
  const { name } = program;
  const launched = await startProcess(program);
  running.push(launched);
  void launched.ended.then(() => {
    if (stopping) return;
    console.error(`${name} ended unexpectedly.`);
    void end(1);
  });
  console.log(`  ${name.padEnd(16)} ${launched.url}`);
  return launched;
}

/** Where another issuer is trusted, it knows. */
function howToGetAToken(issuer: string | undefined): string {
  const [first] = readyMadeUsers;
  if (issuer === undefined || !first) return '';
  return `  Token     curl -s -d grant_type=client_credentials -d client_id=${first.id} ${issuer}/token\n            or as ${readyMadeUsers.slice(1).map(({ id }) => id).join(', ')}\n`;
}

async function firstQuery(url: string): Promise<void> {
  const query = readFileSync(new URL('firstQuery.graphql', import.meta.url), 'utf8');
  const asked = performance.now();
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) });
  const answer = await response.text();
  console.log(`\nThe README’s first query:\n\n${query}\nIts answer, after ${seconds(asked)}:\n\n${JSON.stringify(JSON.parse(answer), null, 2)}\n`);
}

/** What would keep the gateway from starting is told before anything else is started. */
async function checkGateway(): Promise<Settings> {
  const read = readSettings(process.env);
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  const { host, port } = read.settings;
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (cause: NodeJS.ErrnoException) =>
      reject(new Error(`PORT: expected a port that is free on ${host}, got ${port}, ${cause.code === 'EADDRINUSE' ? 'which is taken; `PORT=4100 npm start` starts on another' : cause.message}`, { cause })));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
  return read.settings;
}

/** Stops in the order of dependence: gateway, subgraphs, databases. */
async function end(code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  console.log('Stopping');
  stopped.abort(new Error('Stopped'));
  await Promise.all(running.map((each) => each.stop()));
  // Databases that are still starting tidy up after themselves.
  await databases?.then((started) => started.stop(), () => undefined);
  process.exit(code);
}

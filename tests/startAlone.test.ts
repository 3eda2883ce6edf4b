import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { urlVariable } from '../demo/demoPartners.ts';

const project = fileURLToPath(new URL('..', import.meta.url));
const databases = Object.fromEntries(Object.entries(inject('databases')).map(([partner, url]) => [urlVariable(partner), url]));
const started: ChildProcess[] = [];
afterEach(() => started.splice(0).forEach((child) => child.kill('SIGKILL')));

describe('a subgraph by itself', () => {
  test('starts from environment variables, answers, and ends with code 0 when interrupted', async () => {
    const subgraph = run(['subgraphs/main.ts', 'offers'], { ...databases, UNSIGNED_CALLS: 'public', PORT: '0' });
    const url = await subgraph.printed(/^offers answers at (http:\S+)\n/);
    expect((await ask(url, '{ area(id: "es:prov:17") { name } partners { id } }')).data.partners).toHaveLength(5);
    expect(await (await fetch(new URL('/healthz', url))).json()).toEqual({ status: 'ok', subgraph: 'offers' });
    subgraph.child.kill('SIGINT');
    expect(await subgraph.ended).toEqual({ code: 0, errors: [] });
  });

  test('tells all that is wrong with its settings at once, one line each', async () => {
    const { SOC_DATABASE_URL: _, ...others } = databases;
    const [misspelt, withoutDatabases] = await Promise.all([
      run(['subgraphs/main.ts', 'ofers'], { ...others, GATEWAY_KEY: 'short', PORT: 'eighty' }).ended,
      run(['subgraphs/main.ts', 'offers'], { PORT: '65536' }).ended,
    ]);
    expect(misspelt).toEqual({
      code: 1,
      errors: ['Expected the name of a subgraph (offers, training, people, facilities), got "ofers"; did you mean "offers"?', 'PORT: expected a number from 0 to 65535, got "eighty"', expect.stringMatching(/^GATEWAY_KEY: expected at least 32 random bytes in base64url, .*, got something else$/)],
    });
    expect(withoutDatabases).toEqual({
      code: 1,
      errors: [
        'PORT: expected a number from 0 to 65535, got "65536"',
        expect.stringMatching(/^GATEWAY_KEY: expected the key of the gateway’s SUBGRAPH_KEY_<NAME>, got none; UNSIGNED_CALLS=public /),
        'PISTOIA_RETE_DATABASE_URL: expected the address of the database of pistoia-rete, got none',
        'SMO_GIRONA_DATABASE_URL: expected the address of the database of smo-girona, got none',
        'SOC_DATABASE_URL: expected the address of the database of soc, got none',
      ],
    });
  });

  test('says in one line that its port is taken', async () => {
    await using taken = await takenPort();
    expect(await run(['subgraphs/main.ts', 'offers'], { ...databases, UNSIGNED_CALLS: 'public', PORT: `${taken.port}` }).ended).toEqual({
      code: 1,
      errors: [`PORT: expected a free port, got ${taken.port}, which is taken`],
    });
  });
});

describe('the gateway by itself', () => {
  test('starts from environment variables without any subgraph, and ends with code 0 when interrupted', async () => {
    const gateway = run(['gateway/main.ts'], { PORT: '0' });
    const url = await gateway.printed(/^The graph is at (http:\S+),/);
    expect((await ask(url, '{ __typename }')).data).toEqual({ __typename: 'Query' });
    const { data, errors } = await ask(url, '{ offers { nodes { id } } }');
    expect(data).toEqual({ offers: null });
    expect(errors.map(({ extensions: { code } }) => code)).toEqual(['SUBGRAPH_UNAVAILABLE']);
    gateway.child.kill('SIGINT');
    expect((await gateway.ended).code).toBe(0);
  });

  test('tells all that is wrong with its settings at once, one line each', async () => {
    expect(await run(['gateway/main.ts'], { PORT: '70000', MAX_DEPTH: 'deep', SUBGRAPH_URL_OFFERS: 'offers', SUPERGRAHP: 'a.graphql' }).ended).toEqual({
      code: 1,
      errors: [
        'PORT: expected a whole number from 0 to 65535, got `70000`',
        'MAX_DEPTH: expected a whole number from 1 to 1000, got `deep`',
        'SUBGRAPH_URL_OFFERS: expected an address of the form http://host:port/path, got something else',
        'SUPERGRAHP: expected a variable of the gateway, got an unknown name; did you mean SUPERGRAPH?',
      ],
    });
  });
});

interface Program {
  readonly child: ChildProcess;
  /** Waits for a line on stdout and gives what its first group holds; rejects if the program ends before. */
  readonly printed: (line: RegExp) => Promise<string>;
  readonly ended: Promise<{ readonly code: number | null; readonly errors: readonly string[] }>;
}

/** Runs one of the project's programs with no environment but this that it reads. */
function run(args: readonly string[], environment: Readonly<Record<string, string>>): Program {
  const child = spawn(process.execPath, args, { cwd: project, env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'], ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  started.push(child);
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (errors += chunk));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve)).then((code) => ({ code, errors: errors.split('\n').filter(Boolean) }));
  const printed = (line: RegExp): Promise<string> =>
    new Promise((resolve, reject) => {
      child.stdout.on('data', () => line.test(output) && resolve(line.exec(output)?.[1] ?? ''));
      void ended.then(({ code }) => reject(new Error(`Expected ${line}, got code ${code} and:\n${errors}`)));
    });
  return { child, printed, ended };
}

async function ask(url: string, query: string) {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) });
  return (await response.json()) as { data: Record<string, unknown>; errors: { extensions: { code: string } }[] };
}

async function takenPort(): Promise<AsyncDisposable & { readonly port: number }> {
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server's address is never a text
  return { port, [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())) };
}

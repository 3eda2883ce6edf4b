import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const project = fileURLToPath(new URL('..', import.meta.url));

let folder: string;
let child: ChildProcess;
let output: string;
let errors: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'everything-'));
  chmodSync(folder, 0o711); // the database servers may run as another user, who must get through
});
afterEach(() => {
  for (const { id } of leftOver()) process.kill(id, 'SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

test('everything starts with one command, tells how far it is, answers the first query, and leaves nothing behind', async () => {
  start('0');
  await printed(/Ctrl-C stops everything\.\n/);
  expect(errors).toBe('');
  for (const partner of ['alacant-impulsa', 'imo-lleida', 'pistoia-rete', 'smo-girona', 'soc']) expect(output).toMatch(new RegExp(`^  ${partner} +(postgresql|mysql|sqlite|files) +\\d+\\.\\d s$`, 'm'));
  for (const name of ['offers', 'training', 'people', 'facilities', 'gateway']) expect(output).toMatch(new RegExp(`^  ${name} +http://127\\.0\\.0\\.1:\\d+/graphql$`, 'm'));
  expect(output).toMatch(/^  issuer +http:\/\/127\.0\.0\.1:\d+$/m);
  console.log(/Ready after [\d.]+ s/.exec(output)?.[0]);

  const [, graph, explorer, page] = /Ready after [\d.]+ s\n  GraphQL   (\S+)\n  Explorer  (\S+)\n  Partners  (\S+)\n/.exec(output) ?? [];
  expect((await Promise.all([explorer, page].map((url) => fetch(url ?? '')))).map(({ status }) => status)).toEqual([200, 200]);
  const response = await fetch(graph ?? '', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{ partners { id } }"}' });
  expect(((await response.json()) as { data: { partners: unknown[] } }).data.partners).toHaveLength(5);

  const [, grant = '', user = '', issuer = ''] = /^  Token     curl -s -d (\S+) -d (\S+) (http:\S+\/token)$/m.exec(output) ?? [];
  const { access_token: token } = (await (await fetch(issuer, { method: 'POST', body: new URLSearchParams(`${grant}&${user}`) })).json()) as { readonly access_token: string };
  const asked = await fetch(graph ?? '', { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` }, body: '{"query":"{ __typename }"}' });
  expect([asked.status, asked.headers.get('cache-control')]).toEqual([200, 'no-store']);

  const answer = JSON.parse(/Its answer, after [\d.]+ s:\n\n(\{[^]*\n\})\n/.exec(output)?.[1] ?? '') as { data: Record<string, unknown> };
  expect(answer).toEqual({ data: { girona: expect.anything(), lleida: expect.anything(), alacant: expect.anything(), pistoia: expect.anything() } });
  expect(output).toContain('query ResourceMap {');

  // As a terminal does at Ctrl-C: to everyone in the group.
  process.kill(-(child.pid ?? 0), 'SIGINT');
  const code = await ended();
  expect(leftOver()).toEqual([]);
  expect(readdirSync(folder)).toEqual([]);
  expect([code, errors]).toEqual([0, '']);
}, 90_000);

test('interrupted in the middle of the start, it ends and leaves nothing behind', async () => {
  start('0');
  await printed(/imo-lleida/);
  child.kill('SIGINT');
  const code = await ended();
  expect(leftOver()).toEqual([]);
  expect(readdirSync(folder)).toEqual([]);
  expect(code).toBe(0);
}, 90_000);

test('a taken port is told in one line, with exit code 1, and nothing is left', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const { port } = taken.address() as AddressInfo; // a TCP server's address is never a text
  try {
    start(`${port}`);
    expect(await ended()).toBe(1);
    expect(errors).toMatch(new RegExp(`^.*\\b${port}\\b.*taken; .*\\n$`));
    expect(leftOver()).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  } finally {
    taken.close();
  }
}, 90_000);

/** Starts the demo in a process group of its own, with a folder of its own for what is temporary. */
function start(port: string): void {
  output = '';
  errors = '';
  child = spawn(process.execPath, ['demo/main.ts'], { cwd: project, detached: true, env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'], PORT: port, TMPDIR: folder }, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout?.on('data', (chunk) => (output += chunk));
  child.stderr?.on('data', (chunk) => (errors += chunk));
}

const printed = (line: RegExp): Promise<void> =>
  new Promise((resolve, reject) => {
    child.stdout?.on('data', () => line.test(output) && resolve());
    child.once('close', (code) => reject(new Error(`Expected ${line}, got code ${code} and:\n${output}\n${errors}`)));
  });

const ended = async (): Promise<number | null> => (child.exitCode !== null ? child.exitCode : new Promise((resolve) => child.once('close', resolve)));

/** Processes of the demo's group, or at work in its folder. */
function leftOver(): readonly { readonly id: number; readonly command: string }[] {
  const all = execFileSync('ps', ['-A', '-o', 'pid=,pgid=,stat=,args='], { encoding: 'utf8' }).trim().split('\n');
  return all.flatMap((line) => {
    const [, id, group, state = '', command = ''] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
    if (state.startsWith('Z')) return []; // it has ended, and nobody has asked how
    return Number(group) === child.pid || command.includes(folder) ? [{ id: Number(id), command }] : [];
  });
}

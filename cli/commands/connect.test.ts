import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer } from '../../subgraphs/sources/testing/postgresServer.ts';
import type { TestServer } from '../../subgraphs/sources/testing/postgresServer.ts';
import { openTerminal } from '../output/terminal.ts';
import { connect } from './connect.ts';
import type { ConnectRequest } from './connect.ts';

const room = mkdtempSync(join(tmpdir(), 'teixit-connect-'));
const file = join(room, 'feina.db');
const offers = 'create table ofertes (id integer primary key, titol text, cno text, places integer)';
const rows = `insert into ofertes values ${[1, 2, 3, 4].map((id) => `(${id}, 'Cuinera', '5110', ${id})`).join(', ')}`;

let server: TestServer;

beforeAll(async () => {
  const database = new Database(file);
  database.exec(`${offers}; ${rows}`);
  database.close();
  server = await startTestServer();
  const others = Array.from({ length: 11 }, (_, index) => `create table altra_${index} (x integer); grant select, insert on altra_${index} to escriptora`);
  await server.run(`create role escriptora login password 'test'; ${offers}; ${rows}; grant select on ofertes to escriptora; ${others.join('; ')}`);
});
afterAll(async () => {
  await server.stop();
  rmSync(room, { recursive: true, force: true });
});

/** Connects without asking, in this process, and tells what was said. */
async function connected(request: Partial<ConnectRequest>): Promise<{ readonly code: number; readonly told: string; readonly printed: string }> {
  const [told, printed]: [string[], string[]] = [[], []];
  const terminal = { ...openTerminal({ language: 'en', json: false, color: false, yes: true }), mayAsk: false, tell: (text: string) => void told.push(text), print: (text: string) => void printed.push(text) };
  const code = await connect({ folder: join(room, 'partners'), name: 'Feina', yes: true, ...request }, terminal);
  return { code, told: told.join('\n'), printed: printed.join('\n') };
}

describe('a role that may write', () => {
  const address = (): string => server.url.replace('postgres:test@', 'escriptora:test@');

  test('is an error, told once more before what comes next, with every right or how many more; the files are written', async () => {
    const { code, told, printed } = await connected({ address: address(), id: 'vila' });
    expect(code).toBe(1);
    const [before = '', after = ''] = printed.split(/(?=\nThe role of this address can do more than read)/);
    expect(before).toContain('Written:');
    expect(after).toMatch(/insert on altra_0; .*; and 3 more\. .*\ncreate role.*\ngrant select on .*ofertes.*\nWhat next:/s);
    expect(after).not.toMatch(/grant .*altra_/);
    expect(told).toContain('; and 3 more.');
    expect(readFileSync(join(room, 'partners/vila/offers.yml'), 'utf8')).toContain('title: titol');
  });

  test('isn’t one where that is accepted', async () => {
    expect(await connected({ address: address(), id: 'vila-2', mayWrite: true })).toMatchObject({ code: 0, told: '' });
  });
});

test('what comes next works as it stands, also for partners elsewhere', async () => {
  const folder = join(room, "els d'aquí");
  const { code, printed } = await connected({ address: file, folder });
  const quoted = `'${folder.replace("'", "'\\''")}'`;
  expect(code).toBe(0);
  expect(printed).toContain(`npx teixit check feina --partners ${quoted} `);
  expect(printed).toContain(`npx teixit preview feina Offer --partners ${quoted} `);
  expect(printed).toContain(`PARTNERS=${quoted} npm start`);
});

test('an empty file is told to be one', async () => {
  writeFileSync(join(room, 'buit.db'), '');
  await expect(connected({ address: join(room, 'buit.db') })).rejects.toThrow(/buit\.db”, which is empty: 0 bytes/);
});

test('who can’t reach a database is told what may help', async () => {
  await expect(connected({ address: 'postgres://reader:x@127.0.0.1:1/feina' })).rejects.toThrow(/ECONNREFUSED.*\n→ Is the database running, and are host and port right\?/s);
  await expect(connected({ address: server.url.replace(':test@', ':altra@') })).rejects.toThrow(/\n→ Are role and password right\?/);
});

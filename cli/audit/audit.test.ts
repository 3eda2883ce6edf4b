import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAuditLog } from '../../audit/openAuditLog.ts';
import { personPseudonym, readPseudonymKey } from '../../audit/pseudonym.ts';
import { exampleEntry } from '../../audit/testing/exampleEntry.ts';
import { auditReport, auditVerify } from '../commands/audit.ts';
import { speaker } from '../messages/speak.ts';
import { openTerminal } from '../output/terminal.ts';
import { WrongUse } from '../wrongUse.ts';
import { askedPersons } from './askedPersons.ts';

const program = fileURLToPath(new URL('../teixit.js', import.meta.url));
const room = mkdtempSync(join(tmpdir(), 'teixit-cli-audit-'));
const log = join(room, 'audit.db');
const key = Buffer.alloc(32, 7).toString('base64url');
const pseudonym = personPseudonym(readPseudonymKey(key), '12345678Z');

/** Runs `teixit audit` as its users do, without a terminal. */
function audit(args: readonly string[], { input = '', environment = {} }: { readonly input?: string; readonly environment?: Readonly<Record<string, string>> } = {}): { readonly code: number | null; readonly out: string; readonly err: string } {
  const { LC_ALL: _all, LC_MESSAGES: _messages, LANG: _lang, FORCE_COLOR: _color, ...inherited } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'audit', ...args], { input, encoding: 'utf8', cwd: room, env: { ...inherited, AUDIT_LOG: log, AUDIT_PSEUDONYM_KEY: key, ...environment } });
  return { code: status, out: stdout, err: stderr };
}

beforeAll(async () => {
  const writing = await openAuditLog({ url: log, chain: 'gateway', anchors: `${log}.anchors` });
  await writing.append([
    exampleEntry(1, { persons: [pseudonym] }),
    exampleEntry(2, { decision: 'REFUSED', reason: 'PURPOSE', viewer: { issuer: 'https://issuer.example', subject: '=cmd()', partner: 'soc' }, persons: [] }),
    exampleEntry(3, { time: '2020-03-01T09:00:00.000Z', keepUntil: '2020-12-31' }),
  ]);
  await writing.close();
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

test('an inspector is answered, by the person’s identifier too, which is shown nowhere', () => {
  const asked = audit(['report', '--from', '2026-03-01', '--to', '2026-03-01', '--person', '-', '--json'], { input: '12345678-z\n' });
  expect(asked).toMatchObject({ code: 0, err: '' });
  expect(JSON.parse(asked.out)).toEqual({ ok: true, from: '2026-03-01', to: '2026-03-01', accesses: [{ chain: 'gateway', sequence: 1, ...exampleEntry(1, { persons: [pseudonym] }) }] });
  const table = audit(['report', '--from', '2026-03-01', '--to', '2026-03-01']);
  expect(table.out).toMatch(/GRANTED +worker-1 +REFERRAL_FOLLOW_UP +soc/);
  expect(table.out.split('\n')[0]).toMatch(/partner +agreement +persons/);
  expect(asked.out + table.out).not.toMatch(/12345678/);
});

test('operations without a token that were counted in one row are told as such', async () => {
  const [counting, day] = [join(room, 'counting.db'), '2026-03-01'];
  const writing = await openAuditLog({ url: counting, chain: 'gateway' });
  const { viewer: _viewer, access: _access, partner: _partner, agreement: _agreement, ...nobody } = exampleEntry(61, { decision: 'REFUSED', reason: 'UNAUTHENTICATED', persons: [], fields: ['Query.casework'] });
  await writing.append([{ ...nobody, counted: { operations: 1234, since: '2026-03-01T09:00:01.000Z' } }]);
  await writing.close();
  const report = (format: string): string => audit(['report', '--from', day, '--to', day, '--format', format], { environment: { AUDIT_LOG: counting } }).out;
  expect(report('table')).toContain('1,234 operations without a token since 2026-03-01T09:00:01.000Z');
  expect(parse<Readonly<Record<string, string>>>(report('csv'), { columns: true })).toMatchObject([{ reason: 'UNAUTHENTICATED', operations: '1234', since: '2026-03-01T09:00:01.000Z' }]);
  expect(JSON.parse(report('json'))).toMatchObject({ accesses: [{ counted: { operations: 1234, since: '2026-03-01T09:00:01.000Z' } }] });
});

test('a person who can’t be asked for is told, and not shown', () => {
  const say = speaker('en');
  expect(() => askedPersons(['12345678A'], { AUDIT_PSEUDONYM_KEY: key }, say)).toThrow(new WrongUse(say('auditWrongPerson')));
  expect(() => askedPersons(['12345678Z'], { AUDIT_PSEUDONYM_KEY: 'short' }, say)).toThrow(new WrongUse(say('auditNoKey')));
  expect(askedPersons(['es-12.345.678-z', 'soc:7'], { AUDIT_PSEUDONYM_KEY: key }, say)).toEqual([pseudonym, personPseudonym(readPseudonymKey(key), 'soc:7')]);
});

test('a report for a spreadsheet holds no formulas', () => {
  const { out } = audit(['report', '--from', '2020-01-01', '--to', '2026-12-31', '--format', 'csv']);
  const rows = parse<Readonly<Record<string, string>>>(out, { columns: true });
  expect(rows.map(({ time, decision, reason, subject }) => [time, decision, reason, subject])).toEqual([
    ['2020-03-01T09:00:00.000Z', 'GRANTED', '', 'worker-1'],
    ['2026-03-01T09:00:01.000Z', 'GRANTED', '', 'worker-1'],
    ['2026-03-01T09:00:02.000Z', 'REFUSED', 'PURPOSE', '\'=cmd()'],
  ]);
});

test('a log is erased past its time, found whole, and found changed', () => {
  expect(audit(['erase', '--json'])).toMatchObject({ code: 0, out: '{\n  "ok": true,\n  "erased": 1\n}\n' });
  expect(audit(['verify'])).toEqual({ code: 0, err: '', out: '3 rows in 1 chain; 1 erased past its time, none without an anchor.\nNothing was changed.\n' });
  const tampering = new Database(log);
  tampering.exec(`drop trigger audit_entry_erased; update audit_entry set time = '2026-04-01T00:00:00.000Z' where sequence = 2`);
  tampering.close();
  const found = audit(['verify', '--json']);
  expect(found.code).toBe(1);
  expect(JSON.parse(found.out)).toMatchObject({
    ok: false, found: 3, anchors: `${log}.anchors`,
    findings: [{ kind: 'ROW_CHANGED', chain: 'gateway', sequence: 2, message: 'the row was changed or moved' }, { kind: 'CONTENT_CHANGED', chain: 'gateway', sequence: 2 }, { kind: 'UNPROTECTED', detail: 'audit_entry_erased' }],
  });
  // It may have been about anybody.
  expect(audit(['report', '--from', '2026-04-01', '--to', '2026-04-01', '--case', 'other', '--json'])).toMatchObject({ code: 1, out: expect.stringContaining('"missing": "CHANGED"') as string });
});

test('a log or anchors that aren’t there are no clean ones, and a day that isn’t one is told', async () => {
  const terminal = openTerminal({ language: 'en', json: true, color: false, yes: true });
  const none = join(room, 'none');
  await expect(auditVerify({ log, anchors: none }, terminal)).rejects.toThrow(WrongUse);
  for (const anchors of [false, none] as const) await expect(auditVerify({ log: none, anchors }, terminal)).rejects.toThrow(/The audit log couldn’t be opened: .* which isn't there/);
  await expect(auditReport({ log, from: '2026-02-30', to: '2026-03-01', format: 'csv' }, terminal)).rejects.toThrow('--from: expected a day such as 2026-03-31, got “2026-02-30”.');
});

import { spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterAll, expect, test } from 'vitest';
import { readAnchors } from './anchors.ts';
import { AuditLogFailure } from './auditLog.ts';
import { openAuditLog } from './openAuditLog.ts';
import { openAuditStore } from './openAuditStore.ts';
import { reportOf } from './report.ts';
import { exampleEntry } from './testing/exampleEntry.ts';
import { verify } from './verify.ts';
import type { Verification } from './verify.ts';

const folder = mkdtempSync(join(tmpdir(), 'teixit-audit-crash-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const program = fileURLToPath(new URL('testing/appendUntilKilled.ts', import.meta.url));

/** What a process that appends without end acknowledged until it was killed, or until it ended by itself. */
async function acknowledged(url: string, anchors: string, { killedAfter, shell }: { readonly killedAfter?: number; readonly shell?: string }): Promise<readonly string[]> {
  const command = [process.execPath, program, url, anchors] as const;
  const [file, ...args] = shell === undefined ? command : (['bash', '-c', `${shell}; exec "$@"`, 'bash', ...command] as const);
  const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  const over = new Promise((resolve) => child.once('close', resolve));
  if (killedAfter !== undefined) {
    await new Promise((resolve) => child.stdout.once('data', resolve));
    await wait(killedAfter);
    child.kill('SIGKILL');
  }
  await over;
  return out.split('\n').slice(0, -1);
}

async function looked(url: string, anchors: string): Promise<Verification & { readonly requests: ReadonlySet<string> }> {
  const told = (await readAnchors(anchors)).anchors;
  const store = await openAuditStore(url);
  try {
    const requests = new Set<string>();
    for await (const { record } of reportOf(store, { from: '0', to: '9' })) requests.add('entry' in record ? record.entry.requestId : record.missing);
    return { ...(await verify(store, told)), requests };
  } finally {
    await store.close();
  }
}

test('processes that are killed while they append leave a whole chain each, with all that was acknowledged', async () => {
  const [url, anchors] = [join(folder, 'killed.db'), join(folder, 'killed.anchors')];
  const kept: (readonly string[])[] = [];
  for (let round = 0; round < 2; round += 1) {
    kept.push(...await Promise.all(Array.from({ length: 5 }, () => acknowledged(url, anchors, { killedAfter: Math.random() * 150 }))));
  }
  // The next start anchors what the crashed ones couldn't.
  await (await openAuditLog({ url, chain: 'after', anchors })).close();
  const { requests, ...verification } = await looked(url, anchors);
  expect(verification).toMatchObject({ ok: true, chains: 11, notAnchored: 0, findings: [] });
  const all = kept.flat();
  expect(all.length).toBeGreaterThan(10);
  expect(all.filter((request) => !requests.has(request) || !requests.has(`${request}-too`))).toEqual([]);
  expect([...requests].filter((request) => requests.has(`${request}-too`))).toHaveLength(requests.size / 2);
});

test('a disk that is full makes appends reject, and what was acknowledged is there', async () => {
  const [url, anchors] = [join(folder, 'full.db'), join(folder, 'full.anchors')];
  // A file may have 400 kB; the process would be ended by the signal that says so.
  const kept = await acknowledged(url, anchors, { shell: `trap '' XFSZ; ulimit -f 400` });
  const { requests, ...verification } = await looked(url, anchors);
  expect(verification).toMatchObject({ ok: true, findings: [] });
  expect(kept.length).toBeGreaterThan(10);
  expect(kept.filter((request) => !requests.has(`${request}-too`))).toEqual([]);
});

test('a file is its owner’s alone, and appends reject once it was taken away', async () => {
  const url = join(folder, 'moved.db');
  const log = await openAuditLog({ url, chain: 'gateway' });
  await log.append([exampleEntry(1)]);
  expect([url, `${url}-wal`].map((file) => statSync(file).mode & 0o777)).toEqual([0o600, 0o600]);
  renameSync(url, `${url}.old`);
  await expect(log.append([exampleEntry(2)])).rejects.toThrow(new AuditLogFailure('The audit log couldn\'t be written: the file was removed or replaced while it was being written'));
  renameSync(`${url}.old`, url);
  await log.append([exampleEntry(3)]);
  await log.close();
});

test('a file that is another’s or damaged isn’t opened', async () => {
  const url = join(folder, 'damaged.db');
  appendFileSync(url, 'No database at all. '.repeat(400));
  await expect(openAuditLog({ url, chain: 'gateway' })).rejects.toThrow(new AuditLogFailure('The audit log couldn\'t be opened: file is not a database'));
  await expect(openAuditStore(url)).rejects.toThrow('file is not a database');
  await expect(openAuditLog({ url: folder, chain: 'gateway' })).rejects.toThrow(AuditLogFailure);
});

test('a chain whose rows another hand wrote is not written any more', async () => {
  const url = join(folder, 'shared.db');
  const log = await openAuditLog({ url, chain: 'gateway' });
  await log.append([exampleEntry(1)]);
  const other = new Database(url);
  other.exec(`update audit_chain set sequence = 5, hash = 'other'`);
  other.close();
  await expect(log.append([exampleEntry(2)])).rejects.toThrow('another hand');
  await expect(log.append([exampleEntry(3)])).rejects.toThrow('another hand');
  await expect(log.close()).rejects.toThrow('another hand');
});

test('anchors that can’t be written make appends reject until they can', async () => {
  const [url, place] = [join(folder, 'anchored.db'), join(folder, 'volume')];
  const anchors = join(place, 'anchors');
  const log = await openAuditLog({ url, chain: 'gateway', anchors, pace: { rows: 2, interval: 60_000 } });
  renameSync(place, `${place}.old`);
  appendFileSync(place, 'not a folder');
  await log.append([exampleEntry(1), exampleEntry(2)]);
  await expect.poll(() => log.append([exampleEntry(3)]).then(() => 'written', (error: Error) => error.message)).toContain('Anchors: ');
  await expect(openAuditLog({ url, chain: 'next', anchors })).rejects.toThrow(AuditLogFailure);
  rmSync(place);
  renameSync(`${place}.old`, place);
  await log.append([exampleEntry(4)]);
  await log.close();
  expect((await looked(url, anchors)).findings).toEqual([]);
});

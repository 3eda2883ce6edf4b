import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync, unlinkSync, utimesSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, test } from 'vitest';
import { parquet, workbook } from '../../testing/fileFormats.ts';
import { settledFolder } from '../../testing/settledFolder.ts';
import { openFiles } from './connection.ts';

const limits = { timeout: 60_000 };

/** Every row has the letter of its state. States are as long as each other in bytes. */
const rowCount = 3000;
const csv = (letter: string): string => `id;lletra\n${Array.from({ length: rowCount }, (_, index) => `${index};${letter}`).join('\n')}\n`;

/** Whatever else it is, an answer is of one state, whole. */
const stateSql = (table: string): string => `select min(lletra) || max(lletra) || count(*) from ${table}`;
const whole = (letter: string): string => `${letter}${letter}${rowCount}`;

const isWhole = (answer: unknown): boolean => ['a', 'x', 'y', 'z'].some((letter) => answer === whole(letter));

/** Asks again and again while something is done to the folder, and then until the last answer is what it should be; gives every answer there was. */
async function answersWhile(folder: string, sql: string, run: (folder: string) => Promise<void>, last: string): Promise<ReadonlySet<unknown>> {
  const engine = openFiles({ url: folder, written: {}, files: new Map() });
  const ask = async (): Promise<unknown> => (await engine.query({ sql, bindings: [] }, limits).catch((error: Error) => [[error.message]]))[0]?.[0];
  try {
    const answers = new Set([await ask()]);
    let isRunning = true;
    const ended = run(folder).finally(() => (isRunning = false));
    const deadline = performance.now() + 45_000;
    for (let answer: unknown; isRunning || (answer !== last && performance.now() < deadline); await wait(25)) {
      const [one, other] = await Promise.all([ask(), ask()]);
      answers.add(one).add(other);
      answer = one;
    }
    await ended;
    return answers;
  } finally {
    await engine.close();
  }
}

function replace(folder: string, name: string, contents: string | Uint8Array): void {
  writeFileSync(join(folder, 'new'), contents);
  renameSync(join(folder, 'new'), join(folder, name));
}

// Most of the time is spent waiting, so they run side by side.
describe.concurrent('an answer is of one state of a file', () => {
  test('that is replaced many times a second', async ({ expect }) => {
    const answers = await answersWhile(settledFolder({ 'a.csv': csv('a') }), stateSql('a'), async (folder) => {
      for (let turn = 0; turn < 150; turn += 1) {
        replace(folder, 'a.csv', csv('xy'[turn % 2] ?? ''));
        await wait(turn % 9);
      }
      replace(folder, 'a.csv', csv('z'));
    }, whole('z'));
    expect([...answers].filter((answer) => !isWhole(answer))).toEqual([]);
    expect(answers).toContain(whole('z'));
  });

  test('that is written anew in its place, as long as before', async ({ expect }) => {
    const answers = await answersWhile(settledFolder({ 'a.csv': csv('a') }), stateSql('a'), async (folder) => {
      for (let turn = 0; turn < 60; turn += 1) {
        writeFileSync(join(folder, 'a.csv'), csv('xy'[turn % 2] ?? ''));
        await wait(turn % 17);
      }
      writeFileSync(join(folder, 'a.csv'), csv('z'));
    }, whole('z'));
    expect([...answers].filter((answer) => !isWhole(answer))).toEqual([]);
    expect(answers).toContain(whole('z'));
  });

  test.for(['w', 'r+'] as const)('that is written piece by piece, opened with %s', async (flags, { expect }) => {
    const answers = await answersWhile(settledFolder({ 'a.csv': csv('a') }), stateSql('a'), async (folder) => {
      const file = openSync(join(folder, 'a.csv'), flags);
      const contents = csv('z');
      for (let start = 0; start < contents.length; start += 2500) {
        writeSync(file, contents.slice(start, start + 2500), start);
        await wait(200);
      }
      closeSync(file);
    }, whole('z'));
    expect(answers).toEqual(new Set([whole('a'), whole('z')]));
  });

  test('that is removed and written again, piece by piece', async ({ expect }) => {
    const answers = await answersWhile(settledFolder({ 'a.csv': csv('a') }), stateSql('a'), async (folder) => {
      unlinkSync(join(folder, 'a.csv'));
      await wait(300);
      const contents = csv('z');
      for (let start = 0; start < contents.length; start += 5000) {
        writeFileSync(join(folder, 'a.csv'), contents.slice(start, start + 5000), { flag: 'a' });
        await wait(200);
      }
    }, whole('z'));
    expect(answers).toEqual(new Set([whole('a'), whole('z')]));
  });

  test('that is written while it is first read', async ({ expect }) => {
    const folder = settledFolder({});
    const answers = new Set<unknown>();
    const engine = openFiles({ url: folder, written: {}, files: new Map() });
    const contents = csv('z');
    writeFileSync(join(folder, 'a.csv'), '');
    const asking = (async () => {
      for (let turn = 0; turn < 3; turn += 1) answers.add((await engine.query({ sql: stateSql('a'), bindings: [] }, limits))[0]?.[0]);
    })();
    for (let start = 0; start < contents.length; start += 1000) {
      writeFileSync(join(folder, 'a.csv'), contents.slice(start, start + 1000), { flag: 'a' });
      await wait(40);
    }
    await asking;
    await engine.close();
    expect(answers).toEqual(new Set([whole('z')]));
  });

  test('that is written as long as before, with the time that it had', async ({ expect }) => {
    const folder = settledFolder({ 'a.csv': csv('a') });
    const { mtime, atime, size } = statSync(join(folder, 'a.csv'));
    const answers = await answersWhile(folder, stateSql('a'), async () => {
      writeFileSync(join(folder, 'a.csv'), csv('z'));
      utimesSync(join(folder, 'a.csv'), atime, mtime);
      expect(statSync(join(folder, 'a.csv'))).toMatchObject({ mtime, size });
    }, whole('z'));
    expect(answers).toEqual(new Set([whole('a'), whole('z')]));
  });

  test('of any format', async ({ expect }) => {
    const records = (letter: string): { id: number; lletra: string }[] => Array.from({ length: rowCount }, (_, id) => ({ id, lletra: letter }));
    const states = async (letter: string): Promise<Readonly<Record<string, string | Uint8Array>>> => ({
      'j.json': JSON.stringify(records(letter)),
      'l.ndjson': records(letter).map((record) => JSON.stringify(record)).join('\n'),
      'p.parquet': parquet([{ name: 'id', type: 'INT32' }, { name: 'lletra', type: 'BYTE_ARRAY', converted_type: 'UTF8' }], records(letter).map(({ id, lletra }) => [id, lletra])),
      'x.xlsx': await workbook({ Full: [['id', 'lletra'], ...records(letter).map(({ id, lletra }) => [id, lletra])] }),
    });
    const [first, second] = await Promise.all([states('a'), states('z')]);
    // All at once: an answer is not only of one state of each, but of the same state of all.
    const sql = ['j', 'l', 'p', 'x'].map((table) => `(${stateSql(table)})`).join(" || ' ' || ");
    const all = (letter: string): string => Array.from({ length: 4 }, () => whole(letter)).join(' ');
    const answers = await answersWhile(settledFolder(first), `select ${sql}`, async (folder) => {
      for (const [name, contents] of Object.entries(second)) {
        // Broken off in the middle, then whole.
        writeFileSync(join(folder, name), contents.slice(0, contents.length / 2));
        await wait(300);
        writeFileSync(join(folder, name), contents);
        await wait(100);
      }
    }, all('z'));
    expect(answers).toEqual(new Set([all('a'), all('z')]));
  });

  test('and of one state of an export, when it joins files that are replaced one after another', async ({ expect }) => {
    const pairs = 'select string_agg(distinct a.lletra || b.lletra) || count(*) from a join b using (id)';
    const answers = await answersWhile(settledFolder({ 'a.csv': csv('a'), 'b.csv': csv('a'), 'c.csv': 'id\n1' }), pairs, async (folder) => {
      for (const letter of 'xyz') {
        replace(folder, 'a.csv', csv(letter));
        await wait(400);
        replace(folder, 'b.csv', csv(letter));
        await wait(100);
      }
    }, `zz${rowCount}`);
    expect(answers).toEqual(new Set([`aa${rowCount}`, `zz${rowCount}`]));
  });

  test('and tells, two seconds later, when it is gone or cannot be read any more', async ({ expect }) => {
    const folder = settledFolder({ 'a.csv': csv('a'), 'b.csv': csv('b') });
    const engine = openFiles({ url: folder, written: {}, files: new Map() });
    const ask = (table: string): Promise<unknown> => engine.query({ sql: stateSql(table), bindings: [] }, limits).then((rows) => rows[0]?.[0], (error: { readonly status: string }) => error.status);
    expect([await ask('a'), await ask('b')]).toEqual([whole('a'), whole('b')]);
    rmSync(join(folder, 'a.csv'));
    writeFileSync(join(folder, 'b.csv'), `${readFileSync(join(folder, 'b.csv'), 'utf8')}9;"broken`);
    expect([await ask('a'), await ask('b')]).toEqual([whole('a'), whole('b')]);
    await expect.poll(async () => [await ask('a'), await ask('b')], { timeout: 45_000 }).toEqual(['DRIFT', 'UNAVAILABLE']);
    writeFileSync(join(folder, 'a.csv'), csv('z'));
    writeFileSync(join(folder, 'b.csv'), csv('z'));
    // Nothing is at hand from which to answer meanwhile, so the first question waits for them.
    expect([await ask('a'), await ask('b')]).toEqual([whole('z'), whole('z')]);
    await engine.close();
  });
});

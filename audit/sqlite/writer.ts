import { parentPort, workerData } from 'node:worker_threads';
import type { Database } from 'better-sqlite3';
import type { Head, NewRow } from '../chain.ts';
import { fileWatch, openFile } from './file.ts';
import type { Beginning, Reply, Task } from './messages.ts';

// A thread of its own: a commit waits for the disk, and nobody else should wait with it.

const { path, chain, opened, hash } = workerData as Beginning;

function begin(): (task: Task) => unknown {
  const database = openFile(path);
  try {
    beginChain(database);
  } catch (error) {
    database.close();
    throw error;
  }
  const isSame = fileWatch(path);
  const write = writing(database);
  return (task) => {
    if (task.kind === 'close') return void database.close();
    if (!isSame()) throw new Error('the file was removed or replaced while it was being written');
    if (task.kind === 'write') return write(task.rows, task.from, task.to);
    if (task.kind === 'head') return database.prepare('select sequence, hash from audit_chain where name = ?').get(chain);
    if (task.kind === 'otherHeads') return database.prepare('select name as chain, sequence, hash from audit_chain where ended is null and sequence > 0 and name <> ?').all(chain);
    return void database.prepare('update audit_chain set ended = ? where name = ?').run(task.time, chain);
  };
}

function beginChain(database: Database): void {
  const isTaken = database.prepare('select 1 from audit_chain where name = ?');
  const add = database.prepare('insert into audit_chain (name, opened, sequence, hash) values (?, ?, 0, ?)');
  database.transaction(() => {
    if (isTaken.get(chain)) throw new Error(`expected a name that no chain of the log has had, got "${chain}"`);
    add.run(chain, opened, hash);
  }).immediate();
}

function writing(database: Database): (rows: readonly NewRow[], from: Head, to: Head) => void {
  const move = database.prepare('update audit_chain set sequence = ?, hash = ? where name = ? and sequence = ? and hash = ?');
  const entry = database.prepare('insert into audit_entry (chain, sequence, time, keep_until, content_hash, content, previous_hash, hash) values (?, ?, ?, ?, ?, ?, ?, ?)');
  const person = database.prepare('insert into audit_person (person, time, chain, sequence) values (?, ?, ?, ?)');
  return database.transaction((rows: readonly NewRow[], from: Head, to: Head) => {
    if (move.run(to.sequence, to.hash, chain, from.sequence, from.hash).changes !== 1) throw new Error('the chain was written by another hand');
    for (const row of rows) {
      entry.run(chain, row.sequence, row.time, row.keepUntil, row.contentHash, row.content, row.previousHash, row.hash);
      for (const each of row.persons) person.run(each, row.time, chain, row.sequence);
    }
  }).immediate;
}

function answer(id: number, work: () => unknown): void {
  let reply: Reply;
  try {
    reply = { id, value: work() };
  } catch (error) {
    reply = { id, failed: error instanceof Error ? error.message : String(error) };
  }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(reply);
}

let run: ((task: Task) => unknown) | undefined;
answer(0, () => void (run = begin()));
parentPort?.on('message', ({ id, task }: { readonly id: number; readonly task: Task }) => answer(id, () => run?.(task)));

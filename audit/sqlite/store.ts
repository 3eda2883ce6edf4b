import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { AuditRow } from '../chain.ts';
import type { AuditStore, IndexedRow, RegisteredChain, StoreSnapshot } from '../store.ts';
import { isAuditLog, openFile } from './file.ts';
import { triggerStatement, triggers } from './schema.ts';

const columns = `e.chain, e.sequence, e.time, e.keep_until as "keepUntil", e.content_hash as "contentHash", e.content, e.previous_hash as "previousHash", e.hash`;

/** Opens the file of an audit log that is there. */
export async function openSqliteStore(path: string, purpose: 'read' | 'erase'): Promise<AuditStore> {
  if (!existsSync(path)) throw new Error(`Expected the file of an audit log, got ${JSON.stringify(path)}, which isn't there`);
  const database = new Database(path, { fileMustExist: true, readonly: true });
  try {
    if (!isAuditLog(database)) throw new Error(`Expected the file of an audit log, got ${JSON.stringify(path)}, which is another`);
  } catch (error) {
    database.close();
    throw error;
  }
  if (purpose === 'read') return storeOf(database);
  database.close();
  return storeOf(openFile(path));
}

function storeOf(database: Database.Database): AuditStore {
  return {
    snapshot: async (work) => {
      database.exec('begin');
      try {
        return await work(snapshotOf(database));
      } finally {
        database.exec('rollback');
      }
    },
    async *rows({ from, to }) {
      yield* database.prepare<[string, string], AuditRow>(`select ${columns} from audit_entry e where e.time >= ? and e.time < ? order by e.time, e.chain, e.sequence`).iterate(from, to);
    },
    lastRowsOf: async ({ persons, from, to, before, limit }) => database.prepare<unknown[], AuditRow>(`
      with place as (
        select distinct time, chain, sequence from audit_person
        where person in (select value from json_each(?)) and time >= ? and time < ? ${before ? 'and (time, chain, sequence) < (?, ?, ?)' : ''}
        order by time desc, chain desc, sequence desc limit ?
      )
      select ${columns} from place p join audit_entry e on e.chain = p.chain and e.sequence = p.sequence order by p.time desc, p.chain desc, p.sequence desc
    `).all(JSON.stringify(persons), from, to, ...(before ? [before.time, before.chain, before.sequence] : []), limit),
    erase: async (day, most) => erase(database, day, most),
    close: async () => void database.close(),
  };
}

function snapshotOf(database: Database.Database): StoreSnapshot {
  const made = new Map(database.prepare<[], { readonly name: string; readonly sql: string }>(`select name, sql from sqlite_schema where type = 'trigger'`).all().map(({ name, sql }) => [name, sql]));
  return {
    chains: database.prepare<[], RegisteredChain>('select name, opened, sequence, hash, ended from audit_chain order by name').all(),
    rows: rowsOf(database),
    stray: database.prepare<[], { readonly chain: string; readonly sequence: number }>(`
      select distinct chain, sequence from audit_person p where not exists (select 1 from audit_entry e where e.chain = p.chain and e.sequence = p.sequence) limit 1000
    `).all(),
    unprotected: [...triggers].filter(([name, body]) => made.get(name) !== triggerStatement(name, body)).map(([name]) => name),
  };
}

/** Whoever changed the file may have taken its keys away, so nothing is taken for unique. */
async function* rowsOf(database: Database.Database): AsyncIterable<IndexedRow> {
  const statement = database.prepare<[], AuditRow & { readonly persons: string }>(`
    select ${columns}, (select json_group_array(person) from audit_person p where p.chain = e.chain and p.sequence = e.sequence and p.time = e.time) as persons
    from audit_entry e order by e.chain, e.sequence
  `);
  for (const { persons, ...row } of statement.iterate()) yield { ...row, persons: JSON.parse(persons) as readonly string[] };
}

function erase(database: Database.Database, day: string, most: number): number {
  const expired = database.prepare<[string, number], { readonly chain: string; readonly sequence: number }>('select chain, sequence from audit_entry where content is not null and keep_until < ? limit ?');
  const content = database.prepare('update audit_entry set content = null where chain = ? and sequence = ?');
  const persons = database.prepare('delete from audit_person where chain = ? and sequence = ?');
  const erased = database.transaction(() => {
    const found = expired.all(day, most);
    for (const { chain, sequence } of found) {
      content.run(chain, sequence);
      persons.run(chain, sequence);
    }
    return found.length;
  }).immediate();
  // The journal holds what was before, until it is written into the file and begun anew.
  database.pragma('wal_checkpoint(truncate)');
  return erased;
}

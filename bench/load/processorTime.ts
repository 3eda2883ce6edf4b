import { readFileSync } from 'node:fs';
import pg from 'pg';

/** Milliseconds of CPU that a process has had, in steps of ten; with those of children that have ended, if `ended`. */
export function processorTime(id: number, ended = false): number {
  const fields = statusFields(id);
  // Fields 14 to 17 of `/proc/N/stat`, in hundredths of a second: its own, as user and system, and those of children that were waited for.
  return fields.slice(11, ended ? 15 : 13).reduce((sum, field) => sum + Number(field), 0) * 10;
}

/** Milliseconds of CPU that a process has had together with those that it has started, as subgraphs do to read SQLite files. */
export const familyProcessorTime = (id: number): number => childrenOf(id).reduce((sum, child) => sum + timeOfPassing(child), processorTime(id, true));

/** Milliseconds of CPU that a PostgreSQL server on this machine has had, all its processes together, now and later. */
export async function serverProcessorTime(url: string): Promise<() => number> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query<{ readonly id: number }>('select pg_backend_pid() as id');
  const server = Number(statusFields(rows[0]?.id ?? 0)[1]);
  await client.end();
  return () => familyProcessorTime(server);
}

/** The fields after the second, which may hold blanks. */
const statusFields = (id: number): readonly string[] => readFileSync(`/proc/${id}/stat`, 'latin1').replace(/^.*\) /s, '').split(' ');

const childrenOf = (id: number): readonly number[] => readFileSync(`/proc/${id}/task/${id}/children`, 'latin1').split(' ').filter(Boolean).map(Number);

/** A session's process may end at this moment; its time is its parent's then. */
function timeOfPassing(id: number): number {
  try {
    return processorTime(id);
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return 0;
    throw error;
  }
}

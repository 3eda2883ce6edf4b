import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { DemoDatabase, DemoTable, DemoValue } from './demoDatabase.ts';

/** A role of a PostgreSQL server. */
export interface Role {
  readonly name: string;
  readonly password: string;
}

/**
 * Makes the tables of a demo database in an empty one, copies the rows in, and makes the role that may only read them. All in one transaction:
 * PostgreSQL then writes no log for rows copied into tables made just before.
 */
export async function loadPostgres(demoDatabase: DemoDatabase, adminUrl: string, reader: Role): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  client.on('error', () => undefined); // a server that is stopped meanwhile fails the statement under way, which says so
  await client.connect();
  try {
    await client.query('begin');
    await client.query(demoDatabase.schema);
    for (const table of demoDatabase.tables()) await copyRows(client, table);
    if (demoDatabase.afterLoad !== undefined) await client.query(demoDatabase.afterLoad);
    await allowReading(client, reader);
    await client.query('commit');
    await client.query('analyze');
  } finally {
    await client.end();
  }
}

async function copyRows(client: Client, { name, columns, rows }: DemoTable): Promise<void> {
  const table = name.split('.').map(escapeIdentifier).join('.');
  const stream = client.query(copyFrom(`copy ${table} (${columns.map(escapeIdentifier).join(', ')}) from stdin`));
  try {
    await pipeline(Readable.from(copyText(rows)), stream);
  } catch (cause) {
    throw new Error(`table ${name}: ${(cause as Error).message}`, { cause });
  }
}

function* copyText(rows: DemoTable['rows']): Iterable<string> {
  let text = '';
  for (const row of rows) {
    text += `${row.map(copyValue).join('\t')}\n`;
    if (text.length < 65_536) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function copyValue(value: DemoValue): string {
  if (value === null) return '\\N';
  return typeof value === 'string' ? value.replaceAll(/[\\\t\n\r]/g, (character) => escapes[character] as string) : String(value);
}

async function allowReading(client: Client, reader: Role): Promise<void> {
  const { rows } = await client.query<{ schema: string }>(
    "select nspname as schema from pg_namespace where nspname not like 'pg\\_%' and nspname <> 'information_schema'",
  );
  const schemas = rows.map(({ schema }) => escapeIdentifier(schema)).join(', ');
  const database = escapeIdentifier(client.database ?? '');
  await client.query(`
    create role ${reader.name} login password ${escapeLiteral(reader.password)};
    revoke all on database ${database} from public;
    grant connect on database ${database} to ${reader.name};
    grant usage on schema ${schemas} to ${reader.name};
    grant select on all tables in schema ${schemas} to ${reader.name};`);
}

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';

// Answers each path by the statement that `STATEMENTS` has for it: what a page costs without a graph.
const statements = JSON.parse(process.env['STATEMENTS'] ?? '{}') as Readonly<Record<string, { readonly sql: string; readonly bindings: readonly unknown[] }>>;
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 4 });
const server = createServer((request, response) => {
  void answer(request.url ?? '').then((json) => {
    const bytes = Buffer.from(json);
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.length }).end(bytes);
  });
  request.resume();
});
server.listen(0, '127.0.0.1', () => process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` }));

async function answer(path: string): Promise<string> {
  const statement = statements[decodeURIComponent(path.slice(1))];
  if (!statement) throw new Error(`Expected a path with a statement, got ${path}`);
  const { rows } = await pool.query(statement.sql, [...statement.bindings]);
  return JSON.stringify({ data: rows });
}

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { openSubgraph } from '../../subgraphs/openSubgraph.ts';
import { readSubgraphSettings } from '../../subgraphs/settings.ts';
import { serveParent } from './served.ts';

// A server of offers in PostgreSQL, in a process of its own: the plain query of `pg` as JSON, or the subgraph.
const [, , kind, databaseUrl = '', partners = ''] = process.argv;

if (kind === 'plain') {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 4 });
  const columns = 'id, titol, descripcio, to_char(alta, \'YYYY-MM-DD\') as alta, places, estat, municipi, codi_postal, localitat, salari';
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const { variables } = JSON.parse(body) as { readonly variables?: { readonly keys?: readonly string[] } };
    const { rows } = variables?.keys
      ? await pool.query(`select ${columns} from ofertes where id = any($1)`, [variables.keys.map(Number)])
      : await pool.query(`select ${columns} from ofertes order by id limit 100`);
    const bytes = Buffer.from(JSON.stringify({ data: rows }));
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.length }).end(bytes);
  });
  server.listen(0, '127.0.0.1', () => serveParent(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`));
} else {
  const { url } = await openSubgraph(readSubgraphSettings('offers', { PARTNERS: partners, ALFA_URL: databaseUrl, PORT: '0', UNSIGNED_CALLS: 'public', WATCH: 'off' }));
  serveParent(url);
}

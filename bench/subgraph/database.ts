import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestServer } from '../../subgraphs/sources/testing/postgresServer.ts';
import { startServed, type Served } from './served.ts';

// `node bench/subgraph/database.ts`: what a page of 100 offers, and 100 representations, cost from PostgreSQL through the subgraph, as a ratio to the plain query of `pg`
// and `JSON.stringify` behind `node:http`, in turns in one run. Processor time is that of the server asked, without the database's; the clock counts both.

const rounds = Number(process.argv[2] ?? 9);
const times = 100;
const home = mkdtempSync(join(tmpdir(), 'teixit-bench-'));
const server = await startTestServer();
const started: Served[] = [];
try {
  await server.run(`
    create table ofertes as select id, 'Mosso/a de magatzem ' || id as titol, repeat('Preparació de comandes i "càrrega" de camions. ', 4) as descripcio, date '2025-01-01' + (id % 300)::int as alta, (id % 7)::int as places,
      case when id % 2 = 0 then 'O' else 'T' end as estat, '17079' as municipi, '17001' as codi_postal, 'Girona' as localitat, (id % 900) + 1100.5 as salari from generate_series(1, 20000) id`);
  await server.run('alter table ofertes add primary key (id)');
  await server.run('analyze');
  const folder = join(home, 'alfa');
  mkdirSync(folder);
  writeFileSync(join(folder, 'partner.yml'), '{ id: alfa, name: alfa, rights: may-write, database: { engine: postgresql, urlFrom: ALFA_URL } }');
  writeFileSync(join(folder, 'offers.yml'), `
Offer:
  from: ofertes
  key: id
  fields:
    title: titol
    description: descripcio
    datePosted: alta
    totalJobOpenings: places
    status: { column: estat, values: { O: OPEN, T: CLOSED } }
    area: { column: municipi, code: ine5 }
    jobLocation: { postalCode: codi_postal, addressLocality: localitat }
    baseSalary: { minValue: salari }
`);
  const script = new URL('databaseServer.ts', import.meta.url);
  const [plain, own] = await Promise.all([startServed(script, 'plain', server.url), startServed(script, 'teixit', server.url, home)]);
  started.push(plain, own);
  const selection = 'id title description datePosted totalJobOpenings status area { id } jobLocation { postalCode addressLocality } baseSalary { minValue }';
  const keys = Array.from({ length: 100 }, (_, index) => `${index * 7 + 1}`);
  await compare('a page of 100', {}, { query: `{ offers(first: 100) { nodes { ${selection} } } }` });
  await compare('100 representations', { variables: { keys } }, {
    query: `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Offer { ${selection} } } }`,
    variables: { representations: keys.map((key) => ({ __typename: 'Offer', id: `alfa:${key}` })) },
  });

  async function compare(name: string, plainQuestion: object, ownQuestion: object): Promise<void> {
    const [plainBody, ownBody] = [JSON.stringify(plainQuestion), JSON.stringify(ownQuestion)];
    if (JSON.stringify(await own.ask(ownBody)).match(/Mosso/g)?.length !== 100) throw new Error(`Expected 100 rows of ${name}`);
    await plain.measure(plainBody, 5 * times);
    await own.measure(ownBody, 5 * times);
    const ratios: { readonly processor: number; readonly clock: number; readonly own: number }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const [theirs, ours] = [await plain.measure(plainBody, times), await own.measure(ownBody, times)];
      ratios.push({ processor: ours.processor / theirs.processor, clock: ours.clock / theirs.clock, own: ours.processor });
    }
    const median = (of: (each: (typeof ratios)[number]) => number): number => ratios.map(of).toSorted((a, b) => a - b)[Math.floor(ratios.length / 2)] ?? 0;
    console.log(`${name}: ${median(({ own: each }) => each).toFixed(0)} µs of processor time an answer, ${median(({ processor }) => processor).toFixed(2)} times the plain query's; by the clock, database included, ${median(({ clock }) => clock).toFixed(2)} times`);
  }
} finally {
  await Promise.all(started.map((each) => each.stop()));
  await server.stop();
  rmSync(home, { recursive: true, force: true });
}

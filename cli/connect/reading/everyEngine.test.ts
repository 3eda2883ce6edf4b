import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEngine } from '../../../subgraphs/sources/engines/openEngine.ts';
import { engines } from '../../../subgraphs/sources/testing/engines.ts';
import { startTestDatabase } from '../../../subgraphs/sources/testing/postgresServer.ts';
import type { TestDatabase } from '../../../subgraphs/sources/testing/postgresServer.ts';
import type { SampleTable } from '../../../subgraphs/sources/testing/sampleRows.ts';
import { readDatabase } from '../readDatabase.ts';

let server: TestDatabase;
beforeAll(async () => {
  server = await startTestDatabase();
});
afterAll(() => server.stop());

/** More rows than are sampled, two of which have the number of the one before. */
const factures: SampleTable = {
  name: 'factures', columns: [['numero', 'text'], ['concepte', 'text']],
  rows: Array.from({ length: 700 }, (_, row) => [`F-${row % 350 === 2 ? row - 1 : row}`, 'Cuina']),
};

describe.each(Object.keys(engines) as (keyof typeof engines)[])('on %s', (name) => {
  test('rows are sampled from all over a large table, and those that a key doesn’t tell apart are counted in all of it', async () => {
    const engine = openEngine(await engines[name]([factures], server), { timeout: 30_000, connections: 1, rows: 5000 });
    const { samples } = await readDatabase(engine, { timeout: 30_000 }).finally(() => engine.close());
    const [, sample] = [...samples.tables].find(([table]) => table.endsWith('factures')) ?? [];
    expect(sample?.key).toEqual({ columns: ['numero'], repeated: 4, of: 700, whole: true });
    expect(sample?.complete).toBe(false);
    expect(new Set(sample?.rows.map(([number]) => number)).size).toBeGreaterThan(490);
    expect(sample?.rows.map(([number]) => number)).toContain('F-600');
  });
});

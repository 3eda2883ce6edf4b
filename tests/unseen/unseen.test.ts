import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { domains } from '../../schema/subgraphSdl.ts';
import { checkPartner } from '../../subgraphs/sources/check/checkPartner.ts';
import { loadPartner } from '../../subgraphs/sources/compilePartner.ts';
import { formatProblem } from '../../subgraphs/sources/mappingProblem.ts';
import { readModel } from '../../subgraphs/sources/readModel.ts';
import { subgraphSdl } from '../../schema/subgraphSdl.ts';
import { urlVariable } from '../../demo/demoPartners.ts';
import { mariadbIsThere } from '../../subgraphs/sources/testing/mariadbServer.ts';
import { startStack } from '../stack.ts';
import type { Stack } from '../stack.ts';
import { accessAntic } from './databases/accessAntic.ts';
import { blogFeina } from './databases/blogFeina.ts';
import { codigosAyto } from './databases/codigosAyto.ts';
import { comuneSedi } from './databases/comuneSedi.ts';
import { exportAmpla } from './databases/exportAmpla.ts';
import { senseClaus } from './databases/senseClaus.ts';
import { unseenEngines } from './engines.ts';
import type { FilledDatabase, UnseenEngine } from './engines.ts';

const databases = [blogFeina, exportAmpla, accessAntic, comuneSedi, codigosAyto, senseClaus];
const models = new Map(domains.map((domain) => [domain, readModel(subgraphSdl(domain))]));
const engines = Object.keys(unseenEngines).filter((engine) => engine !== 'mysql' || mariadbIsThere());

describe.each(engines)('six databases not seen before, on %s, connected by mapping files alone', (engine) => {
  let folder: string;
  let running: UnseenEngine | undefined;
  let stack: Stack | undefined;
  const filled = new Map<string, FilledDatabase>();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'teixit-unseen-'));
    await mkdir(join(folder, 'partners'));
    await mkdir(join(folder, 'data'));
    running = await unseenEngines[engine]?.(join(folder, 'data'));
    for (const database of databases) {
      const there = await running?.fill(database);
      if (!there) throw new Error(`Expected ${engine} to hold ${database.id}`);
      filled.set(database.id, there);
      await connect(database.id, database.name, there);
    }
    stack = await startStack(Object.fromEntries([...filled].map(([id, { url }]) => [id, url])), {}, { PARTNERS: join(folder, 'partners') });
  });
  afterAll(async () => {
    await stack?.stop();
    await running?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  describe.each(databases)('$id', ({ id, questions }) => {
    test('has no fault that the check would find in its mapping', async () => {
      const { partner, mappings, problems } = loadPartner(join(folder, 'partners', id), models);
      expect(problems.map(formatProblem)).toEqual([]);
      if (!partner) throw new Error('Expected a partner');
      // The roles of these tests can write, as nobody but them reads these databases.
      const findings = await checkPartner({ folder: join(folder, 'partners', id), url: filled.get(id)?.url, mayWrite: true, partner, mappings, models, depth: 'shape' });
      expect(findings.filter(({ severity }) => severity === 'error').map(formatProblem)).toEqual([]);
    });

    test.each(questions)('$sentence', async ({ query, rows, sql, ordered }) => {
      const { data, errors } = (await stack?.ask(query)) ?? {};
      expect(errors).toBeUndefined();
      const answered = rows(data).map(written).filter((row) => row.startsWith(`["${id}:`) || !/^\["[\w-]+:/.test(row));
      const expected = ((await filled.get(id)?.plain(sql)) ?? []).map(written);
      expect(expected.length).toBeGreaterThan(0);
      expect(ordered ? answered : answered.toSorted()).toEqual(ordered ? expected : expected.toSorted());
    });
  });

  async function connect(id: string, name: string, { engine: kind }: FilledDatabase): Promise<void> {
    const target = join(folder, 'partners', id);
    await cp(fileURLToPath(new URL(`mappings/${id}`, import.meta.url)), target, { recursive: true });
    await writeFile(join(target, 'partner.yml'), `id: ${id}\nname: ${name}\nlanguages: [ca, es, it]\nrights: may-write\ndatabase: { engine: ${kind}, urlFrom: ${urlVariable(id)} }\n`);
  }
});

/** A row in one spelling: numbers without idle zeros, absent values alike. */
function written(row: readonly unknown[]): string {
  return JSON.stringify(row.map((value) => {
    if (value === null || value === undefined || value === '') return null;
    const text = String(value);
    return /^-?\d+(?:\.\d+)?$/.test(text) ? String(Number(text)) : text;
  }));
}

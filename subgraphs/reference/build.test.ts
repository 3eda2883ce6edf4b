import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildReferenceData, committedData } from './build.ts';

const openData = fileURLToPath(new URL('../../../shared/data', import.meta.url));
const present = existsSync(openData);
if (!present) console.warn(`SKIPPED: no open data in ${openData}, so the committed reference data was NOT compared with its sources.`);

describe.skipIf(!present)('the committed reference data', () => {
  let target: string;
  beforeAll(() => {
    target = mkdtempSync(join(tmpdir(), 'reference-'));
    buildReferenceData(openData, target);
  });
  afterAll(() => rmSync(target, { recursive: true }));

  const files = readdirSync(committedData).filter((file) => file.endsWith('.json'));

  it('consists of the files that a build writes', () => {
    expect(readdirSync(target).toSorted()).toEqual(files.toSorted());
  });

  it.each(files)('%s is, byte by byte, what a build writes', (file) => {
    expect(readFileSync(join(target, file)).equals(readFileSync(join(committedData, file)))).toBe(true);
  });
});

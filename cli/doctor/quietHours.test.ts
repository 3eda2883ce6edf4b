import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadPartner } from '../../subgraphs/sources/compilePartner.ts';
import { openTerminal } from '../output/terminal.ts';
import { domainModels } from '../partners/loadFolder.ts';
import { diagnosisLines } from './diagnosisLines.ts';
import { examinePartner } from './examinePartner.ts';

const root = mkdtempSync(join(tmpdir(), 'teixit-doctor-'));
afterAll(() => rmSync(root, { recursive: true }));

test('a partner in its quiet hours is told of in the language of the person and by its own clock', async () => {
  const folder = join(root, 'vila');
  mkdirSync(folder);
  writeFileSync(join(folder, 'partner.yml'), '{ id: vila, name: Vila, database: { engine: sqlite, urlFrom: VILA_URL }, limits: { quiet: "00:00-24:00", timeZone: Atlantic/Canary } }');
  const examination = await examinePartner(loadPartner(folder, domainModels()), undefined);
  expect(examination).toMatchObject({ status: 'QUIET', rests: { until: expect.stringMatching(/Z$/), timeZone: 'Atlantic/Canary' } });
  const lines = diagnosisLines([examination], openTerminal({ language: 'ca', json: false, color: false, yes: true }));
  expect(lines.join('\n')).toMatch(/no se li ha de preguntar fins a les \d\d:\d\d \(Atlantic\/Canary\)/);
});

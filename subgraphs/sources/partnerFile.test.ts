import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { subgraphSdl } from '../../schema/subgraphSdl.ts';
import { readPartner } from './partnerFile.ts';
import { partnerLanguages } from './partnerLanguages.ts';
import { readSdlTypes } from './sdlTypes.ts';

const folder = join(mkdtempSync(join(tmpdir(), 'partners-')), 'vila-nova');
mkdirSync(folder);
afterAll(() => rmSync(join(folder, '..'), { recursive: true }));

const required = 'id: vila-nova\nname: Vila Nova\n';
const database = 'database: { engine: sqlite, urlFrom: VILA_NOVA }\n';

function read(text: string) {
  writeFileSync(join(folder, 'partner.yml'), text);
  return readPartner(folder);
}

describe('a partner.yml', () => {
  it('says who the partner is, where its database is and how much of it may be used', () => {
    const { settings, problems } = read([
      required, 'url: https://example.org', 'area: es:mun:17079', 'languages: [ca, es]', 'database:', '  engine: postgresql', '  urlFrom: VILA_NOVA_DATABASE_URL',
      'limits: { timeout: 500, rows: 100 }',
    ].join('\n'));
    expect(problems).toEqual([]);
    expect(settings).toEqual({
      identity: { id: 'vila-nova', name: 'Vila Nova', url: 'https://example.org', area: 'es:mun:17079', languages: ['ca', 'es'], domains: [] },
      database: { engine: 'postgresql', urlFrom: 'VILA_NOVA_DATABASE_URL' },
      limits: { timeout: 500, connections: 8, rows: 100, timeZone: 'Europe/Madrid' },
      mayWrite: false,
    });
  });

  it('needs an id, a name and a database', () => {
    expect(read(required + database).settings).toEqual({
      identity: { id: 'vila-nova', name: 'Vila Nova', languages: [], domains: [] },
      database: { engine: 'sqlite', urlFrom: 'VILA_NOVA' },
      limits: { timeout: 2000, connections: 8, rows: 10_000, timeZone: 'Europe/Madrid' },
      mayWrite: false,
    });
  });

  it('has a connection for each domain that it shares', () => {
    for (const domain of ['offers', 'training', 'people']) writeFileSync(join(folder, `${domain}.yml`), '');
    expect(read(`${required}${database}limits: { connections: 3 }\n`).problems).toEqual([]);
    expect(read(`${required}${database}limits: { connections: 2 }\n`).problems).toMatchObject([
      { line: 4, path: 'limits.connections', expected: 'at least one for each domain that the partner shares (offers, training, people)', found: '2' },
    ]);
    for (const domain of ['offers', 'training', 'people']) rmSync(join(folder, `${domain}.yml`));
  });

  it('shares the domains that have a mapping file beside it', () => {
    writeFileSync(join(folder, 'training.yml'), '');
    expect(read(required + database).settings?.identity.domains).toEqual(['training']);
  });

  it('says how files are written, all of them and each', () => {
    const text = `${required}database:\n  engine: files\n  urlFrom: VILA\n  delimiter: ";"\n  files: { ofertes: { encoding: windows-1252 }, cursos: { delimiter: "\\t" } }\n`;
    expect(read(text).settings?.database).toEqual({
      engine: 'files', urlFrom: 'VILA', written: { delimiter: ';' },
      files: new Map([['ofertes', { encoding: 'windows-1252', delimiter: ';' }], ['cursos', { delimiter: '\t' }]]),
    });
  });

  it('says when the database rests, by its own clock, one time of day or several', () => {
    const limits = (text: string) => read(`${required}${database}limits: ${text}\n`).settings?.limits;
    expect(limits('{ quiet: 22:00-06:00, timeZone: Europe/Rome }')).toMatchObject({ quiet: [{ from: '22:00', to: '06:00' }], timeZone: 'Europe/Rome' });
    expect(limits('{ quiet: ["22:00-06:00", "14:00 - 15:30"] }')).toMatchObject({ quiet: [{ from: '22:00', to: '06:00' }, { from: '14:00', to: '15:30' }], timeZone: 'Europe/Madrid' });
    expect(limits('{ rows: 5 }')).not.toHaveProperty('quiet');
  });

  it('says if its role may be able to write', () => {
    expect(read(`${required}${database}rights: may-write\n`).settings?.mayWrite).toBe(true);
  });

  it('knows the languages of the SDL', () => {
    expect(partnerLanguages).toEqual(readSdlTypes(subgraphSdl('offers')).get('Language')?.values.map((value) => value.toLowerCase()));
  });
});

it('gives no settings where it has a mistake', () => {
  expect(read(`${required}${database}limits: { row: 1 }\n`)).toMatchObject({ problems: [{ path: 'limits.row', nearest: 'rows' }] });
  expect(read(`${required}${database}limits: { row: 1 }\n`)).not.toHaveProperty('settings');
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { subgraphSdl } from '../../schema/subgraphSdl.ts';
import { formatProblem } from './mappingProblem.ts';
import { partnerLanguages, readPartner } from './partnerFile.ts';
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

const messages = (text: string) => read(text).problems.map((problem) => formatProblem(problem).replace(`${folder}/`, ''));

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
      limits: { timeout: 500, connections: 4, rows: 100 },
    });
  });

  it('needs an id, a name and a database', () => {
    expect(read(required + database).settings).toEqual({
      identity: { id: 'vila-nova', name: 'Vila Nova', languages: [], domains: [] },
      database: { engine: 'sqlite', urlFrom: 'VILA_NOVA' },
      limits: { timeout: 2000, connections: 4, rows: 10_000 },
    });
  });

  it('shares the domains that have a mapping file beside it', () => {
    writeFileSync(join(folder, 'training.yml'), '');
    expect(read(required + database).settings?.identity.domains).toEqual(['training']);
  });

  it('says how CSV files are written, all of them and each', () => {
    const text = `${required}database:\n  engine: csv\n  urlFrom: VILA\n  delimiter: ";"\n  files: { ofertes: { encoding: windows-1252 }, cursos: { delimiter: "\\t" } }\n`;
    expect(read(text).settings?.database).toEqual({
      engine: 'csv', urlFrom: 'VILA', written: { encoding: 'utf-8', delimiter: ';' },
      files: new Map([['ofertes', { encoding: 'windows-1252', delimiter: ';' }], ['cursos', { encoding: 'utf-8', delimiter: '\t' }]]),
    });
  });

  it('knows the languages of the SDL', () => {
    expect(partnerLanguages).toEqual(readSdlTypes(subgraphSdl('offers')).get('Language')?.values.map((value) => value.toLowerCase()));
  });
});

describe('a mistake in a partner.yml', () => {
  it.each([
    ['nothing in it', '', ['1: expected `id`, `name` and `database`, got nothing']],
    ['nothing that is needed', 'url: https://example.org\n', [
      "1: id: expected the folder's name in small letters, digits and hyphens (vila-nova), got none",
      '1: name: expected the name of the partner, got none',
      '1: database: expected a map with `engine` and `urlFrom`, got none',
    ]],
    ['another id', `id: vila\nname: V\n${database}`, ["1: id: expected the folder's name in small letters, digits and hyphens (vila-nova), got \"vila\""]],
    ['a name that is a number', `id: vila-nova\nname: 7\n${database}`, ['2: name: expected the name of the partner, got 7']],
    ['an unknown option', `${required}${database}langauges: [ca]\n`, ['4: langauges: expected an option of a partner (id, name, url, area, languages, database, limits), got "langauges"; did you mean "languages"?']],
    ['a name twice', `${required}${database}name: V\n`, ['4: name: expected each name once, got "name" again']],
    ['an address without https', `${required}${database}url: example.org\n`, ['4: url: expected a web address, such as https://example.org, got "example.org"']],
    ['an unknown area', `${required}${database}area: es:mun:1\n`, ['4: area: expected the id of an area, such as es:mun:17079, got "es:mun:1"']],
    ['an unknown language', `${required}${database}languages: [ca, fr]\n`, ['4: languages: expected a list of languages (ca, es, en, it), got "fr"']],
    ['a database that is text', `${required}database: VILA\n`, ['3: database: expected a map with `engine` and `urlFrom`, got "VILA"']],
    ['an unknown engine', `${required}database: { engine: postgres, urlFrom: VILA }\n`, ['3: database.engine: expected an engine (postgresql, sqlite, csv), got "postgres"; did you mean "postgresql"?']],
    ['no engine', `${required}database: { urlFrom: VILA }\n`, ['3: database.engine: expected an engine (postgresql, sqlite, csv), got none']],
    ['no address', `${required}database: { engine: sqlite }\n`, ['3: database.urlFrom: expected the name of an environment variable, such as TOWN_DATABASE_URL, got none']],
    ['an option of another engine', `${required}database: { engine: sqlite, urlFrom: VILA, encoding: utf-8 }\n`, ['3: database.encoding: expected an option of a sqlite database (engine, urlFrom), got "encoding"']],
    ['an unknown encoding', `${required}database: { engine: csv, urlFrom: VILA, encoding: windows-125 }\n`, ['3: database.encoding: expected an encoding, such as windows-1252, got "windows-125"; did you mean "windows-1252"?']],
    ['a long delimiter', `${required}database: { engine: csv, urlFrom: VILA, delimiter: ";;" }\n`, ['3: database.delimiter: expected one character in quotes, such as ";", got ";;"']],
    ['files that are a list', `${required}database: { engine: csv, urlFrom: VILA, files: [a] }\n`, ['3: database.files: expected a map of file names to `encoding` and `delimiter`, got a list']],
    ['a file that is text', `${required}database: { engine: csv, urlFrom: VILA, files: { a: utf-8 } }\n`, ['3: database.files.a: expected a map with `encoding` or `delimiter`, got "utf-8"']],
    ['an unknown option of a file', `${required}database: { engine: csv, urlFrom: VILA, files: { a: { coding: utf-8 } } }\n`, ['3: database.files.a.coding: expected an option of a CSV file (encoding, delimiter), got "coding"; did you mean "encoding"?']],
    ['an unknown limit', `${required}${database}limits: { row: 1 }\n`, ['4: limits.row: expected a limit (timeout, connections, rows), got "row"; did you mean "rows"?']],
    ['a limit beyond all limits', `${required}${database}limits: { rows: 1000000, timeout: 0, connections: many }\n`, [
      '4: limits.timeout: expected a whole number from 1 to 60000, got 0',
      '4: limits.connections: expected a whole number from 1 to 100, got "many"',
      '4: limits.rows: expected a whole number from 1 to 100000, got 1000000',
    ]],
    ['limits that are a number', `${required}${database}limits: 5\n`, ['4: limits: expected a map of limits, got 5']],
  ])('is told: %s', (_, text, expected) => {
    expect(messages(text)).toEqual(expected.map((message) => `partner.yml:${message}`));
    expect(read(text).settings).toBeUndefined();
  });

  it('is told without repeating an address, which may hold a password', () => {
    const [message] = messages(`${required}database: { engine: postgresql, urlFrom: "postgres://u:secret@host/db" }\n`);
    expect(message).toBe('partner.yml:3: database.urlFrom: expected the name of an environment variable, such as TOWN_DATABASE_URL, got something else (not shown: it may hold a password)');
  });
});

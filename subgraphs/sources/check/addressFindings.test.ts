import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, expect, test } from 'vitest';
import { addressFindings } from './addressFindings.ts';

const folder = mkdtempSync(join(tmpdir(), 'teixit-check-'));
afterAll(() => rmSync(folder, { recursive: true }));
const sqlite = join(folder, 'prova.db');
new Database(sqlite).exec('create table t (id int)').close();
const exports = join(folder, 'exports');
mkdirSync(exports);
writeFileSync(join(exports, 't.csv'), 'id\n1\n');

const variable = 'partner.yml:6: expected';
const engine = 'partner.yml:5: expected';

test.each([
  ['postgresql', undefined, `${variable} the address of the database in PROVA_DATABASE_URL, got none → Set PROVA_DATABASE_URL in the environment, or write PROVA_DATABASE_URL=… into the .env of the partner's folder`],
  ['sqlite', 'postgres://role:s3cret@host/db', `${engine} \`engine: postgresql\`, as PROVA_DATABASE_URL says, got \`engine: sqlite\`; did you mean "postgresql"?`],
  ['postgresql', 'mariadb://role:s3cret@host/db', `${engine} \`engine: mysql\`, as PROVA_DATABASE_URL says, got \`engine: postgresql\`; did you mean "mysql"?`],
  ['postgresql', sqlite, `${engine} \`engine: sqlite\`, as PROVA_DATABASE_URL says, got \`engine: postgresql\`; did you mean "sqlite"?`],
  ['sqlite', exports, `${engine} \`engine: files\`, as PROVA_DATABASE_URL says, got \`engine: sqlite\`; did you mean "files"?`],
  ['files', join(exports, 't.csv'), `${variable} PROVA_DATABASE_URL with the path of a folder of files, got the path of a file`],
  ['sqlite', join(folder, 'enlloc.db'), `${variable} PROVA_DATABASE_URL with the path of a SQLite file, got one where nothing is, or nothing that may be read`],
  ['postgresql', 'host=localhost password=s3cret', `${variable} PROVA_DATABASE_URL with an address such as postgres://role:password@host:5432/database, got something that is no address`],
  ['postgresql', 'jdbc://role:s3cret@host/db', `${variable} PROVA_DATABASE_URL with an address such as postgres://role:password@host:5432/database, got one that begins with jdbc://`],
  ['postgresql', 'postgres://role:s3/cret@host:5432/db', `${variable} PROVA_DATABASE_URL with an address such as postgres://role:password@host:5432/database, got one with a raw @, /, ? or # before its last @; in a password they are written %40, %2F, %3F and %23`],
  ['mysql', 'mysql://role:s3#cret@host/db', `${variable} PROVA_DATABASE_URL with an address such as mysql://role:password@host:3306/database, got one with a raw @, /, ? or # before its last @; in a password they are written %40, %2F, %3F and %23`],
  ['postgresql', 'postgres://role:s3cret@host:port/db', `${variable} PROVA_DATABASE_URL with an address such as postgres://role:password@host:5432/database, got one that can't be read`],
  ['mysql', 'mysql://role:s3cret@host:3306', `${variable} PROVA_DATABASE_URL with an address such as mysql://role:password@host:3306/database, got one without a database`],
] as const)('an address that is no %s address is told without the address itself', (name, url, expected) => {
  const settings = name === 'files' ? { engine: name, urlFrom: 'PROVA_DATABASE_URL', written: { encoding: 'utf-8', delimiter: ',' }, files: new Map() } : { engine: name, urlFrom: 'PROVA_DATABASE_URL' };
  const spots = { variable: { file: 'partner.yml', line: 6, path: 'database.urlFrom' }, engineAt: { file: 'partner.yml', line: 5, path: 'database.engine' } };
  const lines = addressFindings(settings, url, spots).map(({ file, line, expected: wanted, found, nearest, advice }) => `${file}:${line}: expected ${wanted}, got ${found}${nearest === undefined ? '' : `; did you mean "${nearest}"?`}${advice === undefined ? '' : ` → ${advice}`}`);
  expect(lines).toEqual([expected]);
  expect(lines.join()).not.toMatch(/s3/);
});

import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { DatabaseSettings } from '../databaseSettings.ts';
import { engineSchemes, hasRawSigns } from '../databaseUrl.ts';
import type { Finding } from './finding.ts';
import type { Spot } from './spot.ts';

type EngineName = DatabaseSettings['engine'];

/** What is wrong with a database's address, without asking the database: none, another engine's, or nothing there. The address itself is never told: it may hold a password. */
export function addressFindings({ engine, urlFrom }: DatabaseSettings, url: string | undefined, { variable, engineAt }: { readonly variable: Spot; readonly engineAt: Spot }): readonly Finding[] {
  const wrong = (at: Spot, expected: string, found: string, more: Pick<Finding, 'nearest' | 'advice'> = {}): readonly Finding[] => [{ severity: 'error', kind: 'address', ...at, expected, found, ...more }];
  if (url === undefined || url.trim() === '') {
    return wrong(variable, `the address of the database in ${urlFrom}`, 'none', { advice: `Set ${urlFrom} in the environment, or write ${urlFrom}=… into the .env of the partner's folder` });
  }
  const meant = engineOf(url);
  if (meant !== undefined && meant !== engine) return wrong(engineAt, `\`engine: ${meant}\`, as ${urlFrom} says`, `\`engine: ${engine}\``, { nearest: meant });
  const fault = engine === 'postgresql' || engine === 'mysql' ? serverFault(url) : pathFault(url, engine);
  return fault ? wrong(variable, `${urlFrom} with ${addressForms[engine]}`, fault) : [];
}

const addressForms: { readonly [name in EngineName]: string } = {
  postgresql: 'an address such as postgres://role:password@host:5432/database',
  mysql: 'an address such as mysql://role:password@host:3306/database',
  sqlite: 'the path of a SQLite file',
  files: 'the path of a folder of files',
};

/** The engine that an address belongs to; undefined if nothing tells. */
function engineOf(url: string): EngineName | undefined {
  const scheme = /^([a-z][a-z0-9+.-]+):\/\//i.exec(url)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'file') return engineSchemes.get(scheme);
  const found = pathKind(url);
  if (found === 'folder') return 'files';
  return found === 'file' && isSqlite(url) ? 'sqlite' : undefined;
}

function serverFault(url: string): string | undefined {
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(url)?.[1]?.toLowerCase();
  if (scheme === undefined) return 'something that is no address';
  if (!engineSchemes.has(scheme)) return `one that begins with ${scheme}://`;
  // Read as it stands, a part of the password would be taken for the host.
  if (hasRawSigns(url)) return 'one with a raw @, /, ? or # before its last @; in a password they are written %40, %2F, %3F and %23';
  if (!URL.canParse(url)) return "one that can't be read";
  const { hostname, pathname, searchParams } = new URL(url);
  if (hostname === '' && !searchParams.has('host')) return 'one without a host';
  return pathname.replaceAll('/', '') === '' && scheme.startsWith('my') ? 'one without a database' : undefined;
}

function pathFault(url: string, engine: EngineName): string | undefined {
  const found = pathKind(url);
  if (found === undefined) return 'one where nothing is, or nothing that may be read';
  return engine === 'files' && found === 'file' ? 'the path of a file' : undefined;
}

function pathKind(url: string): 'folder' | 'file' | undefined {
  try {
    return statSync(pathOf(url)).isDirectory() ? 'folder' : 'file';
  } catch {
    return undefined;
  }
}

/** By the file's first words (sqlite.org/fileformat.html). */
function isSqlite(url: string): boolean {
  try {
    const file = openSync(pathOf(url), 'r');
    const words = Buffer.alloc(15);
    readSync(file, words, 0, words.length, 0);
    closeSync(file);
    return words.toString('latin1') === 'SQLite format 3';
  } catch {
    return false;
  }
}

const pathOf = (url: string): string => (url.startsWith('file:') ? fileURLToPath(url) : url);

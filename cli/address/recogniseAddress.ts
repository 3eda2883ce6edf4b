import { closeSync, openSync, readSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DatabaseSettings } from '../../subgraphs/sources/databaseSettings.ts';
import { engineSchemes, hasRawSigns } from '../../subgraphs/sources/databaseUrl.ts';
import { isTableFile } from '../../subgraphs/sources/engines/files/folder.ts';
import type { Say } from '../messages/speak.ts';
import { shownAddress } from '../output/shownAddress.ts';
import { WrongUse } from '../wrongUse.ts';

/** What an address leads to. */
export interface RecognisedAddress {
  readonly engine: DatabaseSettings['engine'];
  /** As the engine opens it: a URL, or a path from the root. */
  readonly url: string;
  /** The same without its password. */
  readonly shown: string;
  /** What the database, file or folder is called. */
  readonly name: string;
}

/** Tells what kind of database an address leads to, from the URL, or from what is at the path. Throws `WrongUse`, never repeating a password. */
export function recogniseAddress(address: string, say: Say): RecognisedAddress {
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(address)?.[1]?.toLowerCase();
  // One letter and a colon is a drive.
  if (scheme === undefined || scheme === 'file' || scheme === 'sqlite') return recognisePath(pathOf(address, scheme), say);
  const engine = engineSchemes.get(scheme);
  if (!engine) throw new WrongUse(say(scheme === 'jdbc' ? 'jdbcAddress' : 'unknownScheme', { scheme }));
  // Read as it stands, a part of the password would be taken for the host, and shown.
  if (hasRawSigns(address)) throw new WrongUse(say('rawSignsInAddress'));
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const name = url && decodeURIComponent(url.pathname.replace(/^\//, ''));
  if (!url || url.hostname === '' || !name) throw new WrongUse(say('incompleteAddress', { example: `${scheme}://user:password@host/database` }));
  return { engine, url: address, shown: shownAddress(address), name };
}

function pathOf(address: string, scheme: string | undefined): string {
  if (scheme === undefined) return resolve(address);
  if (scheme === 'file' && /^file:\/\//i.test(address)) return fileURLToPath(address);
  return resolve(address.slice(scheme.length + 1).replace(/^\/\/(?=\/)/, ''));
}

function recognisePath(path: string, say: Say): RecognisedAddress {
  const found = statSync(path, { throwIfNoEntry: false });
  // What isn't there could be a URL without its beginning, password and all.
  if (!found) throw new WrongUse(say('nothingThere', { path: path.includes('@') ? '…' : path }));
  const recognised = (engine: DatabaseSettings['engine'], name: string): RecognisedAddress => ({ engine, url: path, shown: path, name });
  if (found.isDirectory()) {
    if (!readdirSync(path).some(isTableFile)) throw new WrongUse(say('noTablesInFolder', { path }));
    return recognised('files', basename(path));
  }
  if (found.isFile() && beginning(path).startsWith('SQLite format 3\0')) return recognised('sqlite', basename(path, extname(path)));
  if (isTableFile(path)) throw new WrongUse(say('fileInsteadOfFolder', { path, folder: dirname(path) }));
  throw new WrongUse(say(/\.(mdb|accdb)$/i.test(path) ? 'accessFile' : found.isFile() && found.size === 0 ? 'emptyFile' : 'notADatabase', { path }));
}

function beginning(path: string): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(16);
    return bytes.toString('latin1', 0, readSync(file, bytes, 0, bytes.length, 0));
  } finally {
    closeSync(file);
  }
}

import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';

/** A partner's folder as a test writes it. */
export interface FolderParts {
  readonly name?: string;
  /** What fills `Offer.title`: YAML. */
  readonly title?: string;
  /** More lines of `partner.yml`; if none are given, a time limit that no slow machine reaches. */
  readonly more?: string;
  /** The address in the folder's `.env`; none if null. */
  readonly url?: string | null;
}

/** A folder of partners of a test's own, and databases for them. */
export interface PartnerFolders {
  readonly root: string;
  /** A new SQLite file with offers of these titles. */
  database(titles: readonly string[]): string;
  /** Writes a partner's folder whole, each file by a rename, as careful programs do. */
  write(id: string, parts: FolderParts): void;
  /** Writes one file in place, as careless programs do. */
  overwrite(id: string, file: string, text: string): void;
  remove(id: string): void;
  stop(): void;
}

/** Makes an empty folder of partners. */
export function partnerFolders(): PartnerFolders {
  const home = mkdtempSync(join(tmpdir(), 'teixit-live-'));
  const root = join(home, 'partners');
  mkdirSync(root);
  let databases = 0;
  return {
    root,
    database(titles) {
      const path = join(home, `${(databases += 1)}.sqlite`);
      const database = new Database(path);
      database.exec('create table ofertes (id integer primary key, titol text)');
      const insert = database.prepare('insert into ofertes (titol) values (?)');
      for (const title of titles) insert.run(title);
      database.close();
      return path;
    },
    write(id, parts) {
      mkdirSync(join(root, id), { recursive: true });
      for (const [file, text] of Object.entries(filesOf(id, parts))) {
        writeFileSync(join(root, id, `.${file}.tmp~`), text);
        renameSync(join(root, id, `.${file}.tmp~`), join(root, id, file));
      }
    },
    overwrite: (id, file, text) => writeFileSync(join(root, id, file), text),
    remove: (id) => rmSync(join(root, id), { recursive: true, force: true }),
    stop: () => rmSync(home, { recursive: true, force: true }),
  };
}

/** The files of a partner's folder, by name. */
export function filesOf(id: string, { name = id, title = 'titol', more = 'limits: { timeout: 60000 }\n', url = null }: FolderParts): Readonly<Record<string, string>> {
  const variable = `${id.toUpperCase()}_URL`;
  return {
    ...(url !== null && { '.env': `${variable}=${url}\n` }),
    'offers.yml': `Offer:\n  from: ofertes\n  key: id\n  fields:\n    title: ${title}\n`,
    'partner.yml': `id: ${id}\nname: ${name}\ndatabase: { engine: sqlite, urlFrom: ${variable} }\n${more}`,
  };
}

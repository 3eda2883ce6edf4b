import { extname } from 'node:path';
import { watch } from 'chokidar';
import { logChange } from './logChange.ts';

/** How changes in a folder are noticed: told by the operating system, or looked for every second, for volumes that tell nothing. */
export type WatchMode = 'on' | 'poll';

/** Between two looks without being told, in milliseconds. With `on` they find what isn't told: a link moved to another folder, a volume that went and came back. */
const lookEvery: Readonly<Record<WatchMode, number>> = { on: 5000, poll: 1000 };

/** Calls back when something may have changed in a folder or the folders directly in it, until it is closed. Often nothing has. */
export function watchFolder(root: string, mode: WatchMode, react: () => void): { readonly close: () => Promise<void> } {
  const looks = setInterval(react, lookEvery[mode]).unref();
  if (mode === 'poll') return { close: async () => clearInterval(looks) };
  const watcher = watch(root, {
    depth: 1,
    ignoreInitial: true,
    ignorePermissionErrors: true,
    ignored: (path, stats) => stats?.isFile() === true && !['.yml', '.yaml'].includes(extname(path)) && !path.endsWith('.env'),
  });
  // Raw events tell also of links and renames over a file, which the sorted out ones sometimes miss; `ready`, of what came before there were any.
  watcher.on('ready', react).on('raw', react).on('all', react).on('error', (error) => logChange('warn', 'changes of partners are looked for every five seconds only', { cause: String(error) }));
  return {
    close: async () => {
      clearInterval(looks);
      await watcher.close();
    },
  };
}

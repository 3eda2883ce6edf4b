import { globSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(import.meta.dirname, '..');

/** The modules that read a partner's files: those of the folder above. */
const sources: ReadonlyMap<string, string> = new Map(
  globSync('*.ts', { cwd: root }).filter((file) => !file.endsWith('.test.ts')).toSorted().map((file) => [file, readFileSync(join(root, file), 'utf8')]),
);

/** Where a problem is told, `problems.add(`, and where a fault of SQL is named, `return '`. */
const telling = (file: string): RegExp => (file === 'sqlText.ts' ? /\breturn (?=['`])/g : /\bproblems\.add\(/g);

/** Every place that tells of a mistake: `readPart.ts:28:63`. */
export function callSites(): readonly string[] {
  return [...sources].flatMap(([file, text]) => [...text.matchAll(telling(file))].map(({ index }) => placeAt(file, text, index)));
}

/** What every `checkNames(…)` calls the names it looks at, as messages have it: `an option of an entity (from, …)`. */
export function kindsOfNames(): readonly RegExp[] {
  const kinds = [...sources.values()].flatMap((text) => [...text.matchAll(/checkNames\([^\n]*, ['`]([^\n]+)['`], problems\)/g)].map(([, kind = '']) => kind));
  return kinds.map((kind) => new RegExp(`expected ${kind.replaceAll('`', '.').replace(/\$\{\w+\}/, '\\w+')} \\(`));
}

/** Runs something that imports these modules, which are loaded anew for it; answers which of the places it came by. */
export async function reached(run: () => Promise<void>): Promise<ReadonlySet<string>> {
  const seen = new Set<string>();
  // In the changed source an empty list of arguments, which notes that it was spread.
  Object.assign(globalThis, { comeBy: (place: string) => { seen.add(place); return []; } });
  const hooks = registerHooks({
    resolve(specifier, context, next) {
      const resolved = next(specifier, context);
      return sources.has(fileOf(resolved.url)) ? { ...resolved, url: `${resolved.url}?noted` } : resolved;
    },
    load(url, context, next) {
      const loaded = next(url, context);
      const file = fileOf(url);
      const text = sources.get(file);
      return text === undefined ? loaded : { ...loaded, source: noted(file, text) };
    },
  });
  try {
    await run();
  } finally {
    hooks.deregister();
  }
  return seen;
}

/** A module's path in the folder above. */
const fileOf = (url: string): string => (url.startsWith('file:') ? fileURLToPath(url).slice(root.length + 1) : '');

function noted(file: string, text: string): string {
  return text.replaceAll(telling(file), (call, index: number) => {
    const note = `comeBy(${JSON.stringify(placeAt(file, text, index))})`;
    return call.endsWith('(') ? `${call}...${note}, ` : `${call}${note}.join() || `;
  });
}

function placeAt(file: string, text: string, index: number): string {
  const lines = text.slice(0, index).split('\n');
  return [file, lines.length, (lines.at(-1) ?? '').length + 1].join(':');
}

import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../../cli/run.ts';
import { codeBlocks, isUpdate, readGuide, rewriteGuide } from './guide.ts';

const project = process.cwd();
/** Where the room's files find the schemas: files inside of the project have a path. */
const schemas = new URL('../../schema/mapping', import.meta.url).href;
const room = realpathSync(mkdtempSync(join(tmpdir(), 'teixit-guide-')));

/** The guide's commands are given in the project's folder; here, in one that looks like it. */
beforeAll(() => {
  mkdirSync(join(room, 'partners'));
  cpSync(fileURLToPath(new URL('../../docs/connect', import.meta.url)), join(room, 'docs/connect'), { recursive: true, preserveTimestamps: true });
  process.chdir(room);
});
afterAll(() => {
  process.chdir(project);
  rmSync(room, { recursive: true });
});

test('the transcripts of the guide are what its commands print, one after the other, on the files that it shows', async () => {
  const told: { readonly command: string; readonly shown: string; readonly printed: string; readonly rewrite: () => void }[] = [];
  for (const { language, text, whole } of codeBlocks(readGuide())) {
    const [, file = ''] = /^# (partners\/la-vall\/\w+\.yml)\n/.exec(text) ?? [];
    if (language === 'yaml' && file !== '') writeFileSync(join(room, file), text);
    if (language !== 'console') continue;
    const [, command = '', shown = ''] = /^\$ (.*)\n([^]*)$/.exec(text) ?? [];
    const printed = abridged(await outputOf(command), shown);
    told.push({ command, shown, printed, rewrite: () => rewriteGuide(whole, `\`\`\`console\n$ ${command}\n${printed}\`\`\``) });
  }
  const differing = told.filter(({ shown, printed }) => withoutTimes(shown) !== withoutTimes(printed));
  if (isUpdate) for (const { rewrite } of differing) rewrite();
  else expect(told.map(({ command, printed }) => ({ command, prints: withoutTimes(printed) }))).toEqual(told.map(({ command, shown }) => ({ command, prints: withoutTimes(shown) })));
  expect(told.map(({ command }) => command.replace(/^npx teixit (\w+).*/, '$1'))).toEqual(['connect', 'cat partners/la-vall/offers.yml', 'check', 'check', 'preview']);
});

/** What a command of a transcript prints: `cat`, or the command line itself, spoken in English. */
async function outputOf(command: string): Promise<string> {
  const [program, ...args] = wordsOf(command);
  if (program === 'cat') return readFileSync(join(room, args[0] ?? ''), 'utf8').replace(schemas, '../../schema/mapping');
  expect([program, args[0]]).toEqual(['npx', 'teixit']);
  using printed = listen();
  await run([...args.slice(1), '--lang', 'en', '--no-color']);
  return printed.text();
}

/** The words of a command line, as a shell takes them: those in quotes are one. */
const wordsOf = (command: string): readonly string[] => [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');

/** What is written to standard output and error meanwhile, but for warnings of Node.js about this process, which other tests have used before. */
function listen(): Disposable & { readonly text: () => string } {
  const pieces: string[] = [];
  const { stdout, stderr } = process;
  const writes = [stdout.write, stderr.write] as const;
  stdout.write = stderr.write = (piece: string | Uint8Array): boolean => /^\((?:node:\d+|Use `node )/.test(String(piece)) || pieces.push(String(piece)) > 0;
  return { text: () => pieces.join(''), [Symbol.dispose]: () => void ([stdout.write, stderr.write] = writes) };
}

/** A line with three dots one above the other stands for what isn't shown: as many lines as the guide has before and behind it are. */
function abridged(output: string, shown: string): string {
  const parts = shown.split(/^⋮\n/m);
  if (parts.length < 2) return output;
  const [head, tail] = parts.map((part) => part.split('\n').length - 1);
  const lines = output.trimEnd().split('\n');
  return [...lines.slice(0, head), '⋮', ...lines.slice(-(tail ?? 0)), ''].join('\n');
}

const withoutTimes = (text: string): string => text.replaceAll(/\d+(?:\.\d+)? ms/g, '… ms');

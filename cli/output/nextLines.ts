import { usualFolder } from '../folder/usualFolder.ts';
import type { Terminal } from './terminal.ts';

/** What to do once a partner is connected: commands that work as they stand, wherever its folder is. */
export function nextLines(id: string, entity: string | undefined, folder: string, { say, colors }: Terminal): readonly string[] {
  const elsewhere = folder === usualFolder(process.env) ? undefined : inShell(folder);
  const partners = elsewhere === undefined ? '' : ` --partners ${elsewhere}`;
  const steps = [
    [`npx teixit check ${id}${partners}`, say('nextCheck')],
    ...(entity === undefined ? [] : [[`npx teixit preview ${id} ${entity}${partners}`, say('nextPreview')]]),
    [`${elsewhere === undefined ? '' : `PARTNERS=${elsewhere} `}npm start`, say('nextStart')],
  ] as const;
  const width = Math.max(...steps.map(([command = '']) => command.length));
  return [say('nextTitle'), ...steps.map(([command = '', what = '']) => `  ${colors.cyan(command.padEnd(width))}  ${what}`)];
}

/** As one word of a command line. */
const inShell = (text: string): string => (/^[\w./:@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);

import { diff } from 'node:util';
import type { Terminal } from './terminal.ts';

/** How a file would change, line by line; of what stays the same only the lines beside a change. */
export function differenceLines(file: string, before: string, after: string, { colors }: Terminal): readonly string[] {
  const lines = diff(after.split('\n'), before.split('\n')).map(([kind, text]) => ({ kind, text }));
  const near = lines.filter(({ kind }, index) => kind !== 0 || [-1, 1].some((step) => (lines[index + step]?.kind ?? 0) !== 0));
  return [colors.bold(file), ...near.map(({ kind, text }) => (kind === 0 ? `  ${text}` : kind > 0 ? colors.green(`+ ${text}`) : colors.red(`- ${text}`)))];
}

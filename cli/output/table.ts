import Table from 'cli-table3';
import type { Terminal } from './terminal.ts';

/** Rows as a table with a head, without frames: what is copied from it stays clean. */
export function table(head: readonly string[], rows: readonly (readonly string[])[], { colors }: Terminal): string {
  const shown = new Table({
    head: head.map((name) => colors.bold(name)),
    chars: { ...noFrame, middle: '  ' },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
  });
  shown.push(...rows.map((row) => [...row]));
  return shown.toString().split('\n').map((line) => line.trimEnd()).join('\n');
}

const noFrame = {
  top: '', 'top-mid': '', 'top-left': '', 'top-right': '', bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '',
  left: '', 'left-mid': '', mid: '', 'mid-mid': '', right: '', 'right-mid': '',
};

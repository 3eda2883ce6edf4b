import type { BeforeAfter } from '../connect/beforeAfter.ts';
import type { ProposedEntity } from '../connect/proposal.ts';
import { recordLines } from './recordLines.ts';
import type { Terminal } from './terminal.ts';

/** Rows of an entity as the graph will show them, each value with the columns it comes from and, where it isn't the same, what stands there. */
export function beforeAfterLines({ entity, columns, before, after }: BeforeAfter, proposed: ProposedEntity | undefined, terminal: Terminal): readonly string[] {
  const { say, colors } = terminal;
  if (after.length === 0) return [];
  const fields = [...(proposed?.fields ?? []), ...(proposed?.updatedAt ? [proposed.updatedAt] : [])];
  const columnsOf = (path: string): readonly string[] => fields.find((field) => field.path === path || path.startsWith(`${field.path}.`))?.columns ?? [];
  return [
    '', colors.bold(say('rowsBeforeAfter', { entity })),
    ...after.flatMap((record, row) => {
      const raw = (column: string): string | null => before[row]?.[columns.indexOf(column)] ?? null;
      const origin = (path: string, value: string): string | undefined => columnsOf(path).map((column) => cell(column, raw(column), value)).join('  ') || undefined;
      return [`  ${colors.bold(record.id)}`, ...recordLines(record, terminal, origin).map((line) => `  ${line}`)];
    }),
  ];
}

const cell = (column: string, raw: string | null, shown: string): string => (raw === null || raw === shown ? column : `${column}: ${JSON.stringify(raw.length > 40 ? `${raw.slice(0, 39)}…` : raw)}`);

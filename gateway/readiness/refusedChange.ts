import { decodeMoment } from '../partnerStatuses.ts';

/** A change of a partner's folder that a subgraph didn't take over. */
export interface RefusedChange {
  /** The folder's name; not always one that a partner can have. */
  readonly id: string;
  /** Since when, ISO 8601, if known. */
  readonly since?: string;
  /** What is wrong, one line each. */
  readonly problems: readonly string[];
}

/** How much of what a subgraph tells is passed on: changes, lines for each, signs of a line, signs of a folder's name. */
const most = { changes: 200, problems: 20, line: 300, id: 100 } as const;

/** Refused changes from a subgraph's words, `[{ id, since, problems }]`; what has another shape is left out. */
export function decodeRefused(reported: unknown): readonly RefusedChange[] {
  if (!Array.isArray(reported)) return [];
  return (reported as readonly unknown[]).slice(0, most.changes).flatMap((entry) => {
    if (typeof entry !== 'object' || entry === null) return [];
    const { id, since: from, problems } = entry as { readonly id?: unknown; readonly since?: unknown; readonly problems?: unknown };
    if (typeof id !== 'string' || id === '' || !Array.isArray(problems)) return [];
    const since = decodeMoment(from);
    const lines = (problems as readonly unknown[]).filter((line) => typeof line === 'string').slice(0, most.problems);
    return [{ id: shortened(id, most.id), ...(since !== undefined && { since }), problems: lines.map((line) => shortened(line, most.line)) }];
  });
}

/** Cut between signs, never in the middle of one; control signs have no business in a line. */
function shortened(text: string, length: number): string {
  const signs = [...text.slice(0, length * 2).replaceAll(/\p{Cc}/gu, ' ')];
  return signs.length > length ? `${signs.slice(0, length - 1).join('')}…` : signs.join('');
}

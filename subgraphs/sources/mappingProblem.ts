import { distance } from 'fastest-levenshtein';

/** A position in a file; both count from 1. */
export interface Spot {
  readonly line: number;
  readonly column: number;
}

/** One mistake in a partner's files: where it stands, what was expected there and what was found. Lines and columns count from 1. */
export interface MappingProblem {
  readonly file: string;
  readonly line: number;
  readonly column?: number;
  /** The way to it through the file, such as `Offer.fields.title`; empty for the whole file. */
  readonly path: string;
  readonly expected: string;
  readonly found: string;
  /** The right name that is nearest to the one found, if one is near. */
  readonly nearest?: string;
}

/** Collects the problems of one file, so that all of them are told at once. */
export interface ProblemList {
  readonly file: string;
  readonly all: readonly MappingProblem[];
  /** Adds a problem; answers undefined, so that a check can `return` it in place of its result. */
  add(at: { readonly line: number; readonly column?: number }, path: string, expected: string, found: string, nearest?: string): undefined;
}

/** An empty list of problems for a file. */
export function problemsOf(file: string): ProblemList {
  const all: MappingProblem[] = [];
  return {
    file,
    all,
    add(at, path, expected, found, nearest) {
      all.push({ file, line: at.line, ...(at.column !== undefined && { column: at.column }), path, expected, found, ...(nearest !== undefined && { nearest }) });
      return undefined;
    },
  };
}

/** A problem as one line: `partners/x/offers.yml:7: Offer.fields.titel: expected a field of Offer, got "titel"; did you mean "title"?` */
export function formatProblem({ file, line, path, expected, found, nearest }: MappingProblem): string {
  const where = path === '' ? `${file}:${line}` : `${file}:${line}: ${path}`;
  const suggestion = nearest === undefined ? '' : `; did you mean ${JSON.stringify(nearest)}?`;
  return `${where}: expected ${expected}, got ${found}${suggestion}`;
}

/** The candidate nearest to a name, whatever the case, if no more than two letters in five are wrong; else undefined. */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  const near = [...candidates]
    .map((candidate) => ({ candidate, mistakes: mistakesBetween(name.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ mistakes }) => mistakes <= Math.floor(name.length * 0.4));
  return near.toSorted((one, other) => one.mistakes - other.mistakes)[0]?.candidate;
}

/** The first names of a list, for a message: `OPEN, CLOSED`, with `…` where there are more than eight. */
export function someNames(names: Iterable<string>): string {
  const all = [...names];
  return all.length > 8 ? `${all.slice(0, 8).join(', ')}, …` : all.join(', ');
}

/** Letters added, left out or changed; two letters that changed places are one mistake. */
function mistakesBetween(one: string, other: string): number {
  const mistakes = distance(one, other);
  const sameLetters = [...one].toSorted().join('') === [...other].toSorted().join('');
  return mistakes === 2 && sameLetters ? 1 : mistakes;
}

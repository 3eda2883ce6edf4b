import { LRUCache } from 'lru-cache';
import type { Cell, Statement } from '../statements/expression.ts';

/** The rows that a statement was answered with. */
export type Rows = readonly (readonly Cell[])[];

/** What a value takes beside its letters, counted in letters. */
const lettersOfValue = 16;

/**
 * Answers from a database that can tell whether anything in it has changed, for as long as nothing has: a statement that reads nothing else has the same answer then.
 * To plan it once more is most of what a question about few rows costs.
 */
export class KeptAnswers {
  readonly #answers: LRUCache<string, Rows>;
  #state: number | string = '';

  /** Keeps as many letters at most, of which one answer has a tenth at most. */
  constructor(mostLetters: number) {
    this.#answers = new LRUCache({ maxSize: mostLetters, maxEntrySize: mostLetters / 10 });
  }

  /** The answer to the same statement with the same values, in the state that the database is in now. States that passed don't come again. */
  find(statement: Statement, state: number | string): Rows | undefined {
    if (state === this.#state) return this.#answers.get(keyOf(statement));
    this.#answers.clear();
    this.#state = state;
    return undefined;
  }

  /** Keeps an answer that was found in this state or read after it began, unless there has been another since. */
  keep(statement: Statement, state: number | string, rows: Rows): void {
    if (state !== this.#state) return;
    const key = keyOf(statement);
    this.#answers.set(key, rows, { size: key.length + lettersIn(rows) });
  }
}

const keyOf = ({ sql, bindings }: Statement): string => `${sql}\n${JSON.stringify(bindings, told)}`;

/** What JSON doesn't tell apart; no value is an object. */
function told(_: string, value: unknown): unknown {
  if (typeof value === 'bigint') return { whole: String(value) };
  return typeof value === 'number' && !Number.isFinite(value) ? { number: String(value) } : value;
}

function lettersIn(rows: Rows): number {
  let letters = lettersOfValue;
  for (const row of rows) for (const cell of row) letters += lettersOfValue + (typeof cell === 'string' ? cell.length : 0);
  return letters;
}

import { whenAborted } from '../sources/engines/engine.ts';
import type { FigureQuestion, FigureRow, Source } from '../sources/source.ts';

/** Figures that a database is counting. */
interface Count {
  readonly rows: Promise<readonly FigureRow[]>;
  /** How many wait for them. */
  waiting: number;
  /** From now on whoever wants them asks anew. */
  readonly forget: () => void;
  readonly gone: AbortController;
}

const underWay = new WeakMap<Source, Map<string, Count>>();

/**
 * Figures of a database, which is asked once where several requests want the same while it counts: those about people read all of its people, whatever area they are asked for.
 * Rejects as the source does, or with the reason of the question's own signal; the database goes on until nobody waits. For figures that are the same whoever asks.
 */
export async function sharedFigures(source: Source, { signal, ...asked }: FigureQuestion): Promise<readonly FigureRow[]> {
  signal?.throwIfAborted();
  const counts = underWay.get(source) ?? new Map<string, Count>();
  underWay.set(source, counts);
  const question = JSON.stringify(asked);
  const count = counts.get(question) ?? begin(source, asked, () => counts.delete(question));
  counts.set(question, count);
  count.waiting += 1;
  try {
    return await until(signal, count.rows);
  } finally {
    count.waiting -= 1;
    if (count.waiting === 0) {
      count.forget();
      count.gone.abort();
    }
  }
}

function begin(source: Source, asked: FigureQuestion, remove: () => void): Count {
  const gone = new AbortController();
  let isKnown = true;
  const forget = (): void => {
    if (isKnown) remove();
    isKnown = false;
  };
  const rows = source.figures({ ...asked, signal: gone.signal });
  rows.then(forget, forget);
  return { rows, waiting: 0, forget, gone };
}

function until<Value>(signal: AbortSignal | undefined, value: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const stopListening = whenAborted(signal, reject);
    value.then(resolve, reject).finally(stopListening);
  });
}

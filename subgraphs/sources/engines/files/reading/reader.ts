import { parentPort } from 'node:worker_threads';
import type { FileWriting } from '../../../fileWriting.ts';
import { FileFault } from './fileTable.ts';
import type { FileSource, Piece } from './fileTable.ts';
import type { FileFormat } from './readTables.ts';

/** What a reader is asked. */
export type ReadingRequest = FileSource<FileWriting> & { readonly format: FileFormat };

/** What it answers: pieces, each after `next` for the one before the last; then that it has ended, or why it can't go on. */
export type ReadingStep =
  | { readonly piece: Piece }
  | { readonly fault: Pick<FileFault, 'expected' | 'found' | 'isBrokenOff'> }
  | { readonly ended: true };

/** Pieces told ahead of those that are taken. */
const ahead = 2;

// The thread: requests come one at a time, each when the one before has ended.
let taken = 0;
let wake: (() => void) | undefined;
parentPort?.on('message', (message: ReadingRequest | 'next') => {
  if (message !== 'next') return void read(message);
  taken += 1;
  wake?.();
});

async function read(request: ReadingRequest): Promise<void> {
  taken = ahead;
  const tell = (step: ReadingStep): void => parentPort?.postMessage(step, []);
  try {
    for await (const piece of await piecesOf(request)) {
      while (taken <= 0) await new Promise<void>((resolve) => (wake = resolve));
      taken -= 1;
      tell({ piece });
    }
    tell({ ended: true });
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    tell({ fault: { expected: error.expected, found: error.found, isBrokenOff: error.isBrokenOff } });
  }
}

/** What reads other formats needn't be loaded. */
async function piecesOf(request: ReadingRequest): Promise<AsyncIterable<Piece> | Iterable<Piece>> {
  switch (request.format) {
    case 'parquet': return (await import('./parquet.ts')).readParquet(request);
    case 'workbook': return (await import('./workbook.ts')).readWorkbook(request);
    case 'json': return (await import('./json.ts')).readJson(request);
    case 'delimited': return (await import('./delimited.ts')).readDelimited(request);
  }
}

import type { FileWriting } from '../../../fileWriting.ts';
import { whenAborted } from '../../engine.ts';
import { readDelimited } from './delimited.ts';
import { FileFault } from './fileTable.ts';
import type { FileSource, Piece } from './fileTable.ts';
import { readJson } from './json.ts';
import type { ReadingRequest } from './reader.ts';
import { freeReader } from './readerThread.ts';

/** How a file is read. */
export type FileFormat = 'delimited' | 'json' | 'parquet' | 'workbook';

/** JSON up to so many bytes is read faster than a thread starts. */
const smallBytes = 2 ** 20;

/**
 * Reads a file's tables, piece by piece. What can't be read in small steps is read in a thread of its own, which costs this process neither its time nor,
 * if it takes too much memory, its life. The bytes are given away. Throws `FileFault` where the file can't be read,
 * and ends when the signal is aborted.
 */
export async function* readTables(source: FileSource<FileWriting>, format: FileFormat, signal: AbortSignal): AsyncGenerator<Piece> {
  if (format === 'delimited') yield* readDelimited(source);
  else if (format === 'json' && source.bytes.length <= smallBytes) yield* readJson(source);
  else yield* readApart({ ...source, format }, signal);
}

async function* readApart(request: ReadingRequest, signal: AbortSignal): AsyncGenerator<Piece> {
  const reader = freeReader();
  let hasEnded = false;
  const stopListening = whenAborted(signal, () => void reader.leave(false));
  try {
    reader.ask(request);
    for (;;) {
      const step = await reader.next();
      hasEnded = !('piece' in step);
      if ('piece' in step) yield step.piece;
      else if ('fault' in step) throw new FileFault(request.path, step.fault.expected, step.fault.found, step.fault);
      else return;
      reader.goOn();
    }
  } finally {
    stopListening();
    await reader.leave(hasEnded);
  }
}

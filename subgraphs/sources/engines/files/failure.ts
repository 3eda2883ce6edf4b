import { EngineFailure } from '../engine.ts';
import { FileFault } from './reading/fileTable.ts';

/** What an error of DuckDB, or of reading a file, says about the partner's data. */
export function filesFailure(error: unknown): EngineFailure {
  if (error instanceof EngineFailure) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof FileFault) return new EngineFailure(error.isBrokenOff ? 'UNAVAILABLE' : 'DRIFT', message, { whole: false, cause: error });
  const isDrift = /^(?:Catalog|Binder|Parser|Conversion|Invalid Input|Out of Range|Permission|TransactionContext) Error/.test(message);
  // All else, such as a file that can't be opened, concerns the questions that read it; only a folder that is gone concerns all.
  const told = withoutValues(message.split('\n\n')[0] ?? message);
  return new EngineFailure(isDrift ? 'DRIFT' : 'UNAVAILABLE', told, { whole: false, ...(message.startsWith(told) && { cause: error }) });
}

/** A value that DuckDB couldn't convert may be a personal one. It quotes names of tables and columns otherwise. */
const withoutValues = (message: string): string => (/^(?:Conversion|Invalid Input|Out of Range) Error/.test(message) ? message.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"/g, '…') : message);

import { EngineFailure } from '../engine.ts';

/** What an error of DuckDB, or of reading a file, says about the partner's data. */
export function csvFailure(error: unknown): EngineFailure {
  if (error instanceof EngineFailure) return error;
  const message = error instanceof Error ? error.message : String(error);
  const isDrift = /^(?:Catalog|Binder|Parser|Conversion|Invalid Input|Out of Range|Permission) Error/.test(message);
  // All else, such as a file half written, concerns the questions that read it; only a folder that is gone concerns all.
  return new EngineFailure(isDrift ? 'DRIFT' : 'UNAVAILABLE', message.split('\n\n')[0] ?? message, { whole: false, cause: error });
}

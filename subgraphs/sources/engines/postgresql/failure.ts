import { EngineFailure } from '../engine.ts';

/** What an error of PostgreSQL, or of the way to it, says about the database. Codes: postgresql.org/docs/current/errcodes-appendix.html. */
export function postgresqlFailure(error: unknown): EngineFailure {
  if (error instanceof EngineFailure) return error;
  const message = error instanceof Error && error.message !== '' ? error.message : String((error as { code?: unknown } | null)?.code ?? error);
  const code = String((error as { code?: unknown } | null)?.code ?? '');
  if (code === '57014') return new EngineFailure('TIMEOUT', message, { whole: false, cause: error });
  // Time limits of the driver's own are longer than ours, so they strike first only when this process was too busy to notice the time.
  if (driverTimeouts.has(message)) return new EngineFailure('TIMEOUT', message, { whole: false, reached: false, cause: error });
  // 42: a table, column or function that isn't there, or isn't ours to read; 22: data that the partner's own SQL fails on.
  const ofStatement = /^(?:42|22|25|0A|2F)/.test(code) && /^[0-9A-Z]{5}$/.test(code);
  return new EngineFailure(ofStatement ? 'DRIFT' : 'UNAVAILABLE', message, { whole: !ofStatement, cause: error });
}

const driverTimeouts: ReadonlySet<string> = new Set(['timeout exceeded when trying to connect', 'Connection terminated due to connection timeout', 'timeout expired', 'Query read timeout']);

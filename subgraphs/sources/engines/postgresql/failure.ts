import { EngineFailure } from '../engine.ts';

/** What an error of PostgreSQL, or of the way to it, says about the database. Codes: postgresql.org/docs/current/errcodes-appendix.html. */
export function postgresqlFailure(error: unknown): EngineFailure {
  if (error instanceof EngineFailure) return error;
  const message = error instanceof Error && error.message !== '' ? error.message : String((error as { code?: unknown } | null)?.code ?? error);
  const code = String((error as { code?: unknown } | null)?.code ?? '');
  if (mayQuote(code)) {
    // What one row makes a function fail on is no fault of the database as a whole.
    const ofRow = /^(?:2|38|39|P0)/.test(code);
    return new EngineFailure(ofRow ? 'DRIFT' : 'UNAVAILABLE', `${withoutValue(message, code)} (SQLSTATE ${code})`, { whole: !ofRow });
  }
  if (code === '57014') return new EngineFailure('TIMEOUT', message, { whole: false, cause: error });
  // Time limits of the driver's own are longer than ours, so they strike first only when this process was too busy to notice the time.
  if (driverTimeouts.has(message)) return new EngineFailure('TIMEOUT', message, { whole: false, reached: false, cause: error });
  // 42: a table, column or function that isn't there, or isn't ours to read.
  const ofStatement = /^(?:42|25|0A)/.test(code) && /^[0-9A-Z]{5}$/.test(code);
  return new EngineFailure(ofStatement ? 'DRIFT' : 'UNAVAILABLE', message, { whole: !ofStatement, cause: error });
}

/** Whether an error of the server may quote what stands in a row, which can be personal: all but those of the way to it, of rights, names, resources and the server itself. */
const mayQuote = (code: string): boolean => /^(?=.*\d)[0-9A-Z]{5}$/.test(code) && !/^(?:08|0A|25|28|3D|3F|40|42|53|55|57|58)/.test(code);

/** Of an error about a value, what comes before it; what a function of the partner's own says isn't told at all. */
const withoutValue = (message: string, code: string): string => (code.startsWith('22') ? (/^[^:"'«“]+/.exec(message)?.[0].trim() ?? 'a value that does not fit') : 'an error of the database');

const driverTimeouts: ReadonlySet<string> = new Set(['timeout exceeded when trying to connect', 'Connection terminated due to connection timeout', 'timeout expired', 'Query read timeout']);

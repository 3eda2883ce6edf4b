import { EngineFailure } from '../engine.ts';

/** What an error of MySQL or MariaDB, or of the way to it, says about the database. Numbers: dev.mysql.com/doc/mysql-errors and mariadb.com/kb/en/mariadb-error-codes. */
export function mysqlFailure(error: unknown): EngineFailure {
  if (error instanceof EngineFailure) return error;
  const { code, errno, errorno, sqlState } = (error ?? {}) as { readonly [detail in 'code' | 'errno' | 'errorno' | 'sqlState']?: unknown };
  const message = error instanceof Error && error.message !== '' ? error.message : String(code ?? error);
  // The driver's own limit for connecting is longer than ours, so it strikes first only when this process was too busy to notice the time.
  if (errorno === 'ETIMEDOUT') return new EngineFailure('TIMEOUT', message, { whole: false, reached: false, cause: error });
  if (typeof errno !== 'number' || typeof sqlState !== 'string') return new EngineFailure('UNAVAILABLE', message, { whole: true, cause: error });
  if (sqlState.startsWith('45')) return new EngineFailure('UNAVAILABLE', `an error that the database's own SQL raises (${errno})`, { whole: false });
  if (sqlState.startsWith('22') || ofValues.has(errno)) return new EngineFailure('DRIFT', `${/^[^:"'«“]+/.exec(message)?.[0].trim() ?? 'a value that does not fit'} (${errno})`, { whole: false });
  if (timeouts.has(errno)) return new EngineFailure('TIMEOUT', message, { whole: false, cause: error });
  if (ofServer.has(errno) || /^(?:08|28)/.test(sqlState)) return new EngineFailure('UNAVAILABLE', message, { whole: true, cause: error });
  const ofStatement = /^(?:0A|21|22|25|2F|42)/.test(sqlState) || ofStatements.has(errno);
  // All else, such as a broken table or a full disk, concerns this statement and may pass.
  return new EngineFailure(ofStatement ? 'DRIFT' : 'UNAVAILABLE', message, { whole: false, cause: error });
}

/** Ended by the time limit (3024 of MySQL, 1969 of MariaDB), by an administrator, or by waiting for a lock. */
const timeouts: ReadonlySet<number> = new Set([3024, 1969, 1317, 1205]);

/** Errors without a state of their own that quote a value, which can be personal: dates, numbers and JSON that don't fit. */
const ofValues: ReadonlySet<number> = new Set([1292, 1365, 1366, 1367, 1411, 1525, 1690, 3037, 3140, 3141, 3143, 3144, 3146, 3147, 3150, 3154, 4037, 4038, 4040, 4041, 4042, 4043, 4044]);

/** No access to the database, no such database, too many connections, an expired password, a server that is going down. */
const ofServer: ReadonlySet<number> = new Set([1044, 1049, 1040, 1045, 1053, 1129, 1130, 1203, 1226, 1698, 1820, 1862, 1927, 3118, 3159, 4151]);

/** Of those that have no state of their own: collations that don't mix, a view of what isn't there, values that don't fit, regular expressions, JSON and geometry that aren't. */
const ofStatements: ReadonlySet<number> = new Set([
  1267, 1270, 1271, 1356, 1366, 1411, 1525, 1449, 1548, 1901, 1918, 3037, 3055, 3617, 3618, 3684, 3685, 3686, 3687, 3688, 3689, 3690, 3691, 3692, 3693, 3694, 3695, 3696, 3697, 3698, 3699, 3700,
  4037, 4038, 4040, 4041, 4042, 4043, 4044,
]);

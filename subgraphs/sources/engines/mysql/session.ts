import type { PoolConnection } from 'mysql2';

/** How long statements of a session may take, on the server and until nobody waits for them any more, in milliseconds. */
export interface SessionLimits {
  readonly serverTimeout: number;
  readonly timeout: number;
}

/**
 * Makes a session one that only reads, in UTC, and that reads the SQL of `statements/`: `"` quotes names, `||` joins texts, a backslash is a letter like
 * any other. Rejects if the server won't. What the server or the address would have otherwise doesn't matter afterwards, nor what the session was made into by
 * a function of the database that a statement called: that could allow writing for the next statement, or keep a lock.
 */
export function beginSession(connection: PoolConnection, { serverTimeout, timeout }: SessionLimits): Promise<void> {
  const settings: readonly (readonly [setting: string, value: string])[] = [
    // Numbers without a sign may be less than none when subtracted. Without the modes of strictness: they are about writing.
    ['sql_mode', "'ANSI_QUOTES,PIPES_AS_CONCAT,NO_BACKSLASH_ESCAPES,NO_UNSIGNED_SUBTRACTION'"],
    ['time_zone', "'+00:00'"],
    ['autocommit', '1'],
    ['sql_select_limit', '18446744073709551615'],
    ['sql_auto_is_null', '0'],
    ['group_concat_max_len', String(2 ** 24)],
    ['lock_wait_timeout', String(Math.ceil(timeout / 1000))],
    ['lc_time_names', "'en_US'"],
    ['wait_timeout', '28800'],
  ];
  const all = settings.map(([setting, value]) => `session ${setting} = ${value}`).join(', ');
  // Each server takes what stands in its own kind of comment for SQL, and the other for a comment.
  const ofMariadb = `session tx_read_only = 1, session max_statement_time = ${serverTimeout / 1000}, session default_regex_flags = ''`;
  const ofMysql = `session transaction_read_only = 1, session max_execution_time = ${serverTimeout}`;
  const sql = `set names utf8mb4 collate utf8mb4_bin, ${all} /*M!, ${ofMariadb} */ /*!80000 , ${ofMysql} */ /*!80300 , session explain_json_format_version = 1 */, @locks = release_all_locks()`;
  return new Promise((resolve, reject) => void connection.query({ sql, timeout }, (error) => (error ? reject(error) : resolve())));
}

import type { SqlToken } from './sqlTokens.ts';

/**
 * What in a piece of SQL does more than read the partner's rows, or undefined: writing and locking, functions by which a database changes its server, its
 * session or other files, or runs what stands in a text. Sessions that only read refuse most of it; this comes first, names the thing, and knows what no
 * session refuses to a role with every right.
 */
export function moreThanReading(tokens: readonly SqlToken[]): string | undefined {
  for (const [index, token] of tokens.entries()) {
    const rest = tokens.slice(index, index + 5);
    const words = rest.map(({ kind, text }) => (kind === 'word' ? text.toLowerCase() : text)).join(' ');
    if (token.kind === 'word') {
      const found = writing.exec(words)?.[0];
      if (found !== undefined) return found;
    }
    const name = nameOf(token);
    if (name !== undefined && rest[1]?.text === '(' && doing.test(name)) return name;
  }
  return undefined;
}

/** The table in a piece of SQL that is the server's own, with passwords, files or what others do, or undefined. */
export function systemTable(tokens: readonly SqlToken[]): string | undefined {
  const found = tokens.findIndex((token, index) => {
    const name = nameOf(token);
    return name !== undefined && (ownTables.test(name) || (tokens[index + 1]?.text === '.' && ownSchemas.test(name)));
  });
  const [first, dot, second] = tokens.slice(Math.max(found, 0));
  if (found < 0 || !first) return undefined;
  return [first, ...(dot?.text === '.' && second ? [second] : [])].map(nameOf).join('.');
}

/** True for a name of a table, perhaps with its schema before it, that is the server's own. */
export const isSystemTable = (table: readonly string[]): boolean => ownTables.test(table.at(-1) ?? '') || (table.length > 1 && ownSchemas.test(table[0] ?? ''));

/** What a word or a quoted name calls; undefined for a text or a sign. */
function nameOf({ kind, text }: SqlToken): string | undefined {
  if (kind === 'word') return text;
  return kind === 'name' ? text.slice(1, -1) : undefined;
}

const writing = /^(?:into|for (?:no key update|update|key share|share)|lock in share mode|next value for|delete from|(?:insert|merge|replace) into|update(?: \S+){1,3} set)(?= |$)/;

/** Functions of the engines and of what is often installed in them. Of PostgreSQL's own, whose names begin with `pg_`, few are harmless; for those that only take long there is the time limit. */
const doing = new RegExp(`^(?:${[
  'pg_(?!typeof$|size_pretty$|sleep).*', 'lo_.*', 'loread', 'lowrite', 'set_config', 'nextval', 'setval', 'txid_current', 'binary_upgrade_.*', 'brin_.*', 'gin_clean_pending_list',
  'dblink.*', 'postgres_fdw_.*', '(?:query|table|schema|database|cursor)_to_xml.*', 'ts_stat', 'ts_rewrite', 'xpath_table', 'crosstab.*', 'connectby', 'http', 'http_.*',
  'load_file', '(?:get|release|release_all)_locks?', '(?:master|source)_pos_wait', 'master_gtid_wait', 'wait_for_executed_gtid_set.*', 'sys_(?:exec|eval|set|get)',
  'load_extension', 'readfile', 'writefile', 'fts3_tokenizer', 'pragma_.*',
  'read_(?:csv|json|ndjson|parquet|text|blob|duckdb|xlsx).*', 'parquet_.*', 'sniff_csv', 'query', 'query_table', 'json_execute_serialized_sql', 'getenv', 'duckdb_.*', 'truncate_duckdb_logs',
  '(?:enable|disable)_.*', '(?:force_)?checkpoint', 'write_log', 'which_secret', 'arrow_scan.*', 'seq_scan',
].join('|')})$`, 'i');

const ownTables = /^pg_(?:authid|shadow|user_mappings?|hba_file_rules|ident_file_mappings|file_settings|largeobject.*|stat.*|subscription)$/i;

const ownSchemas = /^(?:information_schema|performance_schema|mysql)$/i;

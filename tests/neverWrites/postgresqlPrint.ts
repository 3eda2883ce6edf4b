import pg from 'pg';

/**
 * Everything in a PostgreSQL database, by the name of what holds it: the rows of every table with their places and the transactions that wrote them, the
 * system's own too (roles, functions, large objects), sequences, settings, replication slots, session locks, and how many rows were ever written.
 */
export async function postgresqlPrint(url: string): Promise<Readonly<Record<string, string>>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; kind: 'own' | 'system' | 'sequence' }>(`
      select c.oid::regclass::text as name, case when c.relkind = 'S' then 'sequence' when n.nspname = 'pg_catalog' then 'system' else 'own' end as kind from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'S', 'm') and n.nspname <> 'information_schema' and n.nspname !~ '^pg_toast' order by 1`);
    const whole = rows.map(({ name, kind }) => `select '${name.replaceAll("'", "''")}' as name, (select ${prints[kind]} from ${name} t) as print`);
    const others = otherPrints.map(([name, sql]) => `select '${name}', (${sql})`);
    const found = await client.query<{ name: string; print: string }>([...whole, ...others].join(' union all '));
    return Object.fromEntries(found.rows.map(({ name, print }) => [name, print]));
  } finally {
    await client.end();
  }
}

/** Whatever is written to a row, it has another place and another transaction afterwards. */
const prints = {
  own: "md5(string_agg(t::text || ctid || xmin, ',' order by ctid))",
  system: "count(*) || ' ' || sum(hashtextextended(ctid || ' ' || xmin, 0))",
  sequence: "last_value || ' ' || is_called",
} as const;

const otherPrints: readonly (readonly [name: string, sql: string])[] = [
  ['settings', "select md5(string_agg(name || '=' || reset_val || pending_restart, ',' order by name)) from pg_settings"],
  ['replication slots', "select string_agg(slot_name, ',' order by slot_name) from pg_replication_slots"],
  ['session locks', "select count(*)::text from pg_locks where locktype = 'advisory'"],
  ['prepared transactions', 'select count(*)::text from pg_prepared_xacts'],
  ['rows written', "select md5(string_agg(relname || n_tup_ins || ',' || n_tup_upd || ',' || n_tup_del, ',' order by relid)) from pg_stat_user_tables"],
];

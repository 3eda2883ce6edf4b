import { describe, expect, test } from 'vitest';
import { subgraphSdl } from '../../schema/subgraphSdl.ts';
import { codeLists } from '../../subgraphs/reference/codeLists.ts';
import { compileMapping } from '../../subgraphs/sources/compileMapping.ts';
import { readModel } from '../../subgraphs/sources/readModel.ts';

const models = readModel(subgraphSdl('offers'));

/** What is told of an offer's mapping; JSON is YAML. */
const problemsOf = (offer: object): readonly string[] =>
  compileMapping({ file: 'offers.yml', text: JSON.stringify({ Offer: { from: 'ofertes', key: 'id', fields: { title: 'titol' }, ...offer } }), models, codeLists }).problems.map(({ found }) => found);

/** Every place where a partner's SQL can stand, given an expression. */
const places: Readonly<Record<string, (sql: string) => object>> = {
  where: (sql) => ({ where: sql }),
  sql: (sql) => ({ from: undefined, sql: `select id, ${sql} as titol from ofertes` }),
  'sql of a field': (sql) => ({ fields: { title: { sql } } }),
  'sql of first': (sql) => ({ fields: { title: { first: ['titol', { sql }] } } }),
  'sql of languages': (sql) => ({ fields: { title: { languages: { ca: { sql } } } } }),
  'sql of concat': (sql) => ({ fields: { title: { concat: [{ sql }, 'titol'] } } }),
  'where of related rows': (sql) => ({ fields: { title: { from: 'textos', on: { id: 'id' }, column: 'text', where: sql } } }),
  'select of related rows': (sql) => ({ fields: { title: { select: `select id, ${sql} as text from textos`, on: { id: 'id' }, column: 'text' } } }),
  updatedAt: (sql) => ({ updatedAt: { sql } }),
  'validity from': (sql) => ({ validity: { from: { sql } } }),
};

const refused: Readonly<Record<string, readonly string[]>> = {
  'a statement behind the statement': ['1; delete from ofertes', "1) ; drop table ofertes; select (1"],
  'what hides the rest of the statement, or of the check': ['1 -- ', '1 /*', "1 /*! into outfile '/tmp/x' */", '1 /* /* */ ; drop table ofertes /* */ */'],
  'a bracket that is not its own': ['1) or (1', '1) union (select 2', '(1'],
  'a text that ends elsewhere for some engine': [
    String.raw`E'\' ; drop table ofertes; select ' '`, String.raw`e'\'' || '; drop table ofertes; --'`, String.raw`E'a'${'\n'}'\' ; drop table ofertes; select ''`, String.raw`'\' || ' ; drop table ofertes; select '`.replace("'", "E'"),
    "$$ ' $$ ; rollback; drop table ofertes; select $$ ' $$", "$a$ ' $a$ ; drop table ofertes; select $a$ ' $a$", '1 $$ ; drop table ofertes $$', "[ ' ] ; drop table ofertes; select [ ' ]", "[ ' ] is null) or 1 = 1 -- [ ' ]",
    "` ' ` ; drop table ofertes; select ` ' `", '1 ` ; drop table ofertes; `', "titol\0", `"titol`, "'titol",
  ],
  'another value that is bound': ['$1', 'titol = $2', 'titol = ?1'],
  'a name that is spelled otherwise': [String.raw`U&"pg_read_f\0069le"('/etc/passwd')`, `"pg_read_file"('/etc/passwd')`, "PG_READ_FILE ('/etc/passwd')", `pg_catalog."pg_read_file"('/etc/passwd')`, "`load_file`('/etc/passwd')"],
  'writing rows': [
    "(select 1 into altra)", "(select 'x' into outfile '/tmp/x')", "(select 'x' into dumpfile '/tmp/x')", '(select 1 into @a)', '(with x as (delete from ofertes returning id) select id from x)',
    "(with x as (insert into ofertes values (1) returning id) select id from x)", "(with x as (update ofertes set titol = 'x' returning id) select id from x)", "(with x as (merge into ofertes using b on true when matched then delete returning 1) select 1)",
  ],
  'locking': ['(select 1 from ofertes for update)', '(select 1 from ofertes for no key update)', '(select 1 from ofertes for share)', '(select 1 from ofertes for key share)', '(select 1 from ofertes lock in share mode)', 'pg_advisory_lock(1)', "get_lock('a', 10)", 'release_all_locks()'],
  'counting up': ["nextval('comptador')", "setval('comptador', 1)", 'next value for comptador', 'nextval(comptador)', 'txid_current()'],
  'changing the session': ["set_config('default_transaction_read_only', 'off', false)", "set_config('transaction_read_only', 'off', true)"],
  'changing the server': [
    'pg_reload_conf()', 'pg_switch_wal()', 'pg_stat_reset()', 'pg_terminate_backend(1)', "pg_create_physical_replication_slot('a')", "pg_notify('a', 'b')", "pg_import_system_collations('public')", "pg_logical_emit_message(false, 'a', 'b')", 'lo_create(0)',
    "lo_import('/etc/passwd')", "lo_export(1, '/tmp/x')", 'lo_unlink(1)', "(select * from enable_logging(storage = 'file'))", '(select * from force_checkpoint())', "write_log('x')", 'gin_clean_pending_list(1)', "sys_exec('reboot')",
  ],
  'files, the network, the environment': [
    "pg_read_file('/etc/passwd')", "pg_ls_dir('/')", "load_file('/etc/passwd')", "readfile('/etc/passwd')", "writefile('/tmp/x', 'y')", "load_extension('/tmp/x')", "(select content from read_text('/etc/passwd'))", "(select * from read_csv('../altre/dades.csv'))",
    "(select * from read_parquet('x'))", "(select * from sniff_csv('x'))", "getenv('HOME')", "http_get('http://10.0.0.1/')", "dblink('host=127.0.0.1', 'select 1')", '(select * from duckdb_settings())', '(select * from which_secret(1, 2))',
  ],
  'running what stands in a text': ["query_to_xml('delete from ofertes', true, true, '')", "ts_stat('select 1')", "(select * from query('select 1'))", "(select * from crosstab('select 1'))", "(select * from json_execute_serialized_sql('x'))", "dblink_exec('x', 'drop table ofertes')"],
  'looking into the engine': ["(select * from pragma_table_info('ofertes'))", "fts3_tokenizer('simple')"],
  'what the server knows of others': [
    '(select rolpassword from pg_authid)', '(select passwd from pg_catalog.pg_shadow)', '(select query from "pg_stat_activity")', '(select umoptions from pg_user_mappings)', '(select authentication_string from mysql.user)', '(select 1 from `mysql`.`global_priv`)',
    '(select info from information_schema.processlist)', '(select 1 from performance_schema.threads)', '(select 1 from pg_hba_file_rules)', '(select data from pg_largeobject)',
  ],
};

describe('a mapping is refused when it is compiled if its SQL is', () => {
  describe.each(Object.entries(refused))('%s', (_, attacks) => {
    test.each(attacks)('%s', (sql) => {
      for (const [place, at] of Object.entries(places)) expect(problemsOf(at(sql)), place).toHaveLength(1);
    });
  });

  test.each(['delete from ofertes', 'call esborra()', "copy ofertes to '/tmp/x'", "attach 'x.db'", 'pragma query_only = off', 'set threads = 1', 'do $$ begin end $$', 'explain analyze delete from ofertes', 'values (1)', 'install httpfs', "load '/tmp/x'", "export database 'x'", 'vacuum', 'begin', 'declare c cursor for select 1'])('no SELECT: %s', (sql) => {
    expect(problemsOf({ from: undefined, sql })).toHaveLength(1);
    expect(problemsOf({ fields: { title: { select: sql, on: { id: 'id' }, column: 'text' } } })).toHaveLength(1);
  });

  test.each(['pg_shadow', 'pg_catalog.pg_authid', 'mysql.user', 'MYSQL.global_priv', 'information_schema.tables', 'performance_schema.threads', 'pg_stat_activity'])('a table of the server itself: %s', (from) => {
    expect(problemsOf({ from })).toEqual([`\`${from}\`, a table of the server itself`]);
    expect(problemsOf({ fields: { title: { from, on: { id: 'id' }, column: 'text' } } })).toHaveLength(1);
  });
});

describe('a mapping may say', () => {
  test.each([
    "titol like '%into outfile%'", "coalesce(titol, 'it''s; -- fine', ')')", '"for update"', 'lock in (1, 2)', 'extract(epoch from inici)', "dades #>> '{a,b}'", "dades -> 'x' ? 'y'", "dades['clau']", 'llista[1]', 'array[1, 2]', 'inici::date', "titol ~ '^a\\?'",
    "replace(titol, '\\', '/')", 'coalesce(`Preu (€)`, 0)', '[Preu final]', 'pg_typeof(titol)', "E'x' || titol", 'a$b', 'substring(titol for 3)', "case when actualitzat > 0 then 'update ofertes set' end", 'titol || ’ text ’', '-1 - -1',
    '(select max(query) from consultes)', '"query"', 'setembre', "position('into' in titol)", 'preu -1', '"mysql"', 'coalesce("D\'alta", 0)',
  ])('%s', (sql) => {
    for (const [place, at] of Object.entries(places)) expect(problemsOf(at(sql)), place).toEqual([]);
  });
});

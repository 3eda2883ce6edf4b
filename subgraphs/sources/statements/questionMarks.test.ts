import { expect, test } from 'vitest';
import { filesDialect } from '../engines/files/dialect.ts';
import { mysqlDialect } from '../engines/mysql/dialect.ts';
import { postgresqlDialect } from '../engines/postgresql/dialect.ts';
import { sqliteDialect } from '../engines/sqlite/dialect.ts';
import { compile, name, verbatim } from './dialect.ts';

test.each([['postgresql', postgresqlDialect], ['mysql', mysqlDialect], ['sqlite', sqliteDialect], ['files', filesDialect]] as const)(
  'a partner\'s question marks stay as they are on %s, also behind a backslash and in names',
  (_, dialect) => {
    const condition = String.raw`titol ~ '^a\?b\\??' and etiquetes ? 'x'`;
    const query = dialect.query().select(name(dialect, 'Places?')).from(name(dialect, 'ofertes')).whereRaw(dialect.sql`${verbatim(dialect, condition)} and id = ${7}`);
    const { sql, bindings } = compile(query);
    expect(sql).toContain(condition);
    expect(sql).toContain('"Places?"');
    expect(bindings).toEqual([7]);
  },
);

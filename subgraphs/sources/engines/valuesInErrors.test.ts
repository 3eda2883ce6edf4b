import { expect, test } from 'vitest';
import { filesFailure } from './files/failure.ts';
import { mysqlFailure } from './mysql/failure.ts';
import { postgresqlFailure } from './postgresql/failure.ts';
import { sqliteFailure } from './sqlite/failure.ts';
import type { EngineFailure } from './engine.ts';

/** What a row holds, which may be somebody's. */
const value = 'Ferrer i Soler';

const ofPostgresql = (code: string, message: string): EngineFailure => postgresqlFailure(Object.assign(new Error(message), { code, detail: value, where: value }));
const ofMysql = (errno: number, sqlState: string, message: string): EngineFailure => mysqlFailure(Object.assign(new Error(message), { errno, sqlState, code: 'ER_SOMETHING' }));

test('no engine repeats a value that its database quotes, nor keeps it behind the failure', () => {
  const failures = [
    ofPostgresql('22P02', `invalid input syntax for type integer: "${value}"`), ofPostgresql('22P02', `la sintaxis de entrada no es válida para tipo integer: «${value}»`), ofPostgresql('22008', `date/time field value out of range: "${value}"`), ofPostgresql('22P02', `"${value}" is not a number`),
    ofPostgresql('P0001', `no ${value}`), ofPostgresql('38000', value), ofPostgresql('23514', `new row for "${value}"`), ofPostgresql('XX000', `cache lookup failed for ${value}`), ofPostgresql('AB123', value),
    ofMysql(1292, '22007', `Truncated incorrect DOUBLE value: '${value}'`), ofMysql(1525, 'HY000', `Incorrect DATE value: '${value}'`), ofMysql(1411, 'HY000', `Incorrect datetime value: '${value}' for function str_to_date`), ofMysql(1690, '22003', `BIGINT value is out of range in '(${value})'`), ofMysql(1644, '45000', value),
    sqliteFailure({ code: 'SQLITE_ERROR', message: `bad JSON path: '${value}'` }), sqliteFailure({ code: 'SQLITE_ERROR', message: `JSON path error near '${value}'` }),
    filesFailure(new Error(`Conversion Error: Could not convert string '${value}' to INT32`)),
  ];
  for (const failure of failures) {
    expect(`${failure.message} ${failure.stack}`).not.toContain(value);
    expect(failure.cause).toBeUndefined();
  }
  expect(failures.map(({ message }) => message)).toEqual(expect.arrayContaining(['invalid input syntax for type integer (SQLSTATE 22P02)', 'an error of the database (SQLSTATE P0001)', 'Truncated incorrect DOUBLE value (1292)', 'bad JSON path']));
});

test('what an engine says of names, rights, the way to it and itself is told', () => {
  for (const [code, message] of [['42703', 'column "nom" does not exist'], ['42501', 'permission denied for table persones'], ['28P01', 'password authentication failed for user "x"'], ['57P03', 'the database system is starting up'], ['ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:1'], ['EPIPE', 'write EPIPE']] as const) expect(ofPostgresql(code, message).message).toBe(message);
  expect(ofPostgresql('22012', 'division by zero')).toMatchObject({ status: 'DRIFT', whole: false, message: 'division by zero (SQLSTATE 22012)' });
  expect(ofPostgresql('P0001', 'no')).toMatchObject({ status: 'DRIFT', whole: false });
  expect(ofMysql(1054, '42S22', "Unknown column 'nom' in 'field list'").message).toBe("Unknown column 'nom' in 'field list'");
  expect(sqliteFailure({ code: 'SQLITE_ERROR', message: 'no such column: nom' }).message).toBe('no such column: nom');
});

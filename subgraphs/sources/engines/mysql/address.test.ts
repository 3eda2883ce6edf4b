import { describe, expect, test } from 'vitest';
import { readMysqlAddress } from './address.ts';

describe('the address of a MySQL database', () => {
  test.each([
    ['mysql://lector:a%40b@db.example.org/dades', { host: 'db.example.org', port: 3306, user: 'lector', password: 'a@b', database: 'dades' }],
    ['mariadb://lector@[::1]:3307/', { host: '::1', port: 3307, user: 'lector', password: '', database: '' }],
    ['mysql://a:50%25%@h/b', { host: 'h', port: 3306, user: 'a', password: '50%25%', database: 'b' }],
    ['mysql://a@localhost/b?socket=/run/mysqld/mysqld.sock', { socketPath: '/run/mysqld/mysqld.sock', user: 'a', password: '', database: 'b' }],
  ])('is read from %s', (url, expected) => {
    expect(readMysqlAddress(url)).toEqual(expected);
  });

  test.each([
    ['', undefined], ['ssl=false', undefined], ['ssl-mode=DISABLED', undefined], ['multipleStatements=true&infileStreamFactory=x&flags=%2BMULTI_STATEMENTS', undefined],
    ['ssl-mode=REQUIRED', { rejectUnauthorized: false }], ['sslmode=require', { rejectUnauthorized: false }], ['ssl={"rejectUnauthorized": false}', { rejectUnauthorized: false }],
    ['ssl-mode=VERIFY_CA', { rejectUnauthorized: true }], ['sslMode=VERIFY_IDENTITY', { rejectUnauthorized: true, verifyIdentity: true }], ['ssl=true', { rejectUnauthorized: true, verifyIdentity: true }],
    ['ssl-mode=sure', { rejectUnauthorized: true, verifyIdentity: true }],
  ])('takes from its options only how the connection is encrypted: %s', (options, ssl) => {
    expect(readMysqlAddress(`mysql://a@h/b?${options}`)).toEqual({ host: 'h', port: 3306, user: 'a', password: '', database: 'b', ...(ssl && { ssl }) });
  });

  test('is never repeated in an error', () => {
    expect(() => readMysqlAddress('postgres://a:secret@h/b')).toThrow('Expected an address such as mysql://user@host:3306/database, got one of postgres://');
    expect(() => readMysqlAddress('secret')).toThrow('Expected an address such as mysql://user@host:3306/database, got something else');
  });
});

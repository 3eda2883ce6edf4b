import { readFileSync } from 'node:fs';
import type { PoolOptions, SslOptions } from 'mysql2';

/** Where a database is and as whom it is asked: what an address may say. Everything else in it, such as options of other drivers, is left out. */
export type Address = Pick<PoolOptions, 'host' | 'port' | 'socketPath' | 'user' | 'password' | 'database' | 'ssl'>;

/**
 * Reads `mysql://user:password@host:3306/database`, or `mariadb://…`. Options: `socket`, the path of a Unix socket; `ssl-mode` (or `sslmode`), as the
 * servers' own client has it, `DISABLED`, `REQUIRED`, `VERIFY_CA` or `VERIFY_IDENTITY`; `ssl=true`, which is `VERIFY_IDENTITY`; `ssl-ca`, a file of certificates.
 * The error of another address doesn't repeat it: it may hold a password.
 */
export function readMysqlAddress(text: string): Address {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^(?:mysql|mariadb):$/.test(url.protocol)) throw new Error(`Expected an address such as mysql://user@host:3306/database, got ${url ? `one of ${url.protocol}//` : 'something else'}`);
  const option = (...names: readonly string[]): string | undefined => [...url.searchParams].find(([name]) => names.includes(name.toLowerCase()))?.[1];
  const socketPath = option('socket', 'socketpath');
  const ssl = encryption(option('ssl-mode', 'ssl_mode', 'sslmode') ?? option('ssl'), option('ssl-ca', 'sslca', 'sslrootcert'));
  return {
    ...(socketPath === undefined ? { host: decoded(url.hostname.replace(/^\[(.*)\]$/, '$1')) || 'localhost', port: Number(url.port || 3306) } : { socketPath }),
    user: decoded(url.username),
    password: decoded(url.password),
    database: decoded(url.pathname.slice(1)),
    ...(ssl && { ssl }),
  };
}

/** What one word, in the spellings of the usual clients, asks of the connection; undefined where it isn't to be encrypted. */
function encryption(mode: string | undefined, file: string | undefined): SslOptions | undefined {
  const ca = file === undefined ? {} : { ca: readFileSync(file, 'utf8') };
  switch ((mode ?? (file === undefined ? 'false' : 'verify_ca')).toLowerCase().replaceAll('-', '_').replaceAll(' ', '')) {
    case 'false': case '0': case 'disabled': case 'disable': return undefined;
    // The driver can't go on without encryption once it was asked for, which is the safe side.
    case 'preferred': case 'prefer': case 'required': case 'require': case '{"rejectunauthorized":false}': return { rejectUnauthorized: false };
    case 'verify_ca': return { ...ca, rejectUnauthorized: true };
    default: return { ...ca, rejectUnauthorized: true, verifyIdentity: true };
  }
}

/** A percent sign that stands for itself is left so. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

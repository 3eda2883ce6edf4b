import { EngineFailure } from '../engines/engine.ts';
import type { Finding } from './finding.ts';
import type { Spot } from './spot.ts';
import { withoutSecrets } from '../withoutSecrets.ts';

/** Why a database can't be asked, in its own words but without its address and password. */
export function connectionFinding(error: EngineFailure, url: string, at: Spot): Finding {
  const message = withoutSecrets(error.message, url);
  const advice = connectionAdvice(error);
  return { severity: 'error', kind: 'connection', ...at, expected: 'a database that answers', found: message === '' ? error.status : message, ...(advice !== undefined && { advice }) };
}

/** What may help against a failure to connect, in English; undefined where nothing is known. */
export const connectionAdvice = ({ message }: Error): string | undefined => advices.find(([pattern]) => pattern.test(message))?.[1];

const advices: readonly (readonly [RegExp, string])[] = [
  [/ECONNREFUSED/, 'Is the database running, and are host and port right?'],
  [/ENOTFOUND|EAI_AGAIN/, 'Is the name of the host right?'],
  [/ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|no connection/i, 'Does a firewall stand between, and may this machine reach the host?'],
  [/password authentication failed|Access denied for user|no password|SASL/i, 'Are role and password right? Signs such as @, / and # in a password are written %40, %2F and %23'],
  [/no pg_hba\.conf entry/, "The server lets this machine in only when its pg_hba.conf says so; add ?sslmode=require where it asks for encryption"],
  [/does not support SSL/i, 'Take sslmode out of the address, or switch encryption on at the server'],
  [/self[- ]signed|certificate/i, "Give the server's certificate, or a way to verify it, in the address"],
  [/database ".*" does not exist|Unknown database/i, 'Is the name of the database right?'],
  [/not a database|SQLITE_NOTADB/i, 'Is the path that of a SQLite file?'],
  [/EACCES|EPERM|SQLITE_CANTOPEN/, 'May this user read the file?'],
];

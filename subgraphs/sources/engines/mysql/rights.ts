import type { Rights } from '../catalogue.ts';
import type { Ask } from './catalogue.ts';

/** Runs statements one after the other in one session, which nobody uses afterwards, and gives the rows of the last. */
export type AskTogether = (...sql: readonly string[]) => ReturnType<Ask>;

/** What a role of MySQL or MariaDB could do beside reading, by grants to it, to everyone, and to the roles that it could take up. */
export async function mysqlRights(ask: Ask, together: AskTogether): Promise<Rights> {
  const [[database, user, host, isMariadb] = []] = await ask(`select database(), substring_index(user(), '@', 1), substring_index(user(), '@', -1), 0 /*M!100600 + 1 */`);
  const lines = await grantsOf(ask, together, Number(isMariadb) === 1);
  const grants = lines.flatMap((line) => writingGrant(line) ?? []);
  const words = grants.map(({ privileges, object }) => wordsOf(privileges, object, database === null ? undefined : String(database)));
  const wanted = { user: String(user), host: String(host), database: database === null || database === undefined ? '*' : quoted(String(database)), everyone: grants.filter(({ isEveryone }) => isEveryone) };
  return { writes: [...new Set(words)], readOnlyRole: (tables) => readOnlyRole({ ...wanted, tables }) };
}

/** The grants as the server writes them, those of roles too. MySQL tells them together; of MariaDB, each role must be taken up, which tells also the roles behind it. */
async function grantsOf(ask: Ask, together: AskTogether, isMariadb: boolean): Promise<readonly string[]> {
  const own = textsOf(await ask('show grants'));
  const roles = own.flatMap((line) => /^GRANT ((?:(?! ON ).)*) TO /.exec(plainOf(line).text)?.[1]?.split(',').map((role) => restored(role.trim(), plainOf(line).names)) ?? []);
  if (roles.length === 0) return own;
  if (!isMariadb) return textsOf(await ask(`show grants for current_user() using ${roles.join(', ')}`));
  const ofRoles = [];
  for (const role of roles) ofRoles.push(...textsOf(await together(`set role ${role}`, 'show grants')));
  return [...new Set([...own, ...ofRoles])];
}

const textsOf = (rows: Awaited<ReturnType<Ask>>): readonly string[] => rows.map(([line]) => String(line));

interface WritingGrant {
  /** In small letters. */
  readonly privileges: readonly string[];
  /** The object's names: none for everything, one for a database, two for a table of it. */
  readonly object: readonly string[];
  readonly isEveryone: boolean;
}

/** What a grant allows beside reading; undefined if nothing. */
function writingGrant(line: string): WritingGrant | undefined {
  const { text, names } = plainOf(line);
  const [, listed = '', , target = '', grantee = ''] = /^GRANT (.+?) ON (?:(TABLE|FUNCTION|PROCEDURE|PACKAGE|PACKAGE BODY) )?(\S+) TO (.+)$/.exec(text) ?? [];
  const privileges = listed.replaceAll(/ ?\([^)]*\)/g, '').split(', ').map((privilege) => privilege.toLowerCase()).filter((privilege) => privilege !== '' && !harmless.has(privilege));
  if (/ WITH GRANT OPTION\b/.test(grantee)) privileges.push('grant option');
  if (privileges.length === 0) return undefined;
  const object = target === '*.*' || privileges.includes('proxy') ? [] : target.split('.').filter((part) => part !== '*').map((part) => unquoted(restored(part, names)));
  return { privileges, object, isEveryone: grantee.startsWith('PUBLIC') };
}

/** What changes nothing that is kept: reading, looking at the server, tables that end with the session, and running routines, as everyone may in other databases. */
const harmless: ReadonlySet<string> = new Set([
  'usage', 'select', 'show view', 'show databases', 'process', 'references', 'execute', 'create temporary tables', 'show create routine', 'show_routine',
  'replication client', 'binlog monitor', 'slave monitor', 'replica monitor',
]);

/** The most privileges that are named of one grant: an administrator has some seventy. */
const mostNamed = 6;

function wordsOf(privileges: readonly string[], object: readonly string[], database: string | undefined): string {
  if (privileges.includes('proxy')) return 'act as another user';
  const rest = privileges.length - mostNamed;
  const named = [...privileges.slice(0, rest > 1 ? mostNamed : undefined), ...(rest > 1 ? [`${rest} more`] : [])].join(', ');
  const [schema, table] = object;
  if (schema === undefined) return `${named} on every database`;
  return table === undefined ? `${named} on every table of ${schema}` : `${named} on ${schema === database ? table : `${schema}.${table}`}`;
}

interface UserWanted {
  readonly user: string;
  readonly host: string;
  readonly database: string;
  readonly tables: readonly (readonly string[])[] | undefined;
  readonly everyone: readonly WritingGrant[];
}

/** What everyone may do is taken from everyone: nothing else would keep a new user from it. */
function readOnlyRole({ user, host, database, tables, everyone }: UserWanted): string {
  const name = `${user === 'teixit_reader' ? 'teixit_reader2' : 'teixit_reader'}@'${host.replaceAll("'", "''")}'`;
  return [
    `create user if not exists ${name} identified by '<a long password of its own>';`,
    // Without the second, a view couldn't be asked how it would be read.
    ...(tables?.map((table) => [...(table.length === 1 ? [database] : []), ...table.map(quoted)].join('.')) ?? [`${database}.*`]).map((object) => `grant select, show view on ${object} to ${name};`),
    ...everyone.map(({ privileges, object }) => `revoke ${privileges.join(', ')} on ${[...object.map(quoted), ...(object.length < 2 ? ['*'] : []), ...(object.length < 1 ? ['*'] : [])].join('.')} from public;`),
  ].join('\n');
}

const quoted = (part: string): string => `\`${part.replaceAll('`', '``')}\``;

/** A line with its names out of the way: what stands in them must not be taken for the grant's own words. */
function plainOf(line: string): { readonly text: string; readonly names: readonly string[] } {
  const names: string[] = [];
  const text = line.replaceAll(/"(?:[^"]|"")*"|`(?:[^`]|``)*`|'(?:[^']|'')*'/g, (found) => `«${names.push(found) - 1}»`);
  return { text, names };
}

const restored = (text: string, names: readonly string[]): string => text.replaceAll(/«(\d+)»/g, (_, place: string) => names[Number(place)] ?? '');

/** In the name of a database, signs that would stand for others have a backslash before them. */
const unquoted = (name: string): string => name.replace(/^(["`])([^]*)\1$/, (_, quote: string, inner: string) => inner.replaceAll(quote + quote, quote)).replaceAll(/\\([_%])/g, '$1');

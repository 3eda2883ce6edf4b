import type { Rights } from '../catalogue.ts';
import { ownSchemas } from './catalogue.ts';
import type { Ask } from './catalogue.ts';

/**
 * What a role of PostgreSQL could do beside reading: by its attributes, as owner, by grants to it or to everyone, and by all of these of the roles
 * that it belongs to, also where it would have to `set role` first.
 */
export async function postgresqlRights(ask: Ask): Promise<Rights> {
  const [found] = await ask(rightsSql);
  const [database, superuser, attributes, objects, relations, readers] = (found ?? []).map((cell) => JSON.parse(String(cell)) as unknown) as RightsRow; // the statement's columns
  const own = objects.filter(({ privileges }) => privileges.length > 0);
  const writes = superuser ? ['superuser'] : [...attributes, ...own.map(({ privileges, name }) => `${privileges.join(', ')} ${preposition(privileges)} ${name}`)];
  return { writes, readOnlyRole: (tables) => readOnlyRole({ database, relations, readers, tables, everyone: objects.filter((object) => object.everyone.length > 0) }) };
}

type RightsRow = [database: string, superuser: boolean, attributes: readonly string[], objects: readonly WritableObject[], relations: readonly ReadableRelation[], readers: readonly string[]];

/** A table, sequence, schema or database that the role could change. */
interface WritableObject {
  /** As messages say it: `dades.ofertes`. */
  readonly name: string;
  /** As SQL says it: `table dades.ofertes`. */
  readonly object: string;
  /** What the role may do to it beside reading, in small letters; `owner` alone where it owns it. */
  readonly privileges: readonly string[];
  /** What of that everyone may do, so that a new role may as well. */
  readonly everyone: readonly string[];
}

/** A table or view that the role may read. */
interface ReadableRelation {
  /** As a mapping may name it: with its schema, and without where the name alone reaches it. */
  readonly names: readonly (readonly string[])[];
  /** As SQL says them. */
  readonly schema: string;
  readonly relation: string;
}

/** `create tables in public`, `insert, update on ofertes`, `owner of ofertes`. */
function preposition(privileges: readonly string[]): string {
  if (privileges[0] === 'owner') return 'of';
  return privileges.every((privilege) => privilege.startsWith('create ')) ? 'in' : 'on';
}

interface RoleWanted {
  readonly database: string;
  readonly relations: readonly ReadableRelation[];
  /** The roles that are called as this one would be. */
  readonly readers: readonly string[];
  readonly tables: readonly (readonly string[])[] | undefined;
  readonly everyone: readonly WritableObject[];
}

/** The names are quoted by the database where they need it. A role that is there already is left alone: it may be anybody's. What everyone may do is taken from everyone: nothing else would keep a new role from it. */
function readOnlyRole({ database, relations, readers, tables, everyone }: RoleWanted): string {
  const name = freeName(readers);
  const wanted = new Set(tables?.map((table) => JSON.stringify(table)));
  const read = tables && relations.filter(({ names }) => names.some((each) => wanted.has(JSON.stringify(each))));
  const bySchema = Map.groupBy(read ?? relations, ({ schema }) => schema);
  return [
    `create role ${name} login password '<a long password of its own>' nosuperuser nocreatedb nocreaterole noreplication;`,
    `alter role ${name} set default_transaction_read_only = on;`,
    `grant connect on database ${database} to ${name};`,
    ...[...bySchema].flatMap(([schema, some]) => [
      `grant usage on schema ${schema} to ${name};`,
      `grant select on ${read ? some.map(({ relation }) => relation).join(', ') : `all tables in schema ${schema}`} to ${name};`,
    ]),
    ...everyone.map((object) => `revoke ${object.everyone.map((privilege) => privilege.replace(/ .*/, '')).join(', ')} on ${object.object} from public;`),
  ].join('\n');
}

function freeName(taken: readonly string[], number = 1): string {
  const name = `teixit_reader${number === 1 ? '' : number}`;
  return taken.includes(name) ? freeName(taken, number + 1) : name;
}

/** The privileges that an access list grants to the role, to roles that it belongs to, or to everyone. */
const granted = (list: string, kind: string, owner: string): string => `
  select acl.privilege_type as privilege, acl.grantee = 0 as everyone
  from aclexplode(coalesce(${list}, acldefault('${kind}', ${owner}))) as acl
  where case when acl.grantee = 0 then true else pg_has_role(acl.grantee, 'MEMBER') end`;

const isOwner = (owner: string): string => `pg_has_role(${owner}, 'MEMBER')`;

/** Roles without which only a superuser could do these; the names are those of all versions. */
const powerfulRoles = {
  pg_write_all_data: 'write to every table', pg_write_server_files: 'write files of the server', pg_execute_server_program: 'run programs on the server',
  pg_signal_backend: "end others' statements", pg_maintain: 'maintain every table', pg_create_subscription: 'create subscriptions', pg_checkpoint: 'run checkpoints',
};

const roleList = Object.entries(powerfulRoles).map(([role, words]) => `('${role}', '${words.replaceAll("'", "''")}')`).join(', ');

const writing = `'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER', 'MAINTAIN'`;

/** In the order in which administrators name them. */
const byPower = (privilege: string): string => `array_position(array['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER', 'MAINTAIN', 'USAGE'], ${privilege})`;

const rightsSql = `
  with mine as (
    select rolsuper, rolcreatedb, rolcreaterole, rolreplication from pg_roles where pg_has_role(oid, 'MEMBER')
  ),
  schemas as (
    select n.oid, n.nspname, n.nspowner, n.nspacl, exists (select from (${granted('n.nspacl', 'n', 'n.nspowner')}) as g where g.privilege = 'USAGE') as usable
    from pg_namespace n where ${ownSchemas}
  ),
  relations as (
    select c.oid, c.oid::regclass::text as name, c.relowner, c.relkind, c.relacl
    from pg_class c join schemas n on n.oid = c.relnamespace where n.usable and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
  ),
  grants as (
    select relations.oid, g.privilege, g.everyone from relations
      cross join lateral (${granted('relations.relacl', 'r', 'relations.relowner')}) as g where relkind <> 'S' and g.privilege in (${writing})
    union
    select relations.oid, g.privilege, g.everyone from relations join pg_attribute a on a.attrelid = relations.oid and a.attacl is not null and not a.attisdropped
      cross join lateral (${granted('a.attacl', 'c', 'relations.relowner')}) as g where g.privilege in (${writing})
    union
    select relations.oid, g.privilege, g.everyone from relations
      cross join lateral (${granted('relations.relacl', 's', 'relations.relowner')}) as g where relkind = 'S' and g.privilege in ('USAGE', 'UPDATE')
  ),
  objects as (
    select 1 as place, current_database() as name, 'database ' || quote_ident(current_database()) as object,
      case when ${isOwner('d.datdba')} then array['owner'] else array(select 'create schemas' from (${granted('d.datacl', 'd', 'd.datdba')}) as g where g.privilege = 'CREATE' limit 1) end as privileges,
      array(select 'create' from (${granted('d.datacl', 'd', 'd.datdba')}) as g where g.privilege = 'CREATE' and g.everyone) as everyone
    from pg_database d where d.datname = current_database()
    union all
    select 2, n.nspname, 'schema ' || quote_ident(n.nspname),
      case when ${isOwner('n.nspowner')} then array['owner'] else array(select 'create tables' from (${granted('n.nspacl', 'n', 'n.nspowner')}) as g where g.privilege = 'CREATE' limit 1) end,
      array(select 'create' from (${granted('n.nspacl', 'n', 'n.nspowner')}) as g where g.privilege = 'CREATE' and g.everyone)
    from schemas n where n.usable
    union all
    select 3, r.name, case when r.relkind = 'S' then 'sequence ' else 'table ' end || r.name,
      case when ${isOwner('r.relowner')} then array['owner'] else array(select lower(privilege) from grants where grants.oid = r.oid group by privilege order by ${byPower('privilege')}) end,
      array(select lower(privilege) from grants where grants.oid = r.oid and everyone group by privilege order by ${byPower('privilege')})
    from relations r
  ),
  attributes as (
    select 1 as place, 'create databases' as words where exists (select from mine where rolcreatedb)
    union all select 2, 'create roles' where exists (select from mine where rolcreaterole)
    union all select 3, 'replicate' where exists (select from mine where rolreplication)
    union all select 4, words || ' (' || role || ')' from (values ${roleList}) as powerful(role, words) join pg_roles on rolname = role where pg_has_role(pg_roles.oid, 'MEMBER')
  )
  select
    to_json(quote_ident(current_database())), to_json(exists (select from mine where rolsuper)),
    (select coalesce(json_agg(words order by place, words), '[]') from attributes),
    (select coalesce(json_agg(json_build_object('name', name, 'object', object, 'privileges', privileges, 'everyone', everyone) order by place, name), '[]')
      from objects where cardinality(privileges) > 0 or cardinality(everyone) > 0),
    (select coalesce(json_agg(json_build_object(
        'names', case when pg_table_is_visible(c.oid) then json_build_array(json_build_array(c.relname), json_build_array(n.nspname, c.relname)) else json_build_array(json_build_array(n.nspname, c.relname)) end,
        'schema', quote_ident(n.nspname), 'relation', quote_ident(n.nspname) || '.' || quote_ident(c.relname)) order by n.nspname, c.relname), '[]')
      from schemas n join pg_class c on c.relnamespace = n.oid where c.relkind in ('r', 'p', 'v', 'm', 'f') and has_table_privilege(c.oid, 'SELECT')),
    (select coalesce(json_agg(rolname), '[]') from pg_roles where rolname ~ '^teixit_reader[0-9]*$')`;

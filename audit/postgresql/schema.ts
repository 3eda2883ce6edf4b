/** The tables of an audit log in PostgreSQL. Texts are compared byte by byte, as everywhere in the log. */
export const tables = `
  create schema if not exists teixit_audit;
  create table teixit_audit.chain (
    name text collate "C" primary key, opened text not null, sequence bigint not null, hash text not null, ended text
  );
  create table teixit_audit.entry (
    chain text collate "C" not null, sequence bigint not null, time text collate "C" not null, keep_until text collate "C" not null, content_hash text not null, content text,
    previous_hash text not null, hash text not null, primary key (chain, sequence)
  );
  create index entry_by_time on teixit_audit.entry (time, chain, sequence);
  create index entry_by_end on teixit_audit.entry (keep_until) where content is not null;
  create table teixit_audit.person (
    person text collate "C" not null, time text collate "C" not null, chain text collate "C" not null, sequence bigint not null, primary key (person, time, chain, sequence)
  );
  create index person_by_entry on teixit_audit.person (chain, sequence);
`;

/** What the database itself refuses, also to the owner of the tables: any change but a chain's growth and the erasure of what is past its time. */
export const protection = `
  create function teixit_audit.refuse() returns trigger language plpgsql as $$
    begin raise exception 'The audit log is not changed'; end
  $$;
  create function teixit_audit.only_begin() returns trigger language plpgsql as $$ begin
    if new.sequence <> 0 or new.ended is not null then raise exception 'A chain begins once'; end if;
    return new;
  end $$;
  create function teixit_audit.only_grow() returns trigger language plpgsql as $$ begin
    if new.name <> old.name or new.opened <> old.opened or old.ended is not null
      or new.sequence < old.sequence or (new.sequence = old.sequence and new.hash <> old.hash)
    then raise exception 'A chain only grows, until it is ended'; end if;
    return new;
  end $$;
  create function teixit_audit.only_erase() returns trigger language plpgsql as $$ begin
    if old.content is null or new.content is not null or old.keep_until >= to_char(now() at time zone 'utc', 'YYYY-MM-DD')
      or (new.chain, new.sequence, new.time, new.keep_until, new.content_hash, new.previous_hash, new.hash)
        is distinct from (old.chain, old.sequence, old.time, old.keep_until, old.content_hash, old.previous_hash, old.hash)
    then raise exception 'Entries are not changed, but for the erasure of contents past their time'; end if;
    return new;
  end $$;
  create function teixit_audit.only_erased() returns trigger language plpgsql as $$ begin
    if exists (select from teixit_audit.entry e where e.chain = old.chain and e.sequence = old.sequence and e.content is not null)
    then raise exception 'Persons are deleted only with the contents'; end if;
    return old;
  end $$;
  create trigger chain_new before insert on teixit_audit.chain for each row execute function teixit_audit.only_begin();
  create trigger chain_grows before update on teixit_audit.chain for each row execute function teixit_audit.only_grow();
  create trigger chain_kept before delete or truncate on teixit_audit.chain execute function teixit_audit.refuse();
  create trigger entry_erased before update on teixit_audit.entry for each row execute function teixit_audit.only_erase();
  create trigger entry_kept before delete or truncate on teixit_audit.entry execute function teixit_audit.refuse();
  create trigger person_unchanged before update or truncate on teixit_audit.person execute function teixit_audit.refuse();
  create trigger person_erased before delete on teixit_audit.person for each row execute function teixit_audit.only_erased();
`;

/** The triggers of that, by name. */
export const triggers: readonly string[] = [...protection.matchAll(/create trigger (\w+)/g)].map(([, name]) => name ?? '');

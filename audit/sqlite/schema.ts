/** The tables of an audit log in SQLite. Indexes: rows by time, rows that can be erased, rows by person, and a row's persons. */
export const tables = `
  create table audit_chain (
    name text primary key, opened text not null, sequence integer not null, hash text not null, ended text
  ) strict;
  create table audit_entry (
    chain text not null, sequence integer not null, time text not null, keep_until text not null, content_hash text not null, content text,
    previous_hash text not null, hash text not null, primary key (chain, sequence)
  ) strict;
  create index audit_entry_by_time on audit_entry (time, chain, sequence);
  create index audit_entry_by_end on audit_entry (keep_until) where content is not null;
  create table audit_person (
    person text not null, time text not null, chain text not null, sequence integer not null, primary key (person, time, chain, sequence)
  ) strict, without rowid;
  create index audit_person_by_entry on audit_person (chain, sequence);
`;

/**
 * What the file itself refuses, whoever writes to it, by name: any change but a chain's growth and the erasure of what is past its time. `insert or replace`
 * removes rows without asking the triggers of deletion, so rows that are there are refused before.
 */
export const triggers: ReadonlyMap<string, string> = new Map([
  ['audit_chain_new', `before insert on audit_chain
    when new.sequence <> 0 or new.ended is not null or exists (select 1 from audit_chain where name = new.name or rowid = new.rowid)
    begin select raise(abort, 'A chain begins once'); end`],
  ['audit_chain_grows', `before update on audit_chain
    when new.name <> old.name or new.rowid <> old.rowid or new.opened <> old.opened or old.ended is not null
      or new.sequence < old.sequence or (new.sequence = old.sequence and new.hash <> old.hash)
    begin select raise(abort, 'A chain only grows, until it is ended'); end`],
  ['audit_chain_kept', `before delete on audit_chain
    begin select raise(abort, 'Chains are not deleted'); end`],
  ['audit_entry_new', `before insert on audit_entry
    when new.content is null or exists (select 1 from audit_entry where (chain = new.chain and sequence = new.sequence) or rowid = new.rowid)
    begin select raise(abort, 'Entries are not replaced'); end`],
  ['audit_entry_erased', `before update on audit_entry
    when not (old.content is not null and new.content is null and old.keep_until < date('now')
      and (new.rowid, new.chain, new.sequence, new.time, new.keep_until, new.content_hash, new.previous_hash, new.hash)
        = (old.rowid, old.chain, old.sequence, old.time, old.keep_until, old.content_hash, old.previous_hash, old.hash))
    begin select raise(abort, 'Entries are not changed, but for the erasure of contents past their time'); end`],
  ['audit_entry_kept', `before delete on audit_entry
    begin select raise(abort, 'Entries are not deleted'); end`],
  ['audit_person_new', `before insert on audit_person
    when exists (select 1 from audit_person where (person, time, chain, sequence) = (new.person, new.time, new.chain, new.sequence))
    begin select raise(abort, 'Persons are not replaced'); end`],
  ['audit_person_unchanged', `before update on audit_person
    begin select raise(abort, 'Persons are not changed'); end`],
  ['audit_person_erased', `before delete on audit_person
    when exists (select 1 from audit_entry where chain = old.chain and sequence = old.sequence and content is not null)
    begin select raise(abort, 'Persons are deleted only with the contents'); end`],
]);

/** The statement that makes a trigger, as SQLite keeps it. */
export const triggerStatement = (name: string, body: string): string => `CREATE TRIGGER ${name} ${body}`;

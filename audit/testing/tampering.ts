import type { FindingKind } from '../verify.ts';

/** Something that whoever holds a store of one ended chain `gateway` with five rows could do to it, and what is found then. */
export interface Tampering {
  readonly what: string;
  readonly sql: string;
  readonly found: readonly { readonly kind: FindingKind; readonly sequence?: number }[];
  /** Only anchors tell. */
  readonly byAnchors?: true;
}

const copied = `time, keep_until, content_hash, content, previous_hash, hash`;

/** Each kind of tampering. */
export const tamperings: readonly Tampering[] = [
  { what: 'another decision in an entry', sql: `update {entry} set content = replace(content, 'GRANTED', 'REFUSED') where sequence = 2`, found: [{ kind: 'CONTENT_CHANGED', sequence: 2 }] },
  { what: 'an entry of another row', sql: `update {entry} set (content, content_hash) = (select content, content_hash from {entry} where sequence = 4) where sequence = 2`, found: [{ kind: 'ROW_CHANGED', sequence: 2 }, { kind: 'CONTENT_CHANGED', sequence: 2 }] },
  { what: 'another time', sql: `update {entry} set time = '2026-03-02T09:00:00.000Z' where sequence = 3`, found: [{ kind: 'ROW_CHANGED', sequence: 3 }, { kind: 'CONTENT_CHANGED', sequence: 3 }] },
  { what: 'a shorter retention', sql: `update {entry} set keep_until = '2020-01-01', content = null where sequence = 3; delete from {person} where sequence = 3`, found: [{ kind: 'ROW_CHANGED', sequence: 3 }] },
  { what: 'contents erased too early', sql: `update {entry} set content = null where sequence = 3; delete from {person} where sequence = 3`, found: [{ kind: 'ERASED_EARLY', sequence: 3 }] },
  { what: 'another hash', sql: `update {entry} set hash = content_hash where sequence = 3`, found: [{ kind: 'ROW_CHANGED', sequence: 3 }, { kind: 'LINK_BROKEN', sequence: 4 }] },
  { what: 'a row deleted', sql: `delete from {entry} where sequence = 3; delete from {person} where sequence = 3`, found: [{ kind: 'ROWS_MISSING', sequence: 4 }] },
  { what: 'the first row deleted', sql: `delete from {entry} where sequence = 1; delete from {person} where sequence = 1`, found: [{ kind: 'ROWS_MISSING', sequence: 2 }] },
  { what: 'the last rows deleted', sql: `delete from {entry} where sequence > 3; delete from {person} where sequence > 3`, found: [{ kind: 'CUT_OFF', sequence: 3 }] },
  {
    what: 'the last rows deleted, and the register to match',
    sql: `delete from {entry} where sequence > 3; delete from {person} where sequence > 3;
      update {chain} set sequence = 3, hash = (select hash from {entry} where sequence = 3)`,
    found: [{ kind: 'CUT_OFF', sequence: 3 }], byAnchors: true,
  },
  { what: 'everything deleted', sql: `delete from {entry}; delete from {person}; delete from {chain}`, found: [{ kind: 'CHAIN_MISSING', sequence: 5 }], byAnchors: true },
  { what: 'two rows exchanged', sql: `update {entry} set sequence = -2 where sequence = 2; update {entry} set sequence = 2 where sequence = 3; update {entry} set sequence = 3 where sequence = -2`, found: [{ kind: 'ROW_CHANGED', sequence: 2 }, { kind: 'ROW_CHANGED', sequence: 3 }] },
  { what: 'a row moved to the end', sql: `update {entry} set sequence = 6 where sequence = 2`, found: [{ kind: 'ROWS_MISSING', sequence: 3 }, { kind: 'ROW_CHANGED', sequence: 6 }] },
  { what: 'a copied row at the end', sql: `insert into {entry} (chain, sequence, ${copied}) select chain, 6, ${copied} from {entry} where sequence = 5`, found: [{ kind: 'ROW_CHANGED', sequence: 6 }, { kind: 'HEAD_CHANGED', sequence: 6 }] },
  { what: 'a row before the first', sql: `insert into {entry} (chain, sequence, ${copied}) select chain, 0, ${copied} from {entry} where sequence = 1`, found: [{ kind: 'ROW_INSERTED', sequence: 0 }] },
  { what: 'a row in a chain that nobody began', sql: `insert into {entry} (chain, sequence, ${copied}) select 'other', 1, ${copied} from {entry} where sequence = 1`, found: [{ kind: 'CHAIN_INSERTED' }, { kind: 'ROW_CHANGED', sequence: 1 }] },
  { what: 'another beginning of the chain', sql: `update {chain} set opened = '2026-01-01T00:00:00.000Z'`, found: [{ kind: 'LINK_BROKEN', sequence: 1 }] },
  { what: 'another head in the register', sql: `update {chain} set hash = (select hash from {entry} where sequence = 4)`, found: [{ kind: 'HEAD_CHANGED', sequence: 5 }] },
  { what: 'an entry that its person doesn’t find', sql: `delete from {person} where sequence = 3`, found: [{ kind: 'PERSONS_CHANGED', sequence: 3 }] },
  { what: 'an entry that another person finds', sql: `insert into {person} select person, (select time from {entry} where sequence = 4), chain, 4 from {person} where sequence = 3`, found: [{ kind: 'PERSONS_CHANGED', sequence: 4 }] },
  { what: 'an entry that its person finds at another time', sql: `update {person} set time = '2020-01-01T00:00:00.000Z' where sequence = 3`, found: [{ kind: 'PERSONS_CHANGED', sequence: 3 }] },
  { what: 'a person that finds no entry', sql: `insert into {person} select person, time, chain, 9 from {person} where sequence = 3`, found: [{ kind: 'PERSONS_CHANGED', sequence: 9 }] },
];

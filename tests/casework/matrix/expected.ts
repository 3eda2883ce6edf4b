import type { Basis, Cell, ConsentKind, PurposeKind, ViewerKind } from './coordinates.ts';
import { purposes } from './coordinates.ts';
import { personKey, recordsAbout, updatedAt } from './contents.ts';
import type { HeldRecord } from './contents.ts';
import type { Domain, RecordField } from './domain.ts';
import { noGrant, refusal, verdict } from './oracle.ts';
import { agreementAbout } from './partners.ts';
import type { DataPartner } from './partners.ts';
import type { Question } from './questions.ts';
import { derivedFrom, readPaths, shownValue } from './reads.ts';
import type { Ask } from './selections.ts';

/** Who asks, about whose people, and why. */
export interface Situation {
  readonly viewer: ViewerKind;
  readonly partner: DataPartner;
  readonly purpose: PurposeKind;
  readonly basis: Basis;
}

/** A decision that must be in the log, once. */
export interface ExpectedEntry {
  readonly decision: 'GRANTED' | 'REFUSED';
  readonly reason?: string;
  readonly partner: string;
  /** Whether it rests on an agreement. */
  readonly byAgreement: boolean;
  /** Ids of records of persons. */
  readonly persons: readonly string[];
  readonly fields: readonly string[];
}

/** What must come of a question at one partner. */
export interface Expected {
  /** The records of the answer, by what the person has said; none for those that must not be seen. */
  readonly records: readonly Shown[];
  /** None where the gateway refuses the operation, which is no decision about a partner. */
  readonly entries: readonly ExpectedEntry[];
  /** Whether the partner's database may be asked anything at all. */
  readonly mayRun: boolean;
  /** Fields that no statement may read, as `Itinerary.objective`, and entities of which none. */
  readonly unread: ReadonlySet<string>;
}

export interface Shown {
  readonly consent: ConsentKind;
  readonly id: string;
  readonly record: object;
}

/** Tells which cells a question has proved. */
export type Mark = (cell: Cell) => void;

/** What must come of a question at one partner, by the oracle. */
export function expectedOf(question: Question, situation: Situation, { domain, mark, pseudonym }: { readonly domain: Domain; readonly mark: Mark; readonly pseudonym: (identifier: string) => string }): Expected {
  const { viewer, partner, purpose, basis } = situation;
  const granted = new Set<string>();
  const withheld = new Set<string>();
  const unread = new Set<string>();
  const persons = new Set<string>();
  const missing = new Set<string>();
  let isRead = false;
  const cell = (entity: string, field: string, consent: ConsentKind, isMade = false, agreement = agreementAbout(partner, entity, field)): Cell => ({ viewer, entity, field, purpose, basis, consent, agreement, isMade });
  const isShown = (entity: string, field: string, consent: ConsentKind): boolean => {
    const each = cell(entity, field, consent);
    mark(each);
    return verdict(each) === 'shown';
  };
  // Whoever sees what refers to a record knows its id, which proves nothing of the record.
  const prove = (each: Cell): void => {
    if (verdict(each) === 'shown') mark(each);
  };
  const isVisible = (entity: string, consent: ConsentKind): boolean => verdict(cell(entity, 'id', consent)) === 'shown';
  const isShared = (entity: string): boolean => verdict(cell(entity, 'id', 'given')) === 'shown';

  const none = refusal(viewer) ?? withoutGrant(situation);
  const mayRun = none === undefined;
  const found = question.consents.flatMap((consent) => recordsAbout(partner.id, question.entity, consent));
  if (mayRun) askSource(question.entity, question.asks, 'all');
  const records = found.flatMap((held): readonly Shown[] => {
    const isSeen = mayRun && isVisible(question.entity, held.consent);
    if (!isSeen) {
      leaveOut(question.entity, question.asks, held.consent);
      if (mayRun && isShared(question.entity)) missing.add(idOf(held));
      return [];
    }
    return [{ consent: held.consent, id: idOf(held), record: recordOf(held, question.asks) }];
  });
  return { records, entries: entriesOf(), mayRun, unread: new Set([...unread].filter((field) => !granted.has(field))) };

  function recordOf(held: HeldRecord, asks: readonly Ask[]): object {
    persons.add(`${held.partner}:${personKey(held.consent)}`);
    return Object.fromEntries([...(question.typed ? [['__typename', held.entity]] : []), ...asks.map((ask) => [ask.field.name, partOf(held, ask)])]);
  }

  function partOf(held: HeldRecord, { field, asks }: Ask): unknown {
    const { entity, consent } = held;
    switch (field.kind) {
      case 'id': prove(cell(entity, 'id', consent)); return idOf(held);
      case 'source': prove(cell(entity, 'source', consent)); return { partner: { id: held.partner }, updatedAt };
      case 'value': return isShown(entity, field.path, consent) ? shownValue(held, field) : null;
      case 'embedded': {
        const parts = field.fields.map((part) => [part.name, isShown(entity, part.path, consent) ? shownValue(held, part) : null] as const);
        return parts.every(([, value]) => value === null) ? null : Object.fromEntries(parts);
      }
      case 'record': prove(cell(entity, field.path, consent)); return referred(held, field.entity, asks);
      case 'records': prove(cell(entity, field.path, consent, true)); return children(held, field.entity, asks);
      case 'derived': return derived(held, field);
    }
  }

  /** Nothing is read of a record of which no more is asked than its id and its lists: whoever sees what refers to it knows the id. */
  function referred(held: HeldRecord, entity: string, asks: readonly Ask[]): object | null {
    const target: HeldRecord = { partner: held.partner, entity, consent: held.consent, key: personKey(held.consent) };
    const isReadOf = asks.some(({ field }) => field.kind !== 'id' && field.kind !== 'records');
    if (isReadOf) askSource(entity, asks, 'rows');
    if (!isReadOf || isVisible(entity, held.consent)) return recordOf(target, asks);
    leaveOut(entity, asks, held.consent);
    return null;
  }

  function children(held: HeldRecord, entity: string, asks: readonly Ask[]): readonly object[] {
    askSource(entity, asks, 'all');
    if (isVisible(entity, held.consent)) return recordsAbout(held.partner, entity, held.consent).map((child) => recordOf(child, asks));
    leaveOut(entity, asks, held.consent);
    return [];
  }

  /** The profile is made of the person's record, and is closed with it. */
  function derived(held: HeldRecord, field: Extract<RecordField, { kind: 'derived' }>): object | null {
    const sources = derivedFrom.get(`${held.entity}.${field.name}`);
    if (!sources || field.parts.some(({ name }) => !sources.has(name))) throw new Error(`Expected to know what \`${held.entity}.${field.name}\` is made of`);
    const person: HeldRecord = { partner: held.partner, entity: 'PersonRecord', consent: held.consent, key: personKey(held.consent) };
    for (const path of sources.values()) if (path !== undefined) note('PersonRecord', path);
    isRead ||= isShared('PersonRecord');
    const isSeen = isVisible('PersonRecord', held.consent);
    const parts = field.parts.map(({ name, thing }) => {
      const path = sources.get(name);
      const made = cell(held.entity, `${field.name}.${name}`, held.consent, path === undefined, path === undefined ? agreementAbout(partner, 'PersonRecord', 'id') : agreementAbout(partner, 'PersonRecord', path));
      mark(made);
      if (verdict(made) !== 'shown') return [name, null];
      const model = path === undefined ? undefined : domain.models.get('PersonRecord')?.fields.get(path);
      return [name, model ? shownValue(person, { kind: 'value', name, path: model.path, model, ...(thing && { thing }) }) : pseudonym(`candidature ${idOf(held)}`)];
    });
    return isSeen ? Object.fromEntries(parts) : null;
  }

  /** What the log must say of a question to the partner's database. */
  function askSource(entity: string, asks: readonly Ask[], by: 'rows' | 'all'): void {
    if (!isShared(entity)) unread.add(entity);
    // What a door leads to isn't even looked for.
    if (!isShared(entity) && asks === question.asks) withheld.add(entity);
    else for (const path of readPaths(asks)) note(entity, path);
    if (!isShared(entity)) return;
    isRead = true;
    if (entity !== 'PersonRecord') granted.add(`${entity}.person`);
    if (by === 'all' && question.through !== 'person' && question.through !== 'persons' && asks === question.asks) granted.add(`${entity}.totalCount`);
  }

  function note(entity: string, path: string): void {
    const isGranted = verdict(cell(entity, path, 'given')) === 'shown';
    if (isGranted) granted.add(`${entity}.${path}`);
    else for (const set of [withheld, unread]) set.add(`${entity}.${path}`);
  }

  /** Cells whose value isn't there because of what they are; the others have proved nothing where what leads to them is closed. */
  function leaveOut(entity: string, asks: readonly Ask[], consent: ConsentKind): void {
    const leave = (each: Cell): void => {
      if (verdict(each) !== 'shown') mark(each);
    };
    for (const { field, asks: inner } of asks) {
      if (field.kind === 'embedded') for (const { path } of field.fields) leave(cell(entity, path, consent));
      else if (field.kind === 'derived') {
        const sources = derivedFrom.get(`${entity}.${field.name}`);
        for (const { name } of field.parts) leave(cell(entity, `${field.name}.${name}`, consent, sources?.get(name) === undefined, agreementAbout(partner, entity, 'id') === 'full' ? agreementAbout(partner, 'PersonRecord', sources?.get(name) ?? 'id') : agreementAbout(partner, entity, 'id')));
      } else leave(cell(entity, field.path, consent, field.kind === 'records'));
      if (field.kind === 'record' || field.kind === 'records') leaveOut(field.entity, inner, consent);
    }
  }

  function entriesOf(): readonly ExpectedEntry[] {
    if (refusal(viewer)) return [];
    const at = { partner: partner.id, byAgreement: viewer === 'worker of a partner with an agreement' };
    const isByKey = question.through === 'person' || question.through === 'persons';
    const askedFor = isByKey ? question.consents.map((consent) => `${partner.id}:${personKey(consent)}`) : [];
    if (none) return question.through === 'records' ? [] : [{ ...at, byAgreement: false, decision: 'REFUSED', reason: none, persons: askedFor, fields: [question.entity] }];
    const isFound = isRead && (!isByKey || records.length > 0);
    const asked = readPaths(question.asks).map((path) => `${question.entity}.${path}`).filter((field) => granted.has(field));
    return [
      ...(isFound ? [{ ...at, decision: 'GRANTED' as const, persons: [...persons], fields: [...granted] }] : []),
      ...(isByKey && missing.size > 0 ? [{ ...at, decision: 'REFUSED' as const, reason: 'NOT_VISIBLE', persons: [...missing], fields: asked }] : []),
      ...(withheld.size > 0 ? [{ ...at, decision: 'REFUSED' as const, reason: 'FIELD', persons: [], fields: [...withheld] }] : []),
    ];
  }
}

/** Why nothing may be asked of the partner by this worker, if so. */
function withoutGrant({ viewer, partner, purpose, basis }: Situation): string | undefined {
  if (viewer === 'worker of the partner itself') return undefined;
  if (viewer === 'worker of a partner without one') return 'AGREEMENT';
  return noGrant(agreementAbout(partner, '', ''), purpose, basis);
}

const idOf = ({ partner, key }: HeldRecord): string => `${partner}:${key}`;

/** The variables that go with a situation. */
export const accessOf = ({ purpose, basis }: Pick<Situation, 'purpose' | 'basis'>): object => ({ purpose: purposes[purpose], legalBasis: basis, procedure: 'Orientació', caseReference: 'EXP-1' });

import type { WorldContents } from '../../../subgraphs/people/casework/testing/caseworkWorld.ts';
import { domains, subgraphSdl } from '../../../schema/subgraphSdl.ts';
import { readModel } from '../../../subgraphs/sources/readModel.ts';
import type { EntityModel, ModelField } from '../../../subgraphs/sources/model.ts';
import { consents } from './coordinates.ts';
import type { ConsentKind } from './coordinates.ts';
import type { Domain, RecordType } from './domain.ts';
import { agreementText, reader, stranger } from './partners.ts';
import type { DataPartner } from './partners.ts';

/** A record that a partner holds: one of each kind about each person, for each person a consent more that serves nobody, and for whoever opposed one that would serve. */
export interface HeldRecord {
  readonly partner: string;
  readonly entity: string;
  readonly key: number;
  readonly consent: ConsentKind;
}

/** The number of a partner's person who has said this; also the key of every record about them. */
export const personKey = (consent: ConsentKind): number => consents.indexOf(consent) + 1;

/** Every record of an entity about a person. */
export function recordsAbout(partner: string, entity: string, consent: ConsentKind): readonly HeldRecord[] {
  const key = personKey(consent);
  const more = [idleConsent + key, ...(consent === 'opposed' ? [earlierConsent + key] : [])];
  const keys = entity !== 'Consent' ? [key] : consent === 'none' ? more : [key, ...more];
  return keys.map((each) => ({ partner, entity, key: each, consent }));
}

/** Consents from this number on have been withdrawn, and were for somebody else. */
const idleConsent = 100;

/** Those from this number on hold still; the person has opposed since. */
const earlierConsent = 200;

export const updatedAt = '2024-03-01T10:00:00Z';

/** What the graph shows of a field of a record that may be seen. Texts say where they are from, so that one is known wherever it comes out. */
export function valueOf({ partner, entity, key, consent }: HeldRecord, { path, kind, list, enum: values }: ModelField): unknown {
  if (entity === 'Consent' && consentValues(key, consent).has(path)) return consentValues(key, consent).get(path) ?? null;
  if (`${entity}.${path}` === 'PersonRecord.nationalId') return nationalId(key);
  if (`${entity}.${path}` === 'Referral.toPartner') return reader;
  const one = ((): unknown => {
    switch (kind) {
      case 'text': case 'id': return `${partner}/${key}/${entity}.${path}`;
      case 'enum': return values?.values[key % values.values.length];
      case 'date': return `209${key % 10}-0${1 + (path.length % 9)}-11`;
      case 'dateTime': return `2091-02-0${1 + (key % 9)}T09:00:00Z`;
      case 'int': return 1000 + key;
      case 'float': return key + 0.5;
      case 'boolean': return key % 2 === 0;
      case 'area': return 'es:mun:17079';
      case 'occupation': return '2512';
      case 'reference': return path === 'person' || path === 'itinerary' ? `${partner}:${key % idleConsent}` : `${partner}:${path}-${key}`;
      default: throw new Error(`Expected \`${entity}.${path}\` to be of a kind that the matrix has values of, got ${kind}`);
    }
  })();
  return list ? [one] : one;
}

/** What counts for a rule, by what the person has said. */
function consentValues(key: number, consent: ConsentKind): ReadonlyMap<string, string | null> {
  const of = (kind: string, recipient: string | null, purpose: string | null, givenOn: string, withdrawnOn: string | null): ReadonlyMap<string, string | null> =>
    new Map(Object.entries({ kind, recipient, purpose, givenOn, withdrawnOn }));
  if (key >= earlierConsent) return consentValues(personKey('given'), 'given');
  if (key >= idleConsent) return of('CONSENT', stranger, 'PLACEMENT', '2001-01-01', '2002-01-01');
  switch (consent) {
    case 'given': return of('CONSENT', reader, 'GUIDANCE', '2022-01-01', null);
    case 'withdrawn': return of('CONSENT', null, null, '2022-01-01', '2023-01-01');
    case 'for another recipient': return of('CONSENT', stranger, 'GUIDANCE', '2022-01-01', null);
    case 'for another purpose': return of('CONSENT', reader, 'PLACEMENT', '2022-01-01', null);
    case 'opposed': return of('OPPOSITION', null, null, '2022-01-01', null);
    case 'none': throw new Error('Expected a person who has said something');
  }
}

/** A valid NIF of a range that isn't given out; the same person's at every partner. */
export const nationalId = (key: number): string => `${99_000_000 + key}${'TRWAGMYFPDXBNJZSQVHLCKE'[(99_000_000 + key) % 23]}`;

/** The column that a field is kept in; no other has its name. */
export const columnOf = (entity: string, path: string): string => `${entity}_${path}`.toLowerCase().replaceAll('.', '_');

/** The mapping of every entity, the tables of every partner with a record for each cell, and what has been agreed on. */
export function matrixContents(domain: Domain, partners: readonly DataPartner[]): WorldContents {
  const models = [...domain.models.values()];
  const tables = `create table things (key text primary key, name text);\n${models.map(({ name, fields }) => `create table ${name} (key integer primary key, updated text, ${[...fields.keys()].map((path) => columnOf(name, path)).join(', ')});`).join('\n')}`;
  const mapping = models.map(({ name, fields }) => `${name}:\n  from: ${name}\n  key: key\n  updatedAt: updated\n  fields:\n${mappingOf(name, [...fields.values()])}`).join('\n');
  const texts = new Map(partners.map((partner) => [partner.id, agreementText(partner, domain)]));
  const signed = partners.filter(({ state }) => state !== 'none').map(({ id }) => [id, `agreements:\n${texts.get(id)}`] as const);
  return {
    mappings: { 'people.yml': mapping, ...mappingsOfThings(domain) },
    databases: Object.fromEntries([reader, stranger, ...partners.map(({ id }) => id)].map((id) => [id, tables + (texts.has(id) ? rowsOf(domain, id) : '')])),
    // The reader says of itself that all have agreed.
    agreements: { ...Object.fromEntries(signed), [reader]: `agreements:\n${[...texts.values()].join('').replaceAll(/^    suspended: true\n/gm, '')}` },
  };
}

/** What records refer to in the other domains, each mapped by its key and a name: nobody asks for more here. */
function mappingsOfThings({ models }: Domain): Readonly<Record<string, string>> {
  const wanted = new Set([...models.values()].flatMap(({ fields }) => [...fields.values()]).flatMap(({ entity }) => (entity === undefined || models.has(entity) ? [] : [entity])));
  const files = domains.filter((domain) => domain !== 'people').map((domain) => {
    const others = readModel(subgraphSdl(domain));
    const mine = [...wanted].filter((entity) => others.has(entity));
    for (const entity of mine) wanted.delete(entity);
    return [`${domain}.yml`, mine.map((entity) => `${entity}: { from: things, key: key, fields: { ${firstText(others.get(entity))}: name } }`).join('\n')] as const;
  });
  return Object.fromEntries(files.filter(([, text]) => text !== ''));
}

const firstText = (model: EntityModel | undefined): string => [...(model?.fields.values() ?? [])].find(({ kind, path }) => kind === 'text' && !path.includes('.'))?.path ?? '';

/** Objects inside objects are written as such. */
function mappingOf(entity: string, fields: readonly ModelField[]): string {
  const lines = new Map<string, string[]>();
  for (const field of fields) {
    const [first = '', rest] = field.path.split('.');
    if (rest === undefined) lines.set(first, [column(entity, field)]);
    else lines.set(first, [...(lines.get(first) ?? []), `${rest}: ${column(entity, field)}`]);
  }
  return [...lines].map(([name, parts]) => `    ${name}: ${fields.some(({ path }) => path === name) ? parts.join() : `{ ${parts.join(', ')} }`}`).join('\n');
}

function column(entity: string, { path, kind, list, enum: values }: ModelField): string {
  const more = [
    kind === 'enum' ? `values: { ${(values?.values ?? []).map((value) => `${value}: ${value}`).join(', ')} }` : '', kind === 'boolean' ? 'values: { S: true, N: false }' : '',
    kind === 'area' ? 'code: ine5' : '', kind === 'occupation' ? 'code: isco08' : '', list ? 'split: "|"' : '',
  ].filter((each) => each !== '');
  return `{ ${[`column: ${columnOf(entity, path)}`, ...more].join(', ')} }`;
}

function rowsOf({ types, models }: Domain, partner: string): string {
  const insert = (type: RecordType, record: HeldRecord): string => {
    const fields = [...(models.get(type.name)?.fields.values() ?? [])];
    return `insert into ${type.name} values (${[record.key, updatedAt, ...fields.map((field) => rawValue(valueOf(record, field), field, partner))].map(quoted).join(', ')});`;
  };
  const rows = [...types.values()].flatMap((type) => consents.flatMap((consent) => recordsAbout(partner, type.name, consent).map((record) => insert(type, record))));
  return ['begin;', ...rows, 'commit;'].join('\n');
}

/** The value as the partner writes it. */
function rawValue(value: unknown, { kind, list }: ModelField, partner: string): unknown {
  const one = list ? (value as unknown[])[0] : value;
  if (kind === 'boolean') return one === true ? 'S' : 'N';
  if (kind === 'area') return '17079';
  return kind === 'reference' ? String(one).slice(partner.length + 1) : one;
}

const quoted = (value: unknown): string => (value === null ? 'null' : typeof value === 'number' ? String(value) : `'${String(value).replaceAll("'", "''")}'`);

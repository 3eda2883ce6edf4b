import { consents, shapes } from './coordinates.ts';
import type { ConsentKind, Shape } from './coordinates.ts';
import { personKey } from './contents.ts';
import type { Domain, RecordType } from './domain.ts';
import type { DataPartner } from './partners.ts';
import { eachFieldAlone, halfOf, nestedRecord, ownFields, wholeRecord } from './selections.ts';
import type { Ask } from './selections.ts';

/** An operation, and what is to be looked for in its answer. */
export interface Question {
  readonly shape: Shape;
  /** The door that it goes through: one person, several each by their id, all of one partner's, all records that are shared. */
  readonly through: 'person' | 'persons' | 'people' | 'records';
  /** The name of the door. */
  readonly door: string;
  readonly entity: string;
  readonly document: string;
  /** Without `access`. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly consents: readonly ConsentKind[];
  readonly asks: readonly Ask[];
  /** Whether each record says what it is. */
  readonly typed: boolean;
}

/** How selections are written. */
interface Style {
  /** A field, in front of its selection. */
  readonly field: (name: string, ask?: Ask) => string;
  /** What is selected of a type. */
  readonly selection: (type: string, text: string) => string;
}

const plain: Style = { field: (name) => name, selection: (_type, text) => text };
const aliased: Style = { ...plain, field: (name) => `${aliasPrefix}${name}: ${name}` };
const inline: Style = { ...plain, selection: (type, text) => `... on ${type} { ... { ${text} } }` };
const conditional: Style = { ...plain, field: (name, ask) => (ask === undefined || ask.half === 'both' ? name : ask.half === 0 ? `${name} @include(if: $first)` : `${name} @skip(if: $first)`) };

/** What stands in front of each alias. */
export const aliasPrefix = 'as_';

/** Every question about one partner's people, in all shapes. */
export function questionsAbout(partner: string, domain: Domain): readonly Question[] {
  const whole = wholeRecord('PersonRecord', domain);
  const idOf = (consent: ConsentKind): string => `${partner}:${personKey(consent)}`;
  const person = (style: Style, id: string, asks: readonly Ask[]): string => `person(id: ${id}) { ${style.selection('Person', `${style.field('id')} ${style.field('record')} { ${written('PersonRecord', asks, style, domain)} }`)} }`;
  const base = { entity: 'PersonRecord', asks: whole, typed: false, variables: {} } as const;
  const variables = Object.fromEntries(consents.map((consent, index) => [`p${index}`, idOf(consent)]));
  const declared = consents.map((_, index) => `$p${index}: ID!`).join(' ');
  // Each person by their own id, all in one operation.
  const each = (shape: Shape, style: Style, more: Partial<Question> = {}, asks = whole, alsoDeclared = ''): Question => ({
    ...base, shape, through: 'persons', door: 'person', consents, asks, variables,
    document: operation(declared + alsoDeclared, consents.map((_, index) => `p${index}: ${person(style, `$p${index}`, asks)}`).join(' '), style), ...more,
  });
  const nested = nestedRecord('PersonRecord', domain);
  const fragments = fragmentStyle();
  const abstract = abstractStyle(domain);
  const list = `people(partner: $partner, first: 200) { totalCount nodes { id record { ${written('PersonRecord', whole, plain, domain)} } } edges { cursor node { id record { id } } } pageInfo { hasNextPage } }`;
  const byShape: { readonly [shape in Shape]: () => readonly Question[] } = {
    direct: () => [
      { ...base, shape: 'direct', through: 'persons', door: 'person', consents, document: operation('', consents.map((consent, index) => `p${index}: ${person(plain, JSON.stringify(idOf(consent)), whole)}`).join(' '), plain) },
      ...consents.map((consent): Question => ({ ...base, shape: 'direct', through: 'person', door: 'person', document: operation('$id: ID!', person(plain, '$id', whole), plain), variables: { id: idOf(consent) }, consents: [consent] })),
    ],
    alias: () => [each('alias', aliased)],
    fragment: () => [each('fragment', fragments.style)].map((question) => ({ ...question, document: `${question.document} ${fragments.definitions()}` })),
    'inline fragment': () => [each('inline fragment', inline)],
    interface: () => [each('interface', abstract, { typed: true })],
    nested: () => [each('nested', plain, {}, nested)],
    variable: () => ([0, 1] as const).map((half) => ({ ...each('variable', conditional, { variables: { ...variables, first: half === 0 } }, whole, ' $first: Boolean!'), asks: halfOf(whole, half) })),
    list: () => [{ ...base, shape: 'list', through: 'people', door: 'people', document: operation('$partner: ID!', list, plain), variables: { partner }, consents }],
  };
  return shapes.flatMap((shape) => byShape[shape]());
}

/** Each field that the partner's agreement leaves out, with nothing beside it, of the person who has consented. */
export function questionsOfOneField({ id, withoutFields }: DataPartner, domain: Domain): readonly Question[] {
  return eachFieldAlone('PersonRecord', domain).filter(([ask]) => ask && withoutFields.has(nameOfOne('PersonRecord', ask))).map((asks) => ({
    shape: 'direct', through: 'person', door: 'person', entity: 'PersonRecord', asks, typed: false, consents: ['given'], variables: { id: `${id}:${personKey('given')}` },
    document: operation('$id: ID!', `person(id: $id) { id record { ${written('PersonRecord', asks, plain, domain)} } }`, plain),
  }));
}

/** The one field at the end of a chain of lists; of what is derived, the whole. */
function nameOfOne(entity: string, { field, asks: [inner] }: Ask): string {
  if (field.kind === 'records' && inner) return nameOfOne(field.entity, inner);
  return `${entity}.${field.kind === 'embedded' ? field.fields[0]?.path : field.path}`;
}

/** The questions that go to every partner at once. */
export function questionsToAll(domain: Domain): readonly Question[] {
  return domain.doors.flatMap(({ name, finds, entity }): readonly Question[] => {
    const type = finds === 'records' ? domain.types.get(entity ?? '') : undefined;
    if (!type) return [];
    const asks = ownFields(type);
    const document = operation('', `${name}(first: 200) { totalCount nodes { ${written(type.name, asks, plain, domain)} } edges { cursor node { id } } pageInfo { hasNextPage } }`, plain);
    return [{ shape: 'list', through: 'records', door: name, entity: type.name, document, variables: {}, consents, asks, typed: false }];
  });
}

/** What a citizen asks about themselves. */
export function ownDocument(domain: Domain): { readonly document: string; readonly asks: readonly Ask[] } {
  const asks = wholeRecord('PersonRecord', domain);
  return { asks, document: `{ myData { records { ${written('PersonRecord', asks, plain, domain)} } } }` };
}

function operation(variables: string, text: string, style: Style): string {
  return `query Matrix($access: CaseworkAccess! ${variables}) { ${style.selection('Query', `casework(access: $access) { ${style.selection('Casework', text)} }`)} }`;
}

function written(entity: string, asks: readonly Ask[], style: Style, domain: Domain): string {
  return style.selection(entity, asks.map((ask) => writtenAsk(ask, style, domain)).join(' '));
}

function writtenAsk(ask: Ask, style: Style, domain: Domain): string {
  const { field, asks } = ask;
  const name = style.field(field.name, ask);
  const inner = (thing: { readonly type: string; readonly key: string } | undefined): string => (thing ? ` { ${style.selection(thing.type, style.field(thing.key))} }` : '');
  switch (field.kind) {
    case 'id': return name;
    case 'source': return `${name} { ${style.selection('Source', `${style.field('partner')} { ${style.selection('Partner', style.field('id'))} } ${style.field('updatedAt')}`)} }`;
    case 'value': return name + inner(field.thing);
    case 'embedded': return `${name} { ${style.selection(field.type, field.fields.map((part) => style.field(part.name) + inner(part.thing)).join(' '))} }`;
    case 'derived': return `${name} { ${style.selection(field.type, field.parts.map((part) => style.field(part.name) + inner(part.thing)).join(' '))} }`;
    case 'record': case 'records': return `${name} { ${written(field.entity, asks, style, domain)} }`;
  }
}

/** Each different selection is a named fragment. */
function fragmentStyle(): { readonly style: Style; readonly definitions: () => string } {
  const names = new Map<string, string>();
  const selection = (type: string, text: string): string => {
    const fragment = `on ${type} { ${text} }`;
    const name = names.get(fragment) ?? `Parts${names.size}`;
    names.set(fragment, name);
    return `...${name}`;
  };
  return { style: { ...plain, selection }, definitions: () => [...names].map(([fragment, name]) => `fragment ${name} ${fragment}`).join(' ') };
}

/** By way of an interface or union where a record has one, and by the name of its type where it hasn't. */
function abstractStyle({ types }: Domain): Style {
  return {
    ...plain,
    selection: (name, text) => {
      const type: RecordType | undefined = types.get(name);
      if (!type) return text;
      const [abstract] = type.abstracts;
      const byName = `__typename ... on ${name} { ${text} }`;
      return abstract === undefined ? byName : `... on ${abstract} { ${byName} }`;
    },
  };
}

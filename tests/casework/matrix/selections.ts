import type { Domain, LinkField, RecordField, RecordType } from './domain.ts';

/** A field that is asked for, with what is asked for of the records behind it. */
export interface Ask {
  readonly field: RecordField;
  readonly asks: readonly Ask[];
  /** Which half of the fields it belongs to, where only one half is included. */
  readonly half: 0 | 1 | 'both';
}

/** Everything of a kind of record but the lists of others. */
export function ownFields(type: RecordType): readonly Ask[] {
  return type.fields.filter(({ kind }) => kind !== 'records').map((field, index) => ({ field, asks: field.kind === 'record' ? [idOf(type)] : [], half: field.kind === 'id' ? 'both' : index % 2 === 0 ? 0 : 1 }));
}

/** Everything of a record, and of the records in its lists. */
export function wholeRecord(entity: string, { types }: Pick<Domain, 'types'>): readonly Ask[] {
  const type = typeOf(entity, types);
  return [...ownFields(type), ...lists(type).map((field): Ask => ({ field, asks: wholeRecord(field.entity, { types }), half: 'both' }))];
}

/** Everything again, of records that are come to by way of others and back: an itinerary's person, that person's itineraries. */
export function nestedRecord(entity: string, { types }: Pick<Domain, 'types'>): readonly Ask[] {
  const type = typeOf(entity, types);
  const into = lists(type).map((field, index): Ask => {
    const inner = typeOf(field.entity, types);
    const back = inner.fields.find((each) => each.kind === 'record' && each.entity === entity);
    if (!back) throw new Error(`Expected \`${inner.name}\` to refer to \`${entity}\``);
    const again: Ask = { field, asks: ownFields(inner), half: 'both' };
    // Whole once; else what hangs from it alone is asked for, so that the record in between need not be read.
    const between: Ask = { field: back, asks: index === 0 ? [...ownFields(type), again] : [idOf(type), again], half: 'both' };
    return { field, asks: [between, ...nestedRecord(inner.name, { types })], half: 'both' };
  });
  return [idOf(type), ...into];
}

/** Each field of a record, and of the records in its lists, with nothing beside it. */
export function eachFieldAlone(entity: string, { types }: Pick<Domain, 'types'>): readonly (readonly Ask[])[] {
  return typeOf(entity, types).fields.flatMap((field): readonly (readonly Ask[])[] => {
    const alone = (each: RecordField, asks: readonly Ask[] = []): readonly Ask[] => [{ field: each, asks, half: 'both' }];
    switch (field.kind) {
      case 'embedded': return field.fields.map((part) => alone({ ...field, fields: [part] }));
      case 'derived': return field.parts.map((part) => alone({ ...field, parts: [part] }));
      case 'record': return [alone(field, [idOf(typeOf(field.entity, types))])];
      case 'records': return eachFieldAlone(field.entity, { types }).map((asks) => alone(field, asks));
      default: return [alone(field)];
    }
  });
}

/** What is left where one half of the fields isn't included. */
export const halfOf = (asks: readonly Ask[], half: 0 | 1): readonly Ask[] => asks.filter((ask) => ask.half === 'both' || ask.half === half).map((ask) => ({ ...ask, asks: halfOf(ask.asks, half) }));

const lists = ({ fields }: RecordType): readonly LinkField[] => fields.filter((field) => field.kind === 'records');

function idOf({ fields }: RecordType): Ask {
  const field = fields.find(({ kind }) => kind === 'id');
  if (!field) throw new Error('Expected records to have an id');
  return { field, asks: [], half: 'both' };
}

function typeOf(entity: string, types: Domain['types']): RecordType {
  const type = types.get(entity);
  if (!type) throw new Error(`Expected \`${entity}\` to be a record about a person`);
  return type;
}

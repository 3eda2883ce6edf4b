import { parseType } from 'graphql';
import type { TypeNode } from 'graphql';
import type { FieldModel, Model } from '../model/model.ts';
import { typeOf } from '../model/model.ts';
import { numbersOf } from './hash.ts';
import { entityOf } from './thing.ts';
import type { Thing } from './thing.ts';

const types = new Map<string, TypeNode>();

/**
 * A value of a field, told from `identity` alone: now and then null, an error (thrown, or an Error among a list's items), or a
 * leaf of the wrong kind; also where the type allows none of these, unless the field is reliable.
 */
export function generateValue(model: Model, field: FieldModel, identity: string): unknown {
  const next = numbersOf(identity);
  const value = generate(typeNodeOf(field.type), identity, false);
  if (value instanceof Error) throw value;
  return value;

  function generate(type: TypeNode, place: string, isRequired: boolean): unknown {
    if (type.kind === 'NonNullType') return generate(type.type, place, true);
    const fate = next(99);
    if (fate < (isRequired ? 2 : 10) && !(field.reliable && isRequired)) return null;
    if (fate < (isRequired ? 4 : 16) && !field.reliable) return new Error(`${place} fails`);
    if (type.kind === 'ListType') return Array.from({ length: next(3) }, (_item, index) => generate(type.type, `${place}[${index}]`, false));
    return one(type.name.value, place);
  }

  function one(name: string, place: string): unknown {
    if (field.allowed.length > 0) {
      const type = typeOf(model, field.allowed[next(field.allowed.length - 1)] ?? '');
      if (!type) throw new Error(`expected a type of the model, got ${field.allowed.join()}`);
      if (type.kind === 'entity') return entityOf(model, type.space, type.indices[next(type.indices.length - 1)] ?? 0);
      return { type: type.name, space: type.name, index: next(1000), identity: place } satisfies Thing;
    }
    if (field.values.length > 0) return field.values[next(field.values.length - 1)];
    if (!field.reliable && next(59) === 0) return name === 'Int' ? 'many' : name === 'Boolean' ? 'perhaps' : name === 'Float' ? 'much' : text(place);
    if (name === 'Int') return [0, -7, next(1000), 2 ** 31 - 1][next(3)];
    if (name === 'Float') return [0, next(1000), next(1000) / 8, -1.5e-9, 1e21][next(4)];
    if (name === 'Boolean') return next(1) === 1;
    if (name === 'ID') return next(1) === 1 ? next(1000) : `i${next(1000)}`;
    return text(place);
  }

  function text(place: string): string {
    return next(7) === 0 ? `${place} "à la\\carte"\n😀\u2028` : place;
  }
}

/** A type as the schema's text writes it. */
export function typeNodeOf(text: string): TypeNode {
  const known = types.get(text) ?? parseType(text);
  types.set(text, known);
  return known;
}

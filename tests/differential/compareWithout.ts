import { Kind, getNamedType, isAbstractType, isInterfaceType, isObjectType } from 'graphql';
import type { DocumentNode, FieldNode, FragmentDefinitionNode, GraphQLNamedType, GraphQLSchema, SelectionSetNode } from 'graphql';
import { coordinateOf } from './compare.ts';
import { namesIn } from './data/requiredValues.ts';
import type { EngineAnswer } from './engines/engine.ts';
import { fieldOf, typeOf } from './model/model.ts';
import type { FieldModel, Model } from './model/model.ts';
import type { MonolithAnswer } from './monolith.ts';

/** What is compared: a model, the schema of its graph. */
interface Compared {
  readonly model: Model;
  readonly federation: { readonly schema: GraphQLSchema };
  readonly objectNames: ReadonlyMap<string, string>;
}

/** A field of a type that an operation asks for at a place, with all that it asks for below it. */
interface Asked {
  readonly field: FieldModel | undefined;
  readonly type: string;
  readonly isNonNull: boolean;
  /** The subgraphs that the object which has the field may come from. */
  readonly from: readonly string[];
  readonly below: readonly Place[];
}

/** What an operation asks for under one name, of whatever types. */
interface Place {
  readonly name: string;
  readonly asked: readonly Asked[];
}

/** What the gateway says where it can't reach a subgraph. */
export const unavailable = (subgraph: string): string => `The subgraph \`${subgraph}\` could not answer`;

/**
 * What is wrong with an answer that was made without a subgraph, or undefined. It must be the monolith's with nulls in it: no other values, an
 * error that tells of it, and no null where nothing comes from that subgraph, or by way of it.
 */
export function differenceWithout({ model, federation: { schema }, objectNames }: Compared, document: DocumentNode, down: string, monolith: MonolithAnswer, { dataJson, errors }: EngineAnswer): string | undefined {
  if (!errors.some(({ message }) => message === unavailable(down))) return `errors: expected to be told that ${down} could not answer, got ${JSON.stringify(errors)}`;
  const possible = new Set([...monolith.everyError, ...monolith.requiredErrors].map(({ message }) => coordinateOf(message, objectNames)));
  // Where a type can't be told, a subgraph may have been asked for what belongs to another.
  const other = objectNames.size > 0 ? undefined : errors.find(({ message }) => message !== unavailable(down) && !possible.has(coordinateOf(message, objectNames)) && !/ fails over \w+#\d+$/.test(message));
  if (other) return `errors: didn't expect ${JSON.stringify(other)} without ${down}`;
  const data: unknown = JSON.parse(dataJson);
  // The monolith's own may have gone up to the root.
  if (data === null || monolith.data === null || monolith.data === undefined) return data === null ? undefined : `data: expected null, got ${dataJson}`;
  return different(placesOf(model, schema, document), JSON.parse(JSON.stringify(monolith.data)), data, '');

  function different(places: readonly Place[], expected: unknown, got: unknown, path: string): string | undefined {
    if (got === null || typeof got !== 'object' || typeof expected !== 'object' || expected === null) return JSON.stringify(got) === JSON.stringify(expected) ? undefined : `data: expected ${JSON.stringify(expected)} or null without ${down} at ${path}, got ${JSON.stringify(got)}`;
    if (Array.isArray(got) || Array.isArray(expected)) {
      if (!Array.isArray(got) || !Array.isArray(expected) || got.length !== expected.length) return `data: expected as many items at ${path} without ${down}, got ${JSON.stringify(got)}`;
      return firstOf(got.map((item: unknown, index) => (item === null ? undefined : different(places, expected[index], item, `${path}.${index}`))));
    }
    if (Object.keys(got).join() !== Object.keys(expected).join()) return `data: expected ${Object.keys(expected).join()} at ${path} without ${down}, got ${Object.keys(got).join()}`;
    return firstOf(Object.entries(got).map(([name, value]) => {
      const right = (expected as Readonly<Record<string, unknown>>)[name];
      const place = places.find((one) => one.name === name);
      const at = `${path}.${name}`;
      if (value === null && right !== null && !place?.asked.some(mayBeLost)) return `data: expected ${JSON.stringify(right)} at ${at} although without ${down}, got null`;
      return value === null ? undefined : different(place?.asked.flatMap(({ below }) => below) ?? [], right, value, at);
    }));
  }

  /** Whether a field may be null without the subgraph: it comes from there, or has to go along with one that does. */
  function mayBeLost(asked: Asked): boolean {
    return comesFromThere(asked) || asked.below.some(({ asked: inner }) => inner.some((one) => one.isNonNull && mayBeLost(one)));
  }

  function comesFromThere({ field, type, from }: Asked): boolean {
    if (!field) return isOfFamily(type);
    // An object whose type nobody can tell is null.
    if (from.includes(down) || field.allowed.some(isOfFamily)) return true;
    // Of several owners the planner may ask any, be it only to ask one less.
    if (field.owners.includes(down)) return true;
    if (isOfFamily(type) || isOnTheWay(type, [...from, ...field.owners])) return true;
    if (field.requires !== undefined && typeOf(model, type)?.presence[down]) return true;
    return field.requires !== undefined && namesIn(field.requires).some((name) => model.types.some((one) => one.fields.some((other) => other.name === name && (other.owners.includes(down) || other.requires !== undefined || isOnTheWay(one.name, Object.keys(one.presence))))));
  }

  /** Whether the types of these objects may have to be asked for there. */
  function isOfFamily(type: string): boolean {
    return model.interfaces.some((one) => one.objectIn.length > 0 && one.implementations.includes(type) && (typeOf(model, type)?.presence[down] !== undefined || one.objectIn.includes(down)));
  }

  /** Whether some of the subgraphs have no key in common, so that one may have to be reached by way of the one that is down. */
  function isOnTheWay(type: string, subgraphs: readonly string[]): boolean {
    const presence = typeOf(model, type)?.presence ?? {};
    if (!presence[down] || typeOf(model, type)?.kind !== 'entity') return false;
    const [first = [], ...others] = subgraphs.flatMap((name) => (presence[name] ? [presence[name].keys.filter(({ resolvable }) => resolvable).map(({ fields }) => fields)] : []));
    return !first.some((key) => others.every((keys) => keys.includes(key)));
  }
}

function placesOf(model: Model, schema: GraphQLSchema, { definitions }: DocumentNode): readonly Place[] {
  const fragments = new Map(definitions.flatMap((node): readonly (readonly [string, FragmentDefinitionNode])[] => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])));
  const operation = definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  const root = operation && schema.getRootType(operation.operation);
  return root ? placesIn(operation.selectionSet, root, []) : [];

  function placesIn(set: SelectionSetNode, type: GraphQLNamedType, from: readonly string[]): readonly Place[] {
    return [...Map.groupBy(fieldsIn(set, type), ({ node }) => (node.alias ?? node.name).value)].map(([name, same]) => ({ name, asked: same.flatMap(({ node, parent }) => askedOf(node, parent, from)) }));
  }

  function fieldsIn({ selections }: SelectionSetNode, parent: GraphQLNamedType): readonly { readonly node: FieldNode; readonly parent: GraphQLNamedType }[] {
    return selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [{ node: selection, parent }];
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      const narrowed = fragment?.typeCondition ? schema.getType(fragment.typeCondition.name.value) : parent;
      return fragment && narrowed ? fieldsIn(fragment.selectionSet, narrowed) : [];
    });
  }

  function askedOf(node: FieldNode, parent: GraphQLNamedType, from: readonly string[]): readonly Asked[] {
    const types = isAbstractType(parent) ? schema.getPossibleTypes(parent) : [parent];
    return types.map(({ name: type }) => {
      const definition = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
      const field = fieldOf(model, type, node.name.value);
      const inner = definition && getNamedType(definition.type);
      // Within a value, or where a subgraph is asked further, the object may come from wherever the field does.
      const origins = [...(field?.owners ?? [])];
      return { field, type, isNonNull: String(definition?.type ?? '').endsWith('!'), from, below: inner && node.selectionSet ? placesIn(node.selectionSet, inner, origins) : [] };
    });
  }
}

function firstOf(differences: readonly (string | undefined)[]): string | undefined {
  return differences.find((difference) => difference !== undefined);
}

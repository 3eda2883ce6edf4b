import {
  GraphQLError, isAbstractType, isLeafType, isListType, isNonNullType, isObjectType, locatedError,
  defaultTypeResolver, type GraphQLAbstractType, type GraphQLObjectType, type GraphQLOutputType, type GraphQLResolveInfo,
} from 'graphql';
import { inspect } from 'graphql/jsutils/inspect.js';
import type { Execution } from './execution.ts';
import { leafText } from './leafText.ts';
import { pathKeys, type Path } from './path.ts';
import type { PlannedField } from './planField.ts';
import { isPromise, joined, type Completing, type Text } from './text.ts';

/** Turns what a resolver gave into JSON. Throws, or rejects with, an error that its field or item notes. */
export type CompleteValue = (value: unknown, path: Path, execution: Execution, info: GraphQLResolveInfo | undefined) => Completing;

/** Turns an object into JSON, with what a field selects of it. */
export type CompleteObject = (value: unknown, path: Path | undefined, execution: Execution) => string | Promise<string>;

/** Plans what a field selects of objects of a type; each type when the first of it comes. */
export type PlanSelection = (field: PlannedField, type: GraphQLObjectType, execution: Execution) => CompleteObject;

/** Plans how the values of a field's type become JSON, as the specification's "Value Completion" has it. */
export function planValue(type: GraphQLOutputType, field: PlannedField, planSelection: PlanSelection): CompleteValue {
  if (isNonNullType(type)) return required(planValue(type.ofType as GraphQLOutputType, field, planSelection), field);
  return whereThere(planNullable());

  function planNullable(): CompleteValue {
    if (isListType(type)) return list(type.ofType as GraphQLOutputType, field, planSelection);
    if (isLeafType(type)) return leafText(type);
    if (isAbstractType(type)) return abstract(type, field, planSelection);
    return isObjectType(type) ? object(type, field, planSelection) : absent;
  }
}

const absent: CompleteValue = () => null;

const whereThere = (complete: CompleteValue): CompleteValue => (value, path, execution, info) => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'object' && value instanceof Error) throw value;
  return complete(value, path, execution, info);
};

const required = (complete: CompleteValue, { parentType, definition }: PlannedField): CompleteValue => (value, path, execution, info) => {
  const text = complete(value, path, execution, info);
  if (text === null) throw new Error(`Cannot return null for non-nullable field ${parentType.name}.${definition.name}.`);
  return text;
};

function list(itemType: GraphQLOutputType, field: PlannedField, planSelection: PlanSelection): CompleteValue {
  const complete = planValue(itemType, field, planSelection);
  const isRequired = isNonNullType(itemType);
  const failed = (thrown: unknown, path: Path, execution: Execution): null => {
    const error = locatedError(thrown, field.nodes, pathKeys(path));
    if (isRequired) throw error;
    execution.fail(error, path);
    return null;
  };
  const settled = (item: unknown, place: Path, execution: Execution, info: GraphQLResolveInfo | undefined): Completing => {
    try {
      const completing = complete(item, place, execution, info);
      return isPromise(completing) ? completing.then(undefined, (error: unknown) => failed(error, place, execution)) : completing;
    } catch (error) {
      return failed(error, place, execution);
    }
  };
  return (value, path, execution, info) => {
    const items: readonly unknown[] = Array.isArray(value) ? value : itemsOf(value, field);
    const texts: string[] = [];
    const promises: Promise<Text>[] = [];
    let text = '[';
    for (let index = 0; index < items.length; index += 1) {
      const item = items[index];
      const place: Path = { prev: path, key: index, typename: undefined };
      let completing: Completing;
      try {
        completing = isPromise(item) ? item.then((found) => settled(found, place, execution, info), (error: unknown) => failed(error, place, execution)) : settled(item, place, execution, info);
      } catch (error) {
        // Nobody will look at what is still waited for.
        for (const promise of promises) promise.catch(ignored);
        throw error;
      }
      if (index > 0) text += ',';
      if (isPromise(completing)) {
        texts.push(text);
        text = '';
        promises.push(completing);
      } else text += completing ?? 'null';
    }
    text += ']';
    if (promises.length === 0) return text;
    texts.push(text);
    return joined(texts, promises);
  };
}

const ignored = (): void => undefined;

function itemsOf(value: unknown, { parentType, definition }: PlannedField): readonly unknown[] {
  if (typeof value === 'object' && value !== null && Symbol.iterator in value && typeof value[Symbol.iterator] === 'function') return Array.from(value as Iterable<unknown>);
  throw new GraphQLError(`Expected Iterable, but did not find one for field "${parentType.name}.${definition.name}".`);
}

function object(type: GraphQLObjectType, field: PlannedField, planSelection: PlanSelection): CompleteValue {
  let complete: CompleteObject | undefined;
  return (value, path, execution, info) => {
    complete ??= planSelection(field, type, execution);
    return type.isTypeOf ? completeIfIs(type, complete, field, value, path, execution, info) : complete(value, path, execution);
  };
}

function completeIfIs(type: GraphQLObjectType, complete: CompleteObject, { nodes }: PlannedField, value: unknown, path: Path, execution: Execution, info: GraphQLResolveInfo | undefined): Completing {
  const check = (is: boolean): void => {
    if (!is) throw new GraphQLError(`Expected value of type "${type.name}" but got: ${inspect(value)}.`, { nodes });
  };
  const is = type.isTypeOf?.(value, execution.context, info as GraphQLResolveInfo) ?? true;
  if (isPromise(is))
    return is.then((found) => {
      check(found as boolean);
      return complete(value, path, execution);
    });
  check(is);
  return complete(value, path, execution);
}

function abstract(type: GraphQLAbstractType, field: PlannedField, planSelection: PlanSelection): CompleteValue {
  const objects = new Map<GraphQLObjectType, CompleteValue>();
  const completeAs = (name: unknown, value: unknown, path: Path, execution: Execution, info: GraphQLResolveInfo | undefined): Completing => {
    const found = possibleType(name, type, field, value, execution);
    let complete = objects.get(found);
    if (!complete) objects.set(found, (complete = object(found, field, planSelection)));
    return complete(value, path, execution, info);
  };
  const resolveType = type.resolveType ?? defaultTypeResolver;
  return (value, path, execution, info) => {
    const name = resolveType(value, execution.context, info as GraphQLResolveInfo, type);
    return isPromise(name) ? name.then((found) => completeAs(found, value, path, execution, info)) : completeAs(name, value, path, execution, info);
  };
}

function possibleType(name: unknown, type: GraphQLAbstractType, { nodes, parentType, definition }: PlannedField, value: unknown, { operation: { schema } }: Execution): GraphQLObjectType {
  const place = `${parentType.name}.${definition.name}`;
  if (name === null || name === undefined)
    throw new GraphQLError(`Abstract type "${type.name}" must resolve to an Object type at runtime for field "${place}". Either the "${type.name}" type should provide a "resolveType" function or each possible type should provide an "isTypeOf" function.`, { nodes });
  if (typeof name !== 'string')
    throw new GraphQLError(`Abstract type "${type.name}" must resolve to an Object type at runtime for field "${place}" with value ${inspect(value)}, received "${inspect(name)}".`);
  const found = schema.getType(name);
  if (!found) throw new GraphQLError(`Abstract type "${type.name}" was resolved to a type "${name}" that does not exist inside the schema.`, { nodes });
  if (!isObjectType(found)) throw new GraphQLError(`Abstract type "${type.name}" was resolved to a non-object type "${name}".`, { nodes });
  if (!schema.isSubType(type, found)) throw new GraphQLError(`Runtime Object type "${found.name}" is not a possible type for "${type.name}".`, { nodes });
  return found;
}

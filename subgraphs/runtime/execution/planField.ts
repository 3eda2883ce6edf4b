import {
  getArgumentValues, isAbstractType, getNamedType, isLeafType, isNonNullType, Kind, locatedError, visit, BREAK,
  type FieldNode, type GraphQLField, type GraphQLNonNull, type GraphQLNullableType, type GraphQLObjectType, type GraphQLOutputType, type GraphQLResolveInfo,
} from 'graphql';
import type { Execution } from './execution.ts';
import { leafText } from './leafText.ts';
import { pathKeys, type Path } from './path.ts';
import { planValue, type PlanSelection } from './planValue.ts';
import { isPromise, type Completing } from './text.ts';

/** A field of a selection as it is run for an object: its value as JSON. Throws, or rejects with, an error where it may not be null. */
export type RunField = (source: unknown, parent: Path | undefined, execution: Execution) => Completing;

/** A field of a selection: its name in the answer, every place where the operation asks for it, and what it is of the schema. */
export interface PlannedField {
  readonly name: string;
  readonly nodes: readonly FieldNode[];
  readonly definition: GraphQLField<unknown, unknown>;
  readonly parentType: GraphQLObjectType;
}

/** Plans a field; `planSelection` plans what it selects of objects. */
export function planField(field: PlannedField, planSelection: PlanSelection): RunField {
  const { definition, name, nodes, parentType } = field;
  const { type, resolve, name: property } = definition;
  const isRequired = isNonNullType(type);
  const complete = planValue(type as GraphQLOutputType, field, planSelection);
  const argumentsOf = planArguments(field);
  const named = getNamedType(type);
  // Only types that have to be found out are told where.
  const needsInfo = isAbstractType(named) || ('isTypeOf' in named && Boolean(named.isTypeOf));
  const placeOf = (parent: Path | undefined): Path => ({ prev: parent, key: name, typename: parentType.name });

  const failed = (thrown: unknown, path: Path, execution: Execution): null => {
    const error = locatedError(thrown, nodes, pathKeys(path));
    if (isRequired) throw error;
    execution.fail(error, path);
    return null;
  };
  const settled = (completing: Completing, path: Path, execution: Execution): Completing =>
    isPromise(completing) ? completing.then(undefined, (error: unknown) => failed(error, path, execution)) : completing;
  const resolved = (path: Path, execution: Execution, source: unknown): Completing => {
    try {
      const info = infoOf(field, path, execution);
      const value: unknown = resolve ? resolve(source, argumentsOf(execution), execution.context, info) : (source as Record<string, (...given: unknown[]) => unknown>)[property]?.(argumentsOf(execution), execution.context, info);
      return settled(isPromise(value) ? value.then((found) => complete(found, path, execution, info)) : complete(value, path, execution, info), path, execution);
    } catch (error) {
      return failed(error, path, execution);
    }
  };
  if (resolve) return (source, parent, execution) => resolved(placeOf(parent), execution, source);

  const found = (value: unknown, path: Path, execution: Execution): Completing => {
    try {
      const info = needsInfo ? infoOf(field, path, execution) : undefined;
      return settled(isPromise(value) ? value.then((later) => complete(later, path, execution, info)) : complete(value, path, execution, info), path, execution);
    } catch (error) {
      return failed(error, path, execution);
    }
  };
  const checked = definition.args.length > 0;
  const nullable = (isRequired ? (type as GraphQLNonNull<GraphQLNullableType>).ofType : type) as GraphQLNullableType;
  const leaf = isLeafType(nullable) ? leafText(nullable) : undefined;
  return (source, parent, execution) => {
    let value: unknown;
    try {
      // Wrong arguments are an error even where nobody looks at them.
      if (checked) argumentsOf(execution);
      if ((typeof source === 'object' && source !== null) || typeof source === 'function') value = (source as Record<string, unknown>)[property];
      if (leaf && value !== null && value !== undefined && typeof value !== 'object' && typeof value !== 'function') return leaf(value);
    } catch (error) {
      return failed(error, placeOf(parent), execution);
    }
    if (typeof value === 'function') return resolved(placeOf(parent), execution, source);
    if ((value === null || value === undefined) && !isRequired) return null;
    return found(value, placeOf(parent), execution);
  };
}

const none = Object.freeze({});

/** The arguments of a field: worked out once for all runs, for each run, or whenever they are asked for where they are wrong. */
function planArguments(field: PlannedField): (execution: Execution) => object {
  const { definition, nodes } = field;
  const [node] = nodes;
  if (definition.args.length === 0 || !node) return () => none;
  if (!takesVariables(node)) {
    let known: object | undefined;
    return () => (known ??= getArgumentValues(definition, node, {}));
  }
  return (execution) => {
    const known = execution.arguments.get(field);
    if (known) return known;
    const values = getArgumentValues(definition, node, execution.variables);
    execution.arguments.set(field, values);
    return values;
  };
}

function takesVariables(node: FieldNode): boolean {
  let found = false;
  for (const argument of node.arguments ?? [])
    visit(argument.value, {
      [Kind.VARIABLE]: () => {
        found = true;
        return BREAK;
      },
    });
  return found;
}

/** What graphql-js tells resolvers; its type may have been widened by other libraries. */
function infoOf({ nodes, definition, parentType }: PlannedField, path: Path, { operation, variables }: Execution): GraphQLResolveInfo {
  const info = {
    fieldName: definition.name, fieldNodes: nodes, returnType: definition.type, parentType, path,
    schema: operation.schema, fragments: operation.fragments, rootValue: undefined, operation: operation.node, variableValues: variables,
  };
  return info as unknown as GraphQLResolveInfo;
}

import { buildASTSchema, executeSync, isAbstractType, isListType, isNonNullType, isObjectType, parse, visit } from 'graphql';
import type { DocumentNode, GraphQLFieldResolver, GraphQLOutputType, GraphQLSchema } from 'graphql';
import { requiredText } from './data/requiredValues.ts';
import type { Thing } from './data/thing.ts';
import { isUnknown, stateOf, valueOf } from './data/valueOf.ts';
import type { State } from './data/valueOf.ts';
import type { Model } from './model/model.ts';
import { fieldOf } from './model/model.ts';
import type { Execution } from './operations/generateOperation.ts';

/** One schema over all the data, as the composed graph shows it to clients. */
export interface Monolith {
  readonly schema: GraphQLSchema;
  readonly answer: (document: DocumentNode, execution: Execution) => MonolithAnswer;
}

export interface MonolithAnswer {
  readonly data: unknown;
  readonly errors: readonly PlacedError[];
  /** All errors there are, also those next to which graphql-js no longer looks because what holds them is null already. */
  readonly everyError: readonly PlacedError[];
  /** What fails in fields that others require, with the path of the object whose field requires it. */
  readonly requiredErrors: readonly PlacedError[];
}

/** An error and the client's path to it. */
export interface PlacedError {
  readonly message: string;
  readonly path?: readonly (string | number)[] | undefined;
}

interface MonolithContext {
  readonly state: State;
  readonly requiredErrors: PlacedError[];
}

/** The monolith of a model; `printed` is the API schema that its composition gave. */
export function monolithOf(model: Model, printed: string): Monolith {
  const document = parse(printed, { noLocation: true });
  const schema = buildASTSchema(document, { assumeValid: true });
  const lenient = buildASTSchema(withoutNonNull(document), { assumeValid: true });
  addResolvers(schema);
  addResolvers(lenient, schema);
  return { schema, answer };

  function answer(operation: DocumentNode, { given, dataSet }: Execution): MonolithAnswer {
    const context: MonolithContext = { state: stateOf(dataSet), requiredErrors: [] };
    const { data, errors = [] } = executeSync({ schema, document: operation, variableValues: given, contextValue: context });
    if (errors.length === 0) return { data, errors, everyError: errors, requiredErrors: context.requiredErrors };
    const every: MonolithContext = { state: stateOf(dataSet), requiredErrors: [] };
    const { errors: everyError = [] } = executeSync({ schema: lenient, document: operation, variableValues: given, contextValue: every });
    return { data, errors: errors.map(placed), everyError: everyError.map(placed), requiredErrors: every.requiredErrors };
  }

  /** With the `strict` schema of which this one is a lenient copy, null where that one allows none is an error here too. */
  function addResolvers(target: GraphQLSchema, strict?: GraphQLSchema): void {
    for (const type of Object.values(target.getTypeMap())) {
      if (type.name.startsWith('__')) continue;
      if (isAbstractType(type)) type.resolveType = (thing) => (thing as Thing).type;
      if (!isObjectType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        const resolve = resolverOf(type.name, field.name);
        const original = strict?.getType(type.name);
        const strictType = isObjectType(original) ? original.getFields()[field.name]?.type : undefined;
        field.resolve = strictType ? (...given) => refuseNull(strictType, resolve(...given), `${type.name}.${field.name}`) : resolve;
      }
    }
  }

  function resolverOf(type: string, name: string): GraphQLFieldResolver<Thing | undefined, MonolithContext> {
    const field = fieldOf(model, type, name);
    if (!field) throw new Error(`expected a field of the model, got ${type}.${name}`);
    return (source, given, { state, requiredErrors }, info) => {
      const thing = source ?? { type, space: type, index: 0, identity: type };
      if (field.requires === undefined) return valueOf(model, thing, field, given, state);
      const path = pathOf(info.path.prev);
      const text = requiredText(model, thing, field.requires, state, (message) => requiredErrors.push({ message, path }));
      return isUnknown(model, thing, field) ? null : text;
    };
  }
}

function refuseNull(type: GraphQLOutputType, value: unknown, coordinate: string): unknown {
  const refused = refuse(type, value);
  if (refused instanceof Error) throw refused;
  return refused;

  function refuse(type: GraphQLOutputType, value: unknown): unknown {
    if (isNonNullType(type)) return refuse(type.ofType, value) ?? new Error(`Cannot return null for non-nullable field ${coordinate}.`);
    return isListType(type) && Array.isArray(value) ? value.map((item) => refuse(type.ofType, item)) : value;
  }
}

function withoutNonNull(document: DocumentNode): DocumentNode {
  return visit(document, { FieldDefinition: (node) => ({ ...node, type: visit(node.type, { NonNullType: { leave: ({ type }) => type } }) }), InputValueDefinition: () => false }) as DocumentNode;
}

function placed({ message, path }: PlacedError): PlacedError {
  return { message, path };
}

interface Step {
  readonly prev: Step | undefined;
  readonly key: string | number;
}

function pathOf(step: Step | undefined): readonly (string | number)[] {
  return step ? [...pathOf(step.prev), step.key] : [];
}


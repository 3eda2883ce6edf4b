import { GraphQLError } from 'graphql';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Settings } from '../settings.ts';
import { infiniteArgument, unfitVariable } from './finiteNumbers.ts';
import { prepareSize } from './operationSize.ts';
import type { OperationSize } from './operationSize.ts';

/** The limits that an operation may be over. */
export type Limits = Pick<Settings, 'maxDepth' | 'maxRootFields' | 'maxAliases' | 'maxFields' | 'maxRows'>;

/** The limits of one operation. */
export interface PreparedLimits {
  /** Why the operation is refused with these variables: `OPERATION_TOO_LARGE`, or `BAD_USER_INPUT` for numbers and variables that can't be passed on. */
  readonly refusal: (variables: Readonly<Record<string, unknown>>) => GraphQLError | undefined;
  /** The fields of the operation, fragments expanded. */
  readonly fields: number;
}

/** The most rows of questions about the schema: three times what the standard introspection query asks for. It is no setting, since tools all send that query. */
const maxSchemaRows = 500_000;

/** Looks at an operation of a valid document once, as far as its text tells; what its variables tell is left to `refusal`. */
export function prepareLimits(limits: Limits, schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): PreparedLimits {
  const { isFixed, sizeFor } = prepareSize(schema, document, operation);
  const size = sizeFor({});
  const { fields } = size;
  const infinite = infiniteArgument(document);
  if (infinite) return { fields, refusal: () => infinite };
  if (!isFixed) return { fields, refusal: (variables) => unfitVariable(variables) ?? tooLarge(limits, sizeFor(variables)) };
  const always = tooLarge(limits, size);
  return { fields, refusal: (variables) => unfitVariable(variables) ?? always };
}

function tooLarge(limits: Limits, size: OperationSize): GraphQLError | undefined {
  if (size.depth > limits.maxDepth) return refused('levels of fields', size.depth, limits.maxDepth);
  if (size.rootFields > limits.maxRootFields) return refused('fields at its root', size.rootFields, limits.maxRootFields);
  if (size.aliases > limits.maxAliases) return refused('aliases', size.aliases, limits.maxAliases);
  if (size.fields > limits.maxFields) return refused('fields', size.fields, limits.maxFields);
  if (size.rows > limits.maxRows) return refused('rows in its lists', size.rows, limits.maxRows);
  return size.schemaRows > maxSchemaRows ? refused('rows about the schema', size.schemaRows, maxSchemaRows) : undefined;
}

function refused(what: string, actual: number, most: number): GraphQLError {
  return new GraphQLError(`Expected an operation of at most ${most} ${what}, got ${actual}`, {
    extensions: { code: 'OPERATION_TOO_LARGE', http: { status: 400 } },
  });
}

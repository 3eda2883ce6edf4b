import type { DocumentNode, GraphQLFormattedError, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { allFailures, beginFailures } from './failures.ts';
import { rootWriter } from './objectWriter.ts';
import { written } from './output.ts';
import { writeJson } from './text.ts';
import type { TreeForm, Variant } from './variant.ts';
import { Variants } from './variants.ts';

/** The final shape of an operation's answers. */
export interface Shape {
  /** Completes what the subgraphs answered as graphql-js would: `tree` is keyed by the client's response names, with `__typename` on objects of abstract types. */
  readonly complete: (tree: Readonly<Record<string, unknown>> | null | undefined, execution: Completion) => Completed;
}

/** What a completion is given beside the data. */
export interface Completion {
  /** The variables as the client sent them. */
  readonly given: Readonly<Record<string, unknown>>;
  /** The same, coerced by the schema, defaults included. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** What went wrong before, with the client's paths; one without a path explains any null. */
  readonly errors: readonly GraphQLFormattedError[];
  /** Whether one of them took a root along, so that root fields beside it are missing for no reason of their own. */
  readonly isRootLost?: boolean;
}

/** Completed data. */
export interface Completed {
  /** `data` as JSON in UTF-8, `null` included. */
  readonly data: Buffer;
  /** The same as a string, made when it is asked for. */
  readonly dataJson: string;
  /** The errors given and those that were found. */
  readonly errors: readonly GraphQLFormattedError[];
}

/** Compiles how the answers to an operation are completed. The operation must be valid. */
export function compileShape(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, form: TreeForm = {}): Shape {
  const variants = new Variants<Compiled>(document, operation, (conditions, fragments) => {
    const made = compileVariant({ schema, operation, fragments, conditions, given: {}, tree: form, fields: 0 });
    return { made, size: made.fields };
  });
  let expected = 0;
  const complete: Shape['complete'] = (tree, { given, variables, errors, isRootLost = false }) => {
    const { write } = variants.of(variables);
    const data = written(expected, () => {
      beginFailures(errors, isRootLost);
      const end = write(tree ?? {}, given);
      return end < 0 ? writeJson('null', 0) : end;
    });
    expected = data.length;
    return new Answer(data, allFailures());
  };
  return { complete };
}

type RootWriter = (tree: Readonly<Record<string, unknown>>, given: Readonly<Record<string, unknown>>) => number;

interface Compiled {
  readonly write: RootWriter;
  readonly fields: number;
}

function compileVariant(variant: Variant): Compiled {
  const type = variant.schema.getRootType(variant.operation.operation);
  if (!type) throw new Error(`Expected a schema with a root type for ${variant.operation.operation}`);
  const write = rootWriter(variant, type);
  return {
    fields: variant.fields,
    write: (tree, given) => {
      variant.given = given;
      return write(tree, 0);
    },
  };
}

class Answer implements Completed {
  readonly data: Buffer;
  readonly errors: readonly GraphQLFormattedError[];

  constructor(data: Buffer, errors: readonly GraphQLFormattedError[]) {
    this.data = data;
    this.errors = errors;
  }

  get dataJson(): string {
    return this.data.toString();
  }
}

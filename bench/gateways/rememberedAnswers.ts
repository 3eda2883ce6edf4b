import { execute, parse } from 'graphql';
import type { ExecutionResult, GraphQLSchema } from 'graphql';

/** A GraphQL request, or one of a list. */
export interface Asked {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Record<string, unknown> | null;
}

/** Answers operations on a schema as JSON, each question and each entity by graphql-js the first time only: what is made of several requests is as cheap to answer as these. */
export class RememberedAnswers {
  readonly #schema: GraphQLSchema;
  readonly #answers = new Map<string, Promise<string>>();
  /** By what is asked of an entity, and its representation. */
  readonly #entities = new Map<string, Map<string, string>>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  async answer(asked: Asked): Promise<string> {
    const { representations, ...others } = asked.variables ?? {};
    if (Array.isArray(representations)) return this.#answerEntities(asked, representations, others);
    const key = JSON.stringify(asked);
    const known = this.#answers.get(key) ?? this.#execute(asked).then((answer) => JSON.stringify(answer));
    this.#answers.set(key, known);
    return known;
  }

  async #answerEntities(asked: Asked, representations: readonly unknown[], others: Readonly<Record<string, unknown>>): Promise<string> {
    const question = `${asked.query}\n${JSON.stringify(others)}`;
    const known = this.#entities.get(question) ?? new Map<string, string>();
    this.#entities.set(question, known);
    const keys = representations.map((each) => JSON.stringify(each));
    const missing = [...new Set(keys)].filter((key) => !known.has(key));
    if (missing.length > 0) {
      const { data, errors } = await this.#execute({ ...asked, variables: { ...others, representations: missing.map((key) => JSON.parse(key) as unknown) } });
      const entities = data?.['_entities'] as readonly unknown[] | undefined;
      if (!entities || errors) throw new Error(`Expected entities without errors, got ${JSON.stringify(errors)}`);
      for (const [index, key] of missing.entries()) known.set(key, JSON.stringify(entities[index]));
    }
    return `{"data":{"_entities":[${keys.map((key) => known.get(key)).join(',')}]}}`;
  }

  async #execute({ query, operationName, variables }: Asked): Promise<ExecutionResult> {
    return execute({ schema: this.#schema, document: parse(query), ...(operationName && { operationName }), ...(variables && { variableValues: variables }) });
  }
}

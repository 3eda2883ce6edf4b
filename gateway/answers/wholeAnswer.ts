import type { GraphQLFormattedError } from 'graphql';

/** An answer's body as Apollo Server carries it from the executor to `stringifyResult`: in place of `data`, and never looked into. */
export class WholeAnswer {
  readonly body: Buffer;

  constructor(body: Buffer) {
    this.body = body;
  }
}

/** The body of a result: a whole answer as it is, anything else, such as a refusal, as JSON. */
export function stringifyResult(result: { readonly data?: unknown; readonly errors?: readonly GraphQLFormattedError[] | undefined; readonly extensions?: unknown }): string {
  return result.data instanceof WholeAnswer ? result.data.body.toString() : `${JSON.stringify(result)}\n`;
}

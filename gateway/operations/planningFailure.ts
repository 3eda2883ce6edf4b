import { GraphQLError } from 'graphql';

/** No plan was found for an operation, or none that is right. The cause is for the log alone. */
export class PlanningFailure extends GraphQLError {
  override readonly name = 'PlanningFailure';
  override readonly cause: unknown;

  constructor(cause: unknown) {
    super('No way was found to ask the parts of the graph for this operation', { extensions: { code: 'OPERATION_NOT_PLANNABLE', http: { status: 500 } } });
    this.cause = cause;
  }

  /** What the log may hold of the cause: the planner quotes the operation, and in it what somebody may have searched for, so texts, long numbers and fractions are left out. */
  get forLog(): Readonly<Record<string, unknown>> {
    const { cause } = this;
    if (!(cause instanceof Error)) return { message: withoutValues(String(cause)) };
    return { name: cause.name, message: withoutValues(cause.message), at: cause.stack?.split('\n').filter((line) => /^ +at /.test(line)).slice(0, 10) };
  }
}

const withoutValues = (message: string): string => message.replaceAll(/"""[^]*?"""|"(?:[^"\\\n]|\\.)*"/g, '"…"').replaceAll(/\d{5,}|\d+\.\d+/g, '…').slice(0, 2000);

import type { GraphQLError } from 'graphql';
import type { KnownDocuments, KnownOperation } from '../execution/knownDocuments.ts';
import type { Result } from '../execution/preparedOperation.ts';
import type { Context } from '../context.ts';
import type { DomainPart, OperationAnswer } from '../domainPart.ts';
import type { maskError } from '../maskError.ts';
import type { Asked, AskedOperation } from './readOperations.ts';

/** What is sent back. */
export interface HttpAnswer {
  readonly status: number;
  readonly body: string;
  /** For how many seconds everybody may be given it; 0 is not at all. */
  readonly maxAge: number;
}

/** How requests are answered: what texts mean, what clients may see of errors, and what the domain does before an answer leaves. */
export interface Answering {
  readonly documents: KnownDocuments;
  readonly mask: ReturnType<typeof maskError>;
  readonly part: DomainPart | undefined;
}

interface Run {
  readonly result: Result;
  readonly isRun: boolean;
  readonly maxAge: number;
}

/** Answers all operations of a request in one context: they are run at the same time, so that what they read is read together. */
export async function answerRequest({ operations, isBatch }: Asked, context: Context, { documents, mask, part }: Answering): Promise<HttpAnswer> {
  const runs = await runAll(operations, context, documents);
  const made: readonly OperationAnswer[] = runs.map(({ result: { data, errors } }) => ({ ...(data !== undefined && { data }), errors: errors.map(mask) }));
  const answers = part ? await part.end(context.own, made) : made;
  const missed = context.read.report.missed();
  const extensions = missed ? `,"extensions":${JSON.stringify({ partners: missed })}` : '';
  const texts = answers.map((answer) => textOf(answer, extensions));
  const isPublic = !context.viewer && !missed && answers.every(({ errors }) => errors.length === 0);
  return {
    // In a batch each answer says for itself what is wrong.
    status: isBatch || runs.every(({ isRun }) => isRun) ? 200 : 400,
    body: isBatch ? `[${texts.join(',')}]` : (texts[0] ?? ''),
    maxAge: isPublic ? Math.min(...runs.map(({ maxAge }) => maxAge)) : 0,
  };
}

/** Whether one of the operations is a mutation. */
export const changesSomething = ({ operations }: Asked, { documents }: Answering): boolean =>
  operations.some(({ query, operationName }) => isMutation(documents.find(query, operationName)));

async function runAll(operations: readonly AskedOperation[], context: Context, documents: KnownDocuments): Promise<readonly Run[]> {
  const found = operations.map((asked) => ({ asked, known: documents.find(asked.query, asked.operationName) }));
  const run = async ({ asked, known }: (typeof found)[number]): Promise<Run> => {
    if ('errors' in known) return { result: known, isRun: false, maxAge: 0 };
    const result = await known.operation.run(operations.length > 1 ? { ...context, budget: context.budget.another() } : context, asked.variables);
    documents.weigh(asked.query);
    return result.data === undefined ? { result: { errors: result.errors.map(wrongVariable) }, isRun: false, maxAge: 0 } : { result, isRun: true, maxAge: known.maxAge };
  };
  if (!found.some(({ known }) => isMutation(known))) return Promise.all(found.map(run));
  const runs: Run[] = [];
  for (const each of found) runs.push(await run(each));
  return runs;
}

const isMutation = (known: KnownOperation | { readonly errors: unknown }): boolean => 'operation' in known && known.operation.kind === 'mutation';

/** Nothing was run because of the variables. */
function wrongVariable(error: GraphQLError): GraphQLError {
  error.extensions['code'] ??= 'BAD_USER_INPUT';
  return error;
}

function textOf({ data, errors }: OperationAnswer, extensions: string): string {
  const failed = errors.length > 0 ? `"errors":${JSON.stringify(errors)}` : '';
  if (data === undefined) return `{${failed}${extensions}}`;
  const start = failed ? `{${failed},"data":` : '{"data":';
  if (data === null) return `${start}null${extensions}}`;
  let text = `${start}{`;
  for (const [index, { name, json }] of data.entries()) text += `${index > 0 ? ',' : ''}${JSON.stringify(name)}:${json ?? 'null'}`;
  return `${text}}${extensions}}`;
}

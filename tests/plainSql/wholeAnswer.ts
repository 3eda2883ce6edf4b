import { setTimeout } from 'node:timers/promises';
import type { Answer, Stack, Statement } from '../stack.ts';

const attempts = 3;

/** An answer to which every partner contributed, and the statements it took. On a busy machine a partner may be late, so it is asked again; errors are not put up with. */
export async function wholeAnswer(
  stack: Stack,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<{ readonly data: NonNullable<Answer['data']>; readonly statements: readonly Statement[] }> {
  for (let attempt = 1; ; attempt += 1) {
    const { answer, statements } = await stack.watch(query, variables);
    const late = answer.extensions?.partners?.some(({ status }) => status !== 'OK') ?? false;
    if (answer.data && !answer.errors && !late) return { data: answer.data, statements };
    if (!late || attempt === attempts) throw new Error(`Expected an answer of all partners, got ${JSON.stringify(answer).slice(0, 1000)} to ${query}`);
    await setTimeout(2000);
  }
}

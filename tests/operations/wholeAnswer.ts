import { setTimeout as pause } from 'node:timers/promises';
import type { Answer, Stack, Statement } from '../stack.ts';

const attempts = 10;

/** Asks until every partner has answered: on a busy machine a database may be slower than its partner's limit. The statements are those of the last time. */
export async function wholeAnswer(stack: Stack, query: string): Promise<{ readonly answer: Answer; readonly statements: readonly Statement[] }> {
  for (let attempt = 1; ; attempt += 1) {
    const watched = await stack.watch(query);
    if (watched.answer.extensions === undefined || attempt === attempts) return watched;
    await pause(500 * attempt);
  }
}

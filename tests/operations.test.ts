import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { planText } from './operations/queryPlan.ts';
import { statementText } from './operations/statementText.ts';
import { wholeAnswer } from './operations/wholeAnswer.ts';
import { startStack, type Answer, type Stack, type Statement } from './stack.ts';

const folder = new URL('operations/', import.meta.url);
const names = readdirSync(folder).filter((file) => file.endsWith('.graphql')).map((file) => file.replace(/\.graphql$/, '')).toSorted();

let stack: Stack;
beforeAll(async () => void (stack = await startStack(inject('databases'))));
afterAll(() => stack.stop());

test('there are golden files for these operations and no others', () => {
  const files = readdirSync(folder).filter((file) => /\.(plan|sql|json)$/.test(file)).toSorted();
  expect(files).toEqual(names.flatMap((name) => [`${name}.json`, `${name}.plan`, `${name}.sql`]).toSorted());
});

describe.for(names)('%s', (name) => {
  let query: string;
  let answer: Answer;
  let statements: readonly Statement[];
  beforeAll(async () => {
    query = readFileSync(new URL(`${name}.graphql`, folder), 'utf8');
    ({ answer, statements } = await wholeAnswer(stack, query));
  });

  test('is planned as before', () => {
    const plan = planText(query);
    expect(plan).toBe(golden(name, 'plan', plan));
  });

  test('sends the databases the same statements as before', () => {
    const sql = statementText(statements);
    expect(sql).toBe(golden(name, 'sql', sql));
  });

  test('is answered as before', () => {
    const json = `${JSON.stringify(inOrder(answer), null, 2)}\n`;
    expect(json).toBe(golden(name, 'json', json));
  });

  test('sends no partner the same statement twice', () => {
    const sent = statements.map(({ partner, sql }) => `${partner}: ${sql}`);
    expect(sent.filter((text, index) => sent.indexOf(text) < index)).toEqual([]);
  });

  test('is answered without errors, and by every partner', () => {
    expect(answer.extensions).toBeUndefined();
    expect(answer.errors !== undefined).toBe(name.startsWith('refused-'));
  });
});

/** The text that is expected; with UPDATE_GOLDEN=1 that is this one from now on. */
function golden(name: string, kind: 'plan' | 'sql' | 'json', text: string): string {
  const file = new URL(`${name}.${kind}`, folder);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, text);
  return readFileSync(file, 'utf8');
}

/** Errors of parts answered at the same time come in any order, so they are put in that of their paths. */
function inOrder({ data, errors, ...rest }: Answer): Answer {
  const sorted = errors?.toSorted((one, other) => (JSON.stringify(one.path) < JSON.stringify(other.path) ? -1 : 1));
  return { ...(data !== undefined && { data }), ...(sorted && { errors: sorted }), ...rest };
}

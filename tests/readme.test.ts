import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { errorCodes } from '../gateway/errors.ts';
import { errorCodes as subgraphErrorCodes } from '../subgraphs/runtime/errors.ts';
import { madeParts, partOf, readReadme, withPart } from './readme.ts';
import { startStack, type Stack } from './stack.ts';

describe('the README', () => {
  it.each(['first-query', 'settings', 'errors'])('has its %s as the code has it', async (name) => {
    expect(partOf(readReadme(), name)).toBe((await madeParts())[name]);
  });

  describe('with the demo running', () => {
    let stack: Stack;
    beforeAll(async () => void (stack = await startStack(inject('databases'))));
    afterAll(() => stack.stop());

    it('shows the answer that its first query has', async () => {
      const query = partOf(readReadme(), 'first-query').replace(/^```.*\n/gm, '');
      const { data, errors, extensions } = await stack.ask(query);
      expect({ errors, extensions }).toEqual({});
      const shown = `\`\`\`json\n${JSON.stringify({ data }, null, 2)}\n\`\`\`\n`;
      if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(new URL('../README.md', import.meta.url), withPart(readReadme(), 'first-answer', `\n${shown}\n`));
      expect(partOf(readReadme(), 'first-answer')).toBe(`\n${shown}\n`);
    });
  });

  it('lists every code that a subgraph may say', () => {
    expect(Object.keys(errorCodes)).toEqual(expect.arrayContaining(Object.keys(subgraphErrorCodes)));
  });
});

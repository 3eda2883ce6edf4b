import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { nodeArguments } from './nodeArguments.ts';

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

test('`npm run gateway` and the image start the gateway as programs do', () => {
  const command = ['node', ...nodeArguments, 'gateway/main.ts'];
  expect(JSON.parse(read('package.json'))).toHaveProperty('scripts.gateway', command.join(' '));
  expect(read('Dockerfile').trim().split('\n').at(-1)).toBe(`CMD [${command.map((each) => `"${each}"`).join(', ')}]`);
});

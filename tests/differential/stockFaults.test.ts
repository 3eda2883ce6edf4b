import { describe, expect, test } from 'vitest';
import { ownEngine } from './engines/ownEngine.ts';
import { stockEngine } from './engines/stockEngine.ts';
import { faults } from './stockFaults/faults.ts';
import { answerOf } from './stockFaults/handwritten.ts';

// Each is told in docs/stock-gateway-faults.md. Where stock has put one right, the page says too much.
describe.each(faults)('$name', ({ subgraphs, operation, variables, right, wrong }) => {
  test('stock answers wrongly, as documented', async () => {
    expect(await answerOf(stockEngine, subgraphs(), operation, variables).catch((thrown: unknown) => String(thrown))).toEqual(wrong);
  });

  test('this gateway answers rightly', async () => {
    expect(await answerOf(ownEngine, subgraphs(), operation, variables)).toEqual(right);
  });
});

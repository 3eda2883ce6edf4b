import { test } from 'vitest';
import { expectAlike, milliseconds, operationsInPart } from './differential.ts';

// Half of the operations; the other half is a file of its own, so that two cores share the work.
test(`${operationsInPart} operations over generated supergraphs are answered as one schema over the same data answers them, part 2`, { timeout: milliseconds }, async () => {
  await expectAlike(2_100);
});

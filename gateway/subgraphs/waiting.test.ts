import { expect, test } from 'vitest';
import { nobody } from './authority.ts';
import { Flight } from './flight.ts';
import { entityCall, newScope } from './testing/calls.ts';
import { Waiting } from './waiting.ts';

test('thousands that wait and can’t be joined leave without all of them being looked at for each', () => {
  const waiting = new Waiting();
  const count = 8000;
  for (let index = 0; index < count; index += 1) waiting.add(new Flight({ call: entityCall([`e${index}`], { variables: { index } }), authority: nobody, scope: newScope(), forget: () => undefined }));
  let lookedAt = 0;
  let left = 0;
  for (let first = waiting.first(); first; first = waiting.first()) left += waiting.take(first, (others) => ((lookedAt += others.length), [])).length;
  expect([left, waiting.size]).toEqual([count, 0]);
  expect(lookedAt).toBeLessThanOrEqual(count * 1000); // of 32 million
});

import { describe, expect, it } from 'vitest';
import { disclose } from './disclosure.ts';

describe('a count of people', () => {
  it.each([1, 2, 3, 4])('of %i is hidden', (count) => {
    expect(disclose(count)).toEqual({ peopleServed: null, hidden: true });
  });

  it.each([0, 5, 20_500])('of %i is shown', (count) => {
    expect(disclose(count)).toEqual({ peopleServed: count, hidden: false });
  });

  it('that no partner could give is no figure', () => {
    expect(disclose(undefined)).toBeNull();
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { connectionShare } from './connectionShare.ts';

const all = ['offers', 'training', 'people', 'facilities'];

test.each([
  [8, all, [2, 2, 2, 2]],
  [7, all, [2, 2, 2, 1]],
  [4, ['people'], [4]],
  [1, ['offers', 'people'], [1, 1]],
])('%i connections for %j', (total, domains, shares) => expect(domains.map((domain) => connectionShare(total, domains, domain))).toEqual(shares));

test('shares are the whole, and as equal as can be', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 100 }), fc.subarray(all, { minLength: 1 }), (total, domains) => {
    const shares = domains.map((domain) => connectionShare(total, domains, domain));
    expect(shares.reduce((sum, share) => sum + share, 0)).toBe(Math.max(total, domains.length));
    expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
  }));
});

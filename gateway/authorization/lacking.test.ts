import { expect, test } from 'vitest';
import { lacking } from './lacking.ts';

const viewer = { issuer: 'https://issuer.example', subject: 'someone', scopes: ['all', 'citizen:self'], nationalId: '99999999R' };
const claims = { partnerClaim: 'org', nationalIdClaim: 'nif' };

test.each([
  ['the scope `casework:read`', [{ scopes: [['casework:read']] }, { scopes: [['all']] }, { scopes: [['casework:read']] }]],
  ['the scope `colour` or the scopes `casework:read` and `all`', [{ scopes: [['colour'], ['casework:read', 'all']] }]],
  ['the scope `a`, the scope `b`, or the scope `c`, and the claim `org`', [{ scopes: [['a'], ['b'], ['c']], policies: [['partner']] }]],
  ['the claim `org` and the claim `nif`', [{ policies: [['partner', 'citizen']] }]],
  ['the claim `org`', [{ policies: [['partner']] }, { policies: [['citizen']] }, { scopes: [['citizen:self']] }]],
] as const)('a token may lack %s', (words, rules) => expect(lacking(rules, viewer, claims)).toBe(words));

test('a policy is named where nobody says what its claim is called', () => {
  expect(lacking([{ policies: [['partner']] }], viewer, undefined)).toBe('what the policy `partner` asks for');
});

import type { Alternatives, Rule } from '../../calls/rules/rule.ts';
import { unmet } from '../../calls/rules/rule.ts';
import type { Viewer } from '../../calls/viewer.ts';

/** The claims that the policies are about, as the issuer calls them. */
export interface ClaimNames {
  readonly partnerClaim: string;
  readonly nationalIdClaim: string;
}

/**
 * What a viewer's access token lacks for all of these rules, in words: "the scope `casework:read`, and the claim `teixit_partner`". It goes by the rules alone, which
 * the SDL shows to everybody, and tells nothing of what the token has.
 */
export function lacking(rules: readonly Rule[], viewer: Viewer, claims: ClaimNames | undefined): string {
  const parts = rules.flatMap(({ scopes, policies }) => [
    ...(scopes && unmet({ scopes }, viewer) ? [anyOf(scopes, scopeWords)] : []),
    ...(policies && unmet({ policies }, viewer) ? [anyOf(policies, (names) => all(names.map((name) => policyWords(name, claims))))] : []),
  ]);
  return [...new Set(parts)].join(', and ');
}

const anyOf = (alternatives: Alternatives, words: (names: readonly string[]) => string): string => either(alternatives.map(words));

const scopeWords = (names: readonly string[]): string => `the scope${names.length > 1 ? 's' : ''} ${all(names.map((name) => `\`${name}\``))}`;

function policyWords(name: string, claims: ClaimNames | undefined): string {
  const claim = name === 'partner' ? claims?.partnerClaim : name === 'citizen' ? claims?.nationalIdClaim : undefined;
  return claim === undefined ? `what the policy \`${name}\` asks for` : `the claim \`${claim}\``;
}

const [conjunction, disjunction] = [new Intl.ListFormat('en', { type: 'conjunction' }), new Intl.ListFormat('en', { type: 'disjunction' })];
const all = (texts: readonly string[]): string => conjunction.format(texts);
const either = (texts: readonly string[]): string => disjunction.format(texts);

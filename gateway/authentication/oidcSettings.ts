import { isSafeAddress } from './fetchJson.ts';

/** Whose access tokens are accepted, and what they must be like. */
export interface OidcSettings {
  /** The issuer, as the tokens and its discovery document write it. */
  readonly issuer: string;
  /** What `aud` must name. */
  readonly audience: string;
  /** Where the issuer's public keys are; absent: where its discovery document says. */
  readonly jwksUrl?: string;
  /** JWS algorithms with a public key. */
  readonly algorithms: readonly string[];
  /** Values of the header `typ`, in small letters, without `application/`. */
  readonly tokenTypes: readonly string[];
  /** How far the issuer's clock may be from ours, in milliseconds. */
  readonly clockSkew: number;
  /** The claim with the partner for which a case worker works. */
  readonly partnerClaim: string;
  /** The claim with a citizen's own national identifier. */
  readonly nationalIdClaim: string;
}

const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'];

/** The environment variables of authentication: name, usual value, meaning. */
export const oidcReference: readonly { readonly name: string; readonly default: string; readonly meaning: string }[] = [
  { name: 'OIDC_ISSUER', default: 'none', meaning: 'The OpenID Connect issuer whose access tokens are accepted; without one, none is.' },
  { name: 'OIDC_AUDIENCE', default: 'none', meaning: 'What the tokens must name as `aud`; needed with `OIDC_ISSUER`.' },
  { name: 'OIDC_JWKS_URL', default: 'by discovery', meaning: "The address of the issuer's public keys." },
  { name: 'OIDC_ALGORITHMS', default: 'RS256 PS256 ES256 EdDSA', meaning: 'The algorithms that tokens may be signed with, of those with a public key.' },
  { name: 'OIDC_TOKEN_TYPES', default: 'at+jwt', meaning: 'What the header `typ` of a token may be; `JWT` too for issuers that don’t follow RFC 9068.' },
  { name: 'OIDC_CLOCK_SKEW', default: '30000', meaning: "How far the issuer's clock may be from ours, in milliseconds." },
  { name: 'OIDC_PARTNER_CLAIM', default: 'teixit_partner', meaning: 'The claim with the id of the partner for which a case worker works.' },
  { name: 'OIDC_NATIONAL_ID_CLAIM', default: 'teixit_national_id', meaning: "The claim with a citizen's own national identifier." },
];

/** The settings, none where no issuer is trusted; or every problem, one line each. */
export type OidcResult = { readonly settings: OidcSettings | undefined } | { readonly problems: readonly string[] };

/** Reads the variables of `oidcReference`. One that is empty counts as absent. */
export function readOidcSettings(environment: Readonly<Record<string, string | undefined>>): OidcResult {
  const problems: string[] = [];
  const text = (name: string): string | undefined => environment[name]?.trim() || undefined;
  const usual = (name: string): string => text(name) ?? oidcReference.find((variable) => variable.name === name)?.default ?? '';
  const words = (name: string): readonly string[] => usual(name).split(/[\s,]+/).filter(Boolean);
  const check = (name: string, good: boolean, expected: string): void => {
    if (!good) problems.push(`${name}: expected ${expected}, got \`${usual(name)}\``);
  };

  const issuer = text('OIDC_ISSUER');
  const audience = text('OIDC_AUDIENCE');
  const jwksUrl = text('OIDC_JWKS_URL');
  const clockSkew = usual('OIDC_CLOCK_SKEW');
  if (issuer !== undefined && !isAddress(issuer, 'plain')) problems.push(`OIDC_ISSUER: expected an https address without \`?\` and \`#\`, got something else`);
  if (issuer !== undefined && audience === undefined) problems.push('OIDC_AUDIENCE: expected what tokens for this graph name as `aud`, got nothing');
  if (issuer === undefined && (audience ?? jwksUrl) !== undefined) problems.push('OIDC_ISSUER: expected the issuer whose tokens are accepted, got nothing');
  if (jwksUrl !== undefined && !isAddress(jwksUrl)) problems.push('OIDC_JWKS_URL: expected an https address, got something else');
  check('OIDC_ALGORITHMS', words('OIDC_ALGORITHMS').length > 0 && words('OIDC_ALGORITHMS').every((word) => algorithms.includes(word)), `some of ${algorithms.join(' ')}`);
  check('OIDC_TOKEN_TYPES', words('OIDC_TOKEN_TYPES').length > 0 && words('OIDC_TOKEN_TYPES').every((word) => /^[\w.+-]+$/.test(word)), 'words such as `at+jwt`');
  check('OIDC_CLOCK_SKEW', /^\d{1,6}$/.test(clockSkew) && Number(clockSkew) <= 300_000, 'a whole number from 0 to 300000');
  for (const name of ['OIDC_PARTNER_CLAIM', 'OIDC_NATIONAL_ID_CLAIM']) check(name, !/\s/.test(usual(name)), 'the name of a claim');

  if (problems.length > 0) return { problems };
  if (issuer === undefined || audience === undefined) return { settings: undefined };
  return {
    settings: Object.freeze({
      issuer,
      audience,
      ...(jwksUrl === undefined ? {} : { jwksUrl }),
      algorithms: words('OIDC_ALGORITHMS'),
      tokenTypes: words('OIDC_TOKEN_TYPES').map((word) => word.toLowerCase()),
      clockSkew: Number(clockSkew),
      partnerClaim: usual('OIDC_PARTNER_CLAIM'),
      nationalIdClaim: usual('OIDC_NATIONAL_ID_CLAIM'),
    }),
  };
}

/** Addresses with a password in them aren't shown, so no address is. */
function isAddress(text: string, plain?: 'plain'): boolean {
  const url = URL.parse(text);
  if (!url || !isSafeAddress(url) || url.username || url.password) return false;
  return plain === undefined || !/[?#]/.test(text);
}

import type { JWTPayload } from 'jose';
import type { Viewer } from '../../calls/viewer.ts';
import { isPartnerId } from '../partnerStatuses.ts';
import type { OidcSettings } from './oidcSettings.ts';
import { TokenRefused } from './refusal.ts';

/** The viewer whom the claims of a verified token describe. Throws `TokenRefused` for a claim that is there in another form than it must have, rather than leave it out. */
export function viewerOfClaims(claims: JWTPayload, { issuer, partnerClaim, nationalIdClaim }: OidcSettings): Viewer {
  const partner = textClaim(claims, partnerClaim);
  if (partner !== undefined && !isPartnerId(partner)) throw new TokenRefused(`claim ${partnerClaim}`);
  const written = textClaim(claims, nationalIdClaim);
  const nationalId = written?.normalize('NFKC').toUpperCase().replaceAll(/[\s./-]/g, '');
  if (nationalId !== undefined && !/^[A-Z0-9]{5,20}$/.test(nationalId)) throw new TokenRefused(`claim ${nationalIdClaim}`);
  return {
    issuer,
    subject: subjectOf(claims),
    scopes: scopesOf(claims),
    ...(partner === undefined ? {} : { partner }),
    ...(nationalId === undefined ? {} : { nationalId }),
  };
}

/** OpenID Connect Core 1.0, 2: at most 255 characters of ASCII. */
function subjectOf(claims: JWTPayload): string {
  const subject = textClaim(claims, 'sub');
  if (subject === undefined || !/^[\x20-\x7e]{1,255}$/.test(subject) || subject.trim() === '') throw new TokenRefused('claim sub');
  return subject;
}

/** RFC 9068, 2.2.3, in the words of RFC 6749, 3.3: words between single spaces. */
function scopesOf(claims: JWTPayload): readonly string[] {
  const scope = textClaim(claims, 'scope') ?? '';
  if (!/^[\x20\x21\x23-\x5b\x5d-\x7e]{0,4096}$/.test(scope)) throw new TokenRefused('claim scope');
  return [...new Set(scope.split(' ').filter(Boolean))];
}

function textClaim(claims: JWTPayload, name: string): string | undefined {
  const value = Object.hasOwn(claims, name) ? claims[name] : undefined;
  if (value !== undefined && typeof value !== 'string') throw new TokenRefused(`claim ${name}`);
  return value;
}

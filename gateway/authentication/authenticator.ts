import type { Viewer } from '../../calls/viewer.ts';
import { viewerOfToken } from './accessToken.ts';
import { IssuerKeys } from './issuerKeys.ts';
import type { OidcSettings } from './oidcSettings.ts';
import { TokenRefused } from './refusal.ts';

/** Tells who asks by an access token. Owns what it keeps of the issuer until `close`. */
export interface Authenticator {
  /** Throws `TokenRefused` or `IssuerUnavailable`. */
  readonly viewer: (token: string) => Promise<Viewer>;
  readonly close: () => void;
}

/** Begins to read the issuer's keys without waiting for them. Without settings no issuer is trusted, and every token is refused. */
export function openAuthenticator(settings: OidcSettings | undefined): Authenticator {
  if (!settings) return { viewer: () => Promise.reject(new TokenRefused('no issuer is trusted')), close: () => undefined };
  const keys = new IssuerKeys(settings);
  return { viewer: (token) => viewerOfToken(token, settings, (header) => keys.find(header)), close: () => keys.close() };
}

import { randomBytes, type KeyObject } from 'node:crypto';
import { hashOf, header, issuer, lifetime, scheme, signatureOf, type CallClaims } from './callToken.ts';
import type { Viewer } from './viewer.ts';

/** A call to a subgraph, to be signed. */
export interface Call {
  readonly key: KeyObject;
  /** The name of the subgraph. */
  readonly audience: string;
  readonly method: string;
  /** The path of the request, without host. */
  readonly path: string;
  readonly body: Buffer | string;
  /** Absent when nobody is known to ask. */
  readonly viewer?: Viewer | undefined;
  readonly requestId: string;
  /** Milliseconds since 1970. */
  readonly now?: number;
}

/** The value of `authorization` for one call: it holds for this method, path and body at this subgraph, for 30 seconds, once. */
export function signCall({ key, audience, method, path, body, viewer, requestId, now = Date.now() }: Call): string {
  const claims: CallClaims = {
    iss: issuer, aud: audience, iat: now / 1000, exp: now / 1000 + lifetime, jti: randomBytes(16).toString('base64url'),
    htm: method, htu: path, body: hashOf(body), requestId, ...(viewer && { viewer }),
  };
  const signed = `${header}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`;
  return `${scheme}${signed}.${signatureOf(signed, key)}`;
}

import { createHmac, hash, type KeyObject } from 'node:crypto';
import type { Viewer } from './viewer.ts';

/** What a signed call says. Times in seconds since 1970, to the millisecond. */
export interface CallClaims {
  readonly iss: string;
  /** The subgraph that is called. */
  readonly aud: string;
  readonly iat: number;
  readonly exp: number;
  /** Of this call alone. */
  readonly jti: string;
  /** The HTTP method. */
  readonly htm: string;
  /** The path as the request has it, without host. */
  readonly htu: string;
  /** The SHA-256 of the body's bytes, base64url. */
  readonly body: string;
  readonly requestId: string;
  readonly viewer?: Viewer;
}

/** How `authorization` begins. */
export const scheme = 'Teixit ';

/** Who signs. */
export const issuer = 'teixit-gateway';

/** How long a call may be under way, in seconds. */
export const lifetime = 30;

/** The only header a call's token has, byte for byte: there is no algorithm to choose. */
export const header = Buffer.from(JSON.stringify({ alg: 'HS256', typ: 'teixit-call+jwt' })).toString('base64url');

/** The third part of a token: the HMAC of the first two, base64url. */
export const signatureOf = (signed: string, key: KeyObject): string => createHmac('sha256', key).update(signed).digest('base64url');

/** The hash of a body, base64url. */
export const hashOf = (body: Buffer | string): string => hash('sha256', body, 'base64url');

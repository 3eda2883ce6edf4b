import { z } from 'zod';
import type { CallClaims } from './callToken.ts';

const text = z.string().min(1);

const claims = z.strictObject({
  iss: text, aud: text, iat: z.number(), exp: z.number(), jti: text, htm: text, htu: text, body: text, requestId: text,
  viewer: z.strictObject({ issuer: text, subject: text, scopes: z.array(text), partner: z.exactOptional(text), nationalId: z.exactOptional(text) }).optional(),
});

/** The claims of a token's payload, or undefined if it has others than a call has. */
export function readClaims(payload: string): CallClaims | undefined {
  try {
    // Absent and undefined are the same in JSON.
    return claims.parse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))) as CallClaims;
  } catch {
    return undefined;
  }
}

import { createHmac, createSecretKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/**
 * What the log calls a person by: HMAC-SHA-256 of an identifier, base64url. The identifier is `<partner>:<key>` for a record of a partner, or a national
 * identifier, normalised. Without the key nobody can tell whose pseudonym it is, not even by trying all identifiers that there are.
 */
export function personPseudonym(key: KeyObject, identifier: string): string {
  return createHmac('sha256', key).update(identifier, 'utf8').digest('base64url');
}

/** Reads the key of the pseudonyms, at least 32 bytes in base64url. Throws an error that doesn't hold it. A `KeyObject` shows nothing of itself when it is printed. */
export function readPseudonymKey(text: string | undefined): KeyObject {
  const bytes = /^[\w-]+={0,2}$/.test(text ?? '') ? Buffer.from(text ?? '', 'base64url') : Buffer.alloc(0);
  if (bytes.length < 32) throw new TypeError(`AUDIT_PSEUDONYM_KEY: expected at least 32 bytes in base64url, got ${text ? `${bytes.length} bytes` : 'nothing'}`);
  return createSecretKey(bytes);
}

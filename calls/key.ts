import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';

/** The least bytes of a key: as many as its hash has. */
const leastBytes = 32;

/** What a key looks like, for whoever is told that theirs doesn't; the key itself is never repeated. */
export const expectedKey = `at least ${leastBytes} random bytes in base64url, such as \`openssl rand -base64 32 | tr '+/' '-_' | tr -d '='\` writes`;

/** Reads a key; undefined if the text is none. A `KeyObject` shows nothing of itself when it is printed. */
export function readKey(text: string): KeyObject | undefined {
  const bytes = Buffer.from(text.trim(), 'base64url');
  const isBase64url = /^[\w-]+={0,2}$/.test(text.trim());
  return isBase64url && bytes.length >= leastBytes ? createSecretKey(bytes) : undefined;
}

/** The text of a new random key. */
export const newKey = (): string => randomBytes(leastBytes).toString('base64url');

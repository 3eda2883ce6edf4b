import type { KeyObject } from 'node:crypto';
import { expectedKey, readKey } from '../calls/key.ts';

/**
 * The keys that a subgraph accepts calls by. None only where `UNSIGNED_CALLS=public` says that everybody's are answered, as nobody's, and where no other
 * machine can call. Adds what is wrong to the problems.
 */
export function readCallKeys(environment: Readonly<Record<string, string | undefined>>, host: string, problems: string[]): readonly KeyObject[] {
  const keys = ['GATEWAY_KEY', 'GATEWAY_KEY_PREVIOUS'].flatMap((name) => {
    const text = environment[name]?.trim();
    const key = text ? readKey(text) : undefined;
    // The text isn’t shown: it may be a key with one wrong sign.
    if (text && !key) problems.push(`${name}: expected ${expectedKey}, got something else`);
    return text ? [{ name, key }] : [];
  });
  const unsigned = environment['UNSIGNED_CALLS']?.trim();
  const isSigned = keys.some(({ name }) => name === 'GATEWAY_KEY');
  if (unsigned) {
    if (unsigned !== 'public') problems.push(`UNSIGNED_CALLS: expected public, got ${JSON.stringify(unsigned)}`);
    else if (keys.length > 0) problems.push('UNSIGNED_CALLS: expected it without GATEWAY_KEY, got both');
    else if (!isLoopback(host)) problems.push(`UNSIGNED_CALLS: expected a HOST that only this machine reaches, got ${JSON.stringify(host)}`);
  } else if (!isSigned) problems.push('GATEWAY_KEY: expected the key of the gateway’s SUBGRAPH_KEY_<NAME>, got none; UNSIGNED_CALLS=public answers everybody on this machine instead, as nobody');
  return keys.flatMap(({ key }) => key ?? []);
}

const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);

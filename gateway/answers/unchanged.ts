import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether an `if-none-match` header names a validator, among others and weak or not, or any answer at all by `*` (RFC 9110, 13.1.2), and no new answer is
 * asked for: as Express sees it.
 */
export function isUnchanged({ 'if-none-match': ifNoneMatch, 'cache-control': cacheControl }: IncomingHttpHeaders, etag: string | undefined): boolean {
  if (!ifNoneMatch || /(?:^|,)\s*no-cache\s*(?:,|$)/.test(cacheControl ?? '')) return false;
  if (ifNoneMatch === '*') return true;
  return etag !== undefined && ifNoneMatch.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}

import type { IncomingHttpHeaders } from 'node:http';

/** Whether an `if-none-match` header names a validator, among others and weak or not, and no new answer is asked for: as Express sees it. */
export function isUnchanged({ 'if-none-match': ifNoneMatch, 'cache-control': cacheControl }: IncomingHttpHeaders, etag: string | undefined): boolean {
  if (ifNoneMatch === undefined || etag === undefined || /(?:^|,)\s*no-cache\s*(?:,|$)/.test(cacheControl ?? '')) return false;
  return ifNoneMatch.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}

/**
 * How many of a partner's connections one subgraph may have. The partner's number is for all of them: each of the domains that it shares gets
 * an equal part, the first ones what is left over. At least one each, which a partner's file that has fewer is refused for.
 */
export function connectionShare(total: number, domains: readonly string[], own: string): number {
  const place = domains.indexOf(own);
  if (place < 0) throw new RangeError(`Expected one of the domains ${domains.join(', ')}, got ${own}`);
  return Math.max(1, Math.floor(total / domains.length) + (place < total % domains.length ? 1 : 0));
}

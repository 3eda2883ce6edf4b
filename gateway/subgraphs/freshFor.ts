/** For how many more seconds anybody may be given an answer, by its headers `cache-control` and `age`: 0 unless it is public and has a `max-age`. */
export function freshFor(cacheControl: string | undefined, age: string | undefined): number {
  if (cacheControl === undefined) return 0;
  const directives = cacheControl.toLowerCase().split(',').map((directive) => directive.trim());
  if (!directives.includes('public') || directives.some((directive) => /^(no-store|no-cache|private)\b/.test(directive))) return 0;
  const [seconds] = directives.flatMap((directive) => /^max-age=(\d{1,9})$/.exec(directive)?.[1] ?? []);
  const spent = age === undefined ? 0 : /^\d{1,9}$/.test(age.trim()) ? Number(age) : Number.POSITIVE_INFINITY; // an age that can't be read may be any
  return Math.max(0, Number(seconds ?? 0) - spent);
}

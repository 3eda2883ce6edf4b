import { decodeMoment } from '../partnerStatuses.ts';

/** A partner's quiet hours: when they end (ISO 8601), and the time zone in which it set them. */
export interface Rest {
  readonly until: string;
  readonly timeZone: string;
}

/** Quiet hours from a subgraph's words, or undefined if it says something else. A time zone that nobody knows is UTC. */
export function decodeRest(value: unknown): Rest | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { until: end, timeZone } = value as { readonly until?: unknown; readonly timeZone?: unknown };
  const until = decodeMoment(end);
  return until === undefined ? undefined : { until, timeZone: isTimeZone(timeZone) ? timeZone : 'UTC' };
}

/** Whether a value names a time zone that is known here. */
export function isTimeZone(value: unknown): value is string {
  if (typeof value !== 'string' || !/^[\w+/-]{1,64}$/.test(value)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }) instanceof Intl.DateTimeFormat;
  } catch {
    return false;
  }
}

import type { QuietSpan } from './quietHours.ts';

/** A rest that a partner's quiet hours give its database. */
export interface Rest {
  /** When it was first noticed: no later than the first question in it. */
  readonly since: Date;
  readonly until: Date;
  readonly timeZone: string;
}

/** Remembers the rest of a database that it is in, so that it isn't reckoned for every question. */
export class QuietHours {
  readonly #spans: readonly QuietSpan[];
  readonly #timeZone: string;
  #rest: Rest | undefined;

  constructor(spans: readonly QuietSpan[] = [], timeZone: string) {
    this.#spans = spans;
    this.#timeZone = timeZone;
  }

  /** The rest that the database is in now. */
  rest(): Rest | undefined {
    const now = new Date();
    if (this.#rest && this.#rest.since <= now && now < this.#rest.until) return this.#rest;
    const until = quietUntil(this.#spans, this.#timeZone, now);
    this.#rest = until && { since: now, until, timeZone: this.#timeZone };
    return this.#rest;
  }
}

const minute = 60_000;
/** The longest that is looked ahead: a span covers a day at most, and a day has 25 hours when clocks go back. */
const mostMinutes = 26 * 60;

/**
 * Until when a database isn't to be asked; undefined if it may be asked now. Spans are of the time zone's own clock, so a night has an hour
 * more or less when clocks change. Where the spans leave no minute of the day, the next day is answered.
 */
export function quietUntil(spans: readonly QuietSpan[], timeZone: string, now: Date): Date | undefined {
  if (spans.length === 0) return undefined;
  const clock = clockOf(timeZone);
  if (!isQuiet(spans, clock.format(now))) return undefined;
  // Minute by minute: whatever clocks do meanwhile, what they show then decides. Every zone's clock changes with the minute of this one.
  const first = Math.floor(now.getTime() / minute) + 1;
  for (let ahead = 0; ahead < mostMinutes; ahead += 1) {
    const moment = new Date((first + ahead) * minute);
    if (!isQuiet(spans, clock.format(moment))) return moment;
  }
  return new Date((first + mostMinutes) * minute);
}

/** The time of day in a time zone, for people of any language: `06:00 (Europe/Madrid)`. */
export const timeOfDay = (moment: Date, timeZone: string): string => `${clockOf(timeZone).format(moment)} (${timeZone})`;

const isQuiet = (spans: readonly QuietSpan[], time: string): boolean =>
  spans.some(({ from, to }) => (from < to ? from <= time && time < to : time >= from || time < to));

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Writes the time of day as `HH:MM`, which compares as text. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone) ?? new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  clocks.set(timeZone, known);
  return known;
}

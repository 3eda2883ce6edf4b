import { escapeHtml } from './escapeHtml.ts';
import type { PageLanguage } from './texts.ts';

/** A moment (ISO 8601) for people and machines, by a partner's clock: `1 Feb 2026, 01:00 (Europe/Madrid)`. */
export function moment(since: string, language: PageLanguage, timeZone = 'UTC'): string {
  const words = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(new Date(since));
  return `<time datetime="${escapeHtml(since)}">${escapeHtml(words)} (${escapeHtml(timeZone)})</time>`;
}

/** The time of day (of a moment in ISO 8601) in a time zone: `06:00`. */
export function timeOfDay(until: string, timeZone: string, language: PageLanguage): string {
  const words = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(new Date(until));
  return `<time datetime="${escapeHtml(until)}">${escapeHtml(words)}</time>`;
}

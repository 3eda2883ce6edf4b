import { escapeHtml } from './escapeHtml.ts';
import type { PageLanguage } from './texts.ts';

/** A moment (ISO 8601) for people and machines: `1 Feb 2026, 00:00 UTC`. */
export function moment(since: string, language: PageLanguage): string {
  const words = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }).format(new Date(since));
  return `<time datetime="${escapeHtml(since)}">${escapeHtml(words)} UTC</time>`;
}

/** The time of day (of a moment in ISO 8601) in a time zone: `06:00`. */
export function timeOfDay(until: string, timeZone: string, language: PageLanguage): string {
  const words = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(new Date(until));
  return `<time datetime="${escapeHtml(until)}">${escapeHtml(words)}</time>`;
}

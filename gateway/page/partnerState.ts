import type { PartnerReadiness } from '../readiness/readiness.ts';
import { escapeHtml } from './escapeHtml.ts';
import { timeOfDay } from './moment.ts';
import { pageTexts } from './texts.ts';
import type { PageLanguage } from './texts.ts';

/** How a partner stands, in words and a sign; in its quiet hours, until when by its own clock. */
export function partnerState({ status, rests }: Pick<PartnerReadiness, 'status' | 'rests'>, language: PageLanguage): string {
  const texts = pageTexts[language];
  if (!rests) return `<span class="status ${status.toLowerCase()}">${escapeHtml(texts.status[status])}</span>`;
  return `<span class="status resting">${escapeHtml(texts.resting)} ${timeOfDay(rests.until, rests.timeZone, language)} (${escapeHtml(rests.timeZone)})</span>`;
}

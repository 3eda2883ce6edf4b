import type { SubgraphReadiness } from '../readiness/readiness.ts';
import { escapeHtml } from './escapeHtml.ts';
import { pageTexts } from './texts.ts';
import type { PageLanguage } from './texts.ts';

/** The subgraphs that can't be reached, in a sentence; nothing if all can. */
export function unreachableParts(subgraphs: readonly SubgraphReadiness[], language: PageLanguage): string {
  const names = subgraphs.filter(({ status }) => status === 'unreachable').map(({ name }) => `<code>${escapeHtml(name)}</code>`);
  return names.length > 0 ? `<p role="status">${escapeHtml(pageTexts[language].unreachable)} ${names.join(', ')}</p>` : '';
}

import type { PartnerReadiness, Readiness } from '../readiness/readiness.ts';
import { escapeHtml } from './escapeHtml.ts';
import { moment } from './moment.ts';
import { partnerState } from './partnerState.ts';
import { renderShell } from './renderShell.ts';
import { pageTexts } from './texts.ts';
import type { PageLanguage } from './texts.ts';
import { unreachableParts } from './unreachableParts.ts';

/** The front page as HTML. */
export function renderPage(language: PageLanguage, { partners, subgraphs }: Readiness): string {
  const texts = pageTexts[language];
  return renderShell(language, {
    path: '/',
    main: `<p class="summary">${escapeHtml(texts.summary)}</p>
<h2>${escapeHtml(texts.start)}</h2>
<ul class="links">
<li><a class="first" href="/explore">${escapeHtml(texts.explorer)}</a></li>
<li>${escapeHtml(texts.graph)}: <code>/graphql</code></li>
<li><a href="/status?lang=${language}">${escapeHtml(texts.statusPage)}</a></li>
<li><a href="/readyz">${escapeHtml(texts.readiness)}</a></li>
</ul>
<h2 id="partners">${escapeHtml(texts.partners)}</h2>
${unreachableParts(subgraphs, language)}
${partners.length > 0 ? partnerTable(partners, language) : `<p>${escapeHtml(texts.noPartners)}</p>`}`,
  });
}

function partnerTable(partners: readonly PartnerReadiness[], language: PageLanguage): string {
  const texts = pageTexts[language];
  const rows = partners.map(
    (partner) => `<tr><th scope="row" lang="">${escapeHtml(partner.name)}</th><td>${partnerState(partner, language)}</td><td>${partner.since ? moment(partner.since, language, partner.timeZone) : ''}</td></tr>`,
  );
  return `<div class="wide" role="region" aria-labelledby="partners" tabindex="0"><table aria-labelledby="partners">
<thead><tr><th scope="col">${escapeHtml(texts.partner)}</th><th scope="col">${escapeHtml(texts.state)}</th><th scope="col">${escapeHtml(texts.since)}</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table></div>`;
}

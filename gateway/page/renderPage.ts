import type { PartnerReadiness, Readiness } from '../readiness/readiness.ts';
import { languages, pageTexts } from './texts.ts';
import type { PageLanguage, PageTexts } from './texts.ts';

/** The front page as HTML. */
export function renderPage(language: PageLanguage, { partners, subgraphs }: Readiness): string {
  const texts = pageTexts[language];
  const unreachable = subgraphs.filter(({ status }) => status === 'unreachable').map(({ name }) => `<code>${escapeHtml(name)}</code>`);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Teixit</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/page.css">
</head>
<body>
<header>
<h1><img src="/favicon.svg" alt="" width="40" height="40"> Teixit</h1>
<nav aria-label="${escapeHtml(texts.languages)}"><ul>${languages.map((other) => languageLink(other, language)).join('')}</ul></nav>
</header>
<main>
<p class="summary">${escapeHtml(texts.summary)}</p>
<h2>${escapeHtml(texts.start)}</h2>
<ul class="links">
<li><a class="first" href="/explore">${escapeHtml(texts.explorer)}</a></li>
<li>${escapeHtml(texts.graph)}: <code>/graphql</code></li>
<li><a href="/readyz">${escapeHtml(texts.readiness)}</a></li>
</ul>
<h2 id="partners">${escapeHtml(texts.partners)}</h2>
${unreachable.length > 0 ? `<p role="status">${escapeHtml(texts.unreachable)} ${unreachable.join(', ')}</p>` : ''}
${partners.length > 0 ? partnerTable(partners, texts, language) : `<p>${escapeHtml(texts.noPartners)}</p>`}
</main>
</body>
</html>
`;
}

function partnerTable(partners: readonly PartnerReadiness[], texts: PageTexts, language: PageLanguage): string {
  const rows = partners.map(
    ({ name, status, since }) =>
      `<tr><th scope="row" lang="">${escapeHtml(name)}</th><td><span class="status ${status.toLowerCase()}">${escapeHtml(texts.status[status])}</span></td><td>${since ? moment(since, language) : ''}</td></tr>`,
  );
  return `<table aria-labelledby="partners">
<thead><tr><th scope="col">${escapeHtml(texts.partner)}</th><th scope="col">${escapeHtml(texts.state)}</th><th scope="col">${escapeHtml(texts.since)}</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;
}

function languageLink(other: PageLanguage, current: PageLanguage): string {
  const here = other === current ? ' aria-current="true"' : '';
  return `<li><a href="/?lang=${other}" lang="${other}" hreflang="${other}"${here}>${escapeHtml(pageTexts[other].language)}</a></li>`;
}

function moment(since: string, language: PageLanguage): string {
  const words = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }).format(new Date(since));
  return `<time datetime="${escapeHtml(since)}">${escapeHtml(words)} UTC</time>`;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

import { escapeHtml } from './escapeHtml.ts';
import { languages, pageTexts } from './texts.ts';
import type { PageLanguage } from './texts.ts';

/** A page of the gateway: where it is, what it is called (`Teixit` alone if nothing), and the HTML of its main part. */
export interface PageParts {
  readonly path: string;
  readonly title?: string;
  readonly main: string;
}

/** A whole page as HTML, with its head and the menu of languages. */
export function renderShell(language: PageLanguage, { path, title, main }: PageParts): string {
  const home = `<img src="/favicon.svg" alt="" width="40" height="40"> Teixit`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title === undefined ? '' : `${escapeHtml(title)} · `}Teixit</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/page.css">
</head>
<body>
<header>
${title === undefined ? `<h1>${home}</h1>` : `<a class="home" href="/?lang=${language}">${home}</a>`}
<nav aria-label="${escapeHtml(pageTexts[language].languages)}"><ul>${languages.map((other) => languageLink(path, other, language)).join('')}</ul></nav>
</header>
<main>
${title === undefined ? '' : `<h1>${escapeHtml(title)}</h1>\n`}${main}
</main>
</body>
</html>
`;
}

function languageLink(path: string, other: PageLanguage, current: PageLanguage): string {
  const here = other === current ? ' aria-current="true"' : '';
  return `<li><a href="${path}?lang=${other}" lang="${other}" hreflang="${other}"${here}>${escapeHtml(pageTexts[other].language)}</a></li>`;
}

import { isDeepStrictEqual } from 'node:util';
import type { Readiness, SubgraphReadiness } from '../readiness/readiness.ts';
import type { RefusedChange } from '../readiness/refusedChange.ts';
import type { ReloadState } from '../supergraph/supergraphFile.ts';
import { escapeHtml } from './escapeHtml.ts';
import { moment } from './moment.ts';
import { partnerState } from './partnerState.ts';
import { renderShell } from './renderShell.ts';
import { pageTexts } from './texts.ts';
import type { PageLanguage } from './texts.ts';
import { unreachableParts } from './unreachableParts.ts';

/** The status page as HTML: a supergraph that was refused, every partner at every subgraph, and the changes of partners' folders that were refused, with the reasons. */
export function renderStatus(language: PageLanguage, { partners, subgraphs }: Readiness, reload: ReloadState): string {
  const texts = pageTexts[language];
  const refusals = refusalsOf(subgraphs);
  return renderShell(language, {
    path: '/status',
    title: texts.statusPage,
    main: `${refusedSupergraph(reload, language)}${unreachableParts(subgraphs, language)}
<h2 id="partners">${escapeHtml(texts.partners)}</h2>
${partners.length > 0 ? stateTable(partners, subgraphs, language) : `<p>${escapeHtml(texts.noPartners)}</p>`}
<h2 id="refused">${escapeHtml(texts.refused)}</h2>
${refusals.length > 0 ? `<p>${escapeHtml(texts.refusedMeaning)}</p>\n${refusals.map((refusal) => refusalSection(refusal, partners, language)).join('\n')}` : `<p>${escapeHtml(texts.noneRefused)}</p>`}`,
  });
}

/** A supergraph that isn't in use, in a section of its own with the reason, in English as those below; nothing if the file's is. */
function refusedSupergraph(state: ReloadState, language: PageLanguage): string {
  if (state.reload !== 'refused') return '';
  const texts = pageTexts[language];
  return `<section class="refused" role="status" aria-labelledby="supergraph">
<h2 id="supergraph">${escapeHtml(texts.supergraphRefused)}</h2>
<p>${escapeHtml(texts.supergraphRefusedMeaning)} ${escapeHtml(texts.since)}: ${moment(state.since.toISOString(), language)}.</p>
<ul lang="en"><li><code>${escapeHtml(state.reason)}</code></li></ul>
</section>
`;
}

function stateTable(partners: Readiness['partners'], subgraphs: readonly SubgraphReadiness[], language: PageLanguage): string {
  const texts = pageTexts[language];
  const groups = partners.map(({ id, name }) => {
    const states = subgraphs.flatMap((subgraph) => subgraph.partners.filter((partner) => partner.id === id).map((partner) => ({ subgraph: subgraph.name, partner })));
    const rows = states.map(({ subgraph, partner }, index) => {
      const heading = index === 0 ? `<th scope="rowgroup" rowspan="${states.length}"><span lang="">${escapeHtml(name)}</span> <code>${escapeHtml(id)}</code></th>` : '';
      return `<tr>${heading}<td><code>${escapeHtml(subgraph)}</code></td><td>${partnerState(partner, language)}</td><td>${partner.since ? moment(partner.since, language, partner.timeZone) : ''}</td></tr>`;
    });
    return `<tbody>${rows.join('')}</tbody>`;
  });
  const headings = [texts.partner, texts.subgraph, texts.state, texts.since].map((heading) => `<th scope="col">${escapeHtml(heading)}</th>`);
  return `<div class="wide" role="region" aria-labelledby="partners" tabindex="0"><table class="states" aria-labelledby="partners">
<thead><tr>${headings.join('')}</tr></thead>
${groups.join('\n')}
</table></div>`;
}

interface Refusal extends RefusedChange {
  readonly subgraphs: readonly string[];
}

/** Subgraphs that refuse the same change for the same reasons are told together, since the first of them. */
function refusalsOf(subgraphs: readonly SubgraphReadiness[]): readonly Refusal[] {
  const all: Refusal[] = [];
  for (const { name, refused } of subgraphs)
    for (const change of refused) {
      const place = all.findIndex(({ id, problems }) => id === change.id && isDeepStrictEqual(problems, change.problems));
      const same = all[place];
      if (same) all[place] = { ...same, ...earlier(same, change), subgraphs: [...same.subgraphs, name] };
      else all.push({ ...change, subgraphs: [name] });
    }
  return all.toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

function earlier(one: RefusedChange, other: RefusedChange): { readonly since?: string } {
  const [first] = [one.since, other.since].filter((since) => since !== undefined).toSorted();
  return first === undefined ? {} : { since: first };
}

/** The reasons are in English whatever the page's language: they are the lines that the log and the command have. */
function refusalSection({ id, since, problems, subgraphs }: Refusal, partners: Readiness['partners'], language: PageLanguage): string {
  const texts = pageTexts[language];
  const { name, timeZone } = partners.find((partner) => partner.id === id) ?? {};
  const where = subgraphs.map((subgraph) => `<code>${escapeHtml(subgraph)}</code>`).join(', ');
  return `<section class="refused">
<h3>${name === undefined ? '' : `<span lang="">${escapeHtml(name)}</span> `}<code>${escapeHtml(id)}</code></h3>
<p>${since ? `${escapeHtml(texts.since)}: ${moment(since, language, timeZone)}. ` : ''}${escapeHtml(texts.subgraph)}: ${where}</p>
<ul lang="en">${problems.map((problem) => `<li><code>${escapeHtml(problem)}</code></li>`).join('')}</ul>
</section>`;
}

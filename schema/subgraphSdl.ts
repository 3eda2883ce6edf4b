import { readFileSync } from 'node:fs';

/** The four subgraphs, by the domain each answers for. */
export const domains = ['offers', 'training', 'people', 'facilities'] as const;

/** The name of a subgraph, and of the mapping file of that domain in a partner's folder. */
export type Domain = (typeof domains)[number];

/** The SDL of one subgraph: what all subgraphs share, and what is its own. */
export const subgraphSdl = (domain: Domain): string =>
  [domain, 'shared'].map((name) => readFileSync(new URL(`${name}.graphql`, import.meta.url), 'utf8')).join('\n');

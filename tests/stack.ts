import { channel } from 'node:diagnostics_channel';
import { startGateway } from '../gateway/startGateway.ts';
import { readSettings } from '../gateway/settings.ts';
import { domains } from '../schema/subgraphSdl.ts';
import { urlVariable } from '../demo/demoPartners.ts';
import { openSubgraph } from '../subgraphs/openSubgraph.ts';
import { demonstrationFiguresKey } from '../demo/peopleVariables.ts';
import { readSubgraphSettings } from '../subgraphs/settings.ts';

/** A statement that a partner's database was sent. */
export interface Statement {
  readonly partner: string;
  readonly entity: string;
  readonly sql: string;
  readonly rows: number;
}

/** What a client of the gateway gets. */
export interface Answer {
  // Tests look into answers of every shape.
  // oxlint-disable-next-line no-explicit-any
  readonly data?: Record<string, any> | null;
  readonly errors?: readonly { readonly message: string; readonly path?: readonly (string | number)[]; readonly extensions?: Record<string, unknown> }[];
  readonly extensions?: { readonly partners?: readonly { readonly id: string; readonly status: string }[] } & Record<string, unknown>;
}

/** The four subgraphs and the gateway, over real HTTP, in the test's own process so that their statements can be counted. */
export interface Stack {
  readonly url: string;
  readonly subgraphUrls: ReadonlyMap<string, string>;
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** Asks, and tells the statements that the databases were sent meanwhile. */
  watch(query: string, variables?: Record<string, unknown>): Promise<{ readonly answer: Answer; readonly statements: readonly Statement[] }>;
  stop(): Promise<void>;
}

/** Starts the stack over the databases at these addresses. A subgraph that the gateway has no key for answers everybody's calls. The partners are the project's own unless the subgraphs' variables name another folder. */
export async function startStack(
  databases: Readonly<Record<string, string>>,
  gatewayVariables: Readonly<Record<string, string>> = {},
  subgraphVariables: Readonly<Record<string, string>> = {},
): Promise<Stack> {
  const addresses = Object.fromEntries(Object.entries(databases).map(([partner, url]) => [urlVariable(partner), url]));
  const keyOf = (domain: string): Record<string, string> => {
    const key = gatewayVariables[`SUBGRAPH_KEY_${domain.toUpperCase()}`];
    return key === undefined ? { UNSIGNED_CALLS: 'public' } : { GATEWAY_KEY: key };
  };
  const subgraphs = new Map(
    await Promise.all(domains.map(async (domain) => [domain, await openSubgraph(readSubgraphSettings(domain, { ...addresses, PORT: '0', PEOPLE_FIGURES_KEY: demonstrationFiguresKey, ...keyOf(domain), ...subgraphVariables }))] as const)),
  );
  const urls = Object.fromEntries([...subgraphs].map(([domain, { url }]) => [`SUBGRAPH_URL_${domain.toUpperCase()}`, url]));
  // What a test asks twice is asked of the databases twice.
  const read = readSettings({ PORT: '0', RESPONSE_CACHE: 'off', ...urls, ...gatewayVariables });
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  const gateway = await startGateway(read.settings);
  const url = new URL('/graphql', gateway.url).href;

  const ask = async (query: string, variables: Record<string, unknown> = {}): Promise<Answer> => {
    const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables }) });
    return (await response.json()) as Answer;
  };
  return {
    url,
    subgraphUrls: new Map([...subgraphs].map(([domain, subgraph]) => [domain, subgraph.url])),
    ask,
    async watch(query, variables) {
      const statements: Statement[] = [];
      const note = (message: unknown): void => void statements.push(message as Statement);
      channel('teixit:statement').subscribe(note);
      try {
        return { answer: await ask(query, variables), statements };
      } finally {
        channel('teixit:statement').unsubscribe(note);
      }
    },
    async stop() {
      await gateway.stop();
      await Promise.all([...subgraphs.values()].map((subgraph) => subgraph.stop()));
    },
  };
}

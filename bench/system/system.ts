import { fileURLToPath } from 'node:url';
import { demonstrationFiguresKey } from '../../demo/peopleVariables.ts';
import { nodeArguments } from '../../gateway/nodeArguments.ts';
import { domains } from '../../schema/subgraphSdl.ts';
import { startProgram } from '../load/process.ts';
import type { RunningProgram } from '../load/process.ts';

/** The four subgraphs, running. */
export type RunningSubgraphs = readonly (RunningProgram & { readonly domain: string })[];

const own = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Starts the four subgraphs over databases that the variables name: this project's, or stock ones. Both answer everybody, as nobody's. */
export function startSubgraphs(kind: 'own' | 'stock', addresses: Readonly<Record<string, string>>): Promise<RunningSubgraphs> {
  const script = own(kind === 'own' ? '../../subgraphs/main.ts' : 'stockSubgraph.ts');
  const environment = { ...addresses, UNSIGNED_CALLS: 'public', WATCH: 'off', PEOPLE_FIGURES_KEY: demonstrationFiguresKey };
  return Promise.all(domains.map(async (domain) => ({ domain, ...(await startProgram({ name: `${kind} ${domain}`, script, arguments: [domain], environment })) })));
}

/** Starts this project's gateway in front of subgraphs, with more variables. */
export function startGateway(name: string, subgraphs: RunningSubgraphs, environment: Readonly<Record<string, string>>): Promise<RunningProgram> {
  const addresses = Object.fromEntries(subgraphs.map(({ domain, url }) => [`SUBGRAPH_URL_${domain.toUpperCase()}`, url]));
  return startProgram({ name, script: own('../../gateway/main.ts'), nodeArguments, environment: { ...addresses, ...environment } });
}

/** Starts the stock gateway of the gateways' benchmark over a supergraph file. */
export function startStockGateway(name: string, supergraph: string): Promise<RunningProgram> {
  return startProgram({ name, script: own('../gateways/gateway/stock.ts'), environment: { SUPERGRAPH: supergraph } });
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { readSettings } from '../settings.ts';
import { startGateway } from '../startGateway.ts';
import type { GatewayListeners, RunningGateway } from '../startGateway.ts';
import { startSubgraph } from './testSubgraph.ts';
import type { SubgraphParts, TestSubgraph } from './testSubgraph.ts';

/** A gateway over real subgraphs, each on a port of its own. */
export interface TestGraph extends RunningGateway {
  /** The supergraph file, for reloads. */
  readonly file: string;
  readonly subgraphs: Readonly<Record<string, TestSubgraph>>;
  /** Posts a query and reads the answer. */
  ask(query: string, more?: { readonly variables?: object; readonly headers?: Record<string, string> }): Promise<GraphAnswer>;
}

/** An answer of the graph, and what HTTP said around it. */
export interface GraphAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // Tests look into answers of many shapes.
  // oxlint-disable-next-line no-explicit-any
  readonly body: { readonly data?: any; readonly errors?: any[]; readonly extensions?: any };
}

/** Starts the subgraphs and a gateway over them, with more environment variables if given. */
export async function startTestGraph(parts: Readonly<Record<string, SubgraphParts>>, environment: Readonly<Record<string, string>> = {}, listeners: GatewayListeners = {}): Promise<TestGraph> {
  const subgraphs = Object.fromEntries(await Promise.all(Object.entries(parts).map(async ([name, part]) => [name, await startSubgraph(part)] as const)));
  const folder = mkdtempSync(join(tmpdir(), 'gateway-test-'));
  const file = join(folder, 'supergraph.graphql');
  writeFileSync(file, compose(Object.fromEntries(Object.entries(parts).map(([name, { sdl }]) => [name, { sdl, url: subgraphs[name]?.url ?? '' }]))));
  const gateway = await startGateway(testSettings({ SUPERGRAPH: file, ...environment }), listeners);
  return {
    ...gateway,
    file,
    subgraphs,
    ask: (query, more) => ask(gateway.url, query, more),
    stop: async () => {
      await gateway.stop();
      await Promise.all(Object.values(subgraphs).map((subgraph) => subgraph.stop()));
      rmSync(folder, { recursive: true });
    },
  };
}

/** Settings from the variables given, on any free port. Throws on problems. */
export function testSettings(environment: Readonly<Record<string, string>>) {
  const result = readSettings({ PORT: '0', ...environment });
  if ('problems' in result) throw new Error(result.problems.join('\n'));
  return result.settings;
}

/** A supergraph SDL. */
export function compose(subgraphs: Readonly<Record<string, { readonly sdl: string; readonly url: string }>>): string {
  const result = composeServices(Object.entries(subgraphs).map(([name, { sdl, url }]) => ({ name, url, typeDefs: parse(sdl) })));
  if (result.errors) throw new AggregateError(result.errors);
  return result.supergraphSdl;
}

/** Posts a query to a gateway and reads the answer. */
export async function ask(url: string, query: string, { variables, headers = {} }: { readonly variables?: object; readonly headers?: Record<string, string> } = {}): Promise<GraphAnswer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: JSON.parse(text) as GraphAnswer['body'] };
}

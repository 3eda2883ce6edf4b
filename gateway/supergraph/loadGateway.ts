import type { GraphQLSchema } from 'graphql';
import type { Answers } from '../answers/answers.ts';
import type { Guard } from '../authorization/guardedSupergraph.ts';
import type { SubgraphAnswer, SubgraphCall } from '../engine/subgraphCall.ts';
import { TeixitGateway } from '../engine/teixitGateway.ts';
import type { RequestScope } from '../requestScope.ts';
import { nearest, subgraphKey, subgraphKeyPrefix, subgraphUrlPrefix } from '../settings.ts';
import type { Settings } from '../settings.ts';
import { StartError } from '../startError.ts';
import { openSubgraphs } from '../subgraphs/openSubgraphs.ts';
import type { Graph, Subgraph } from './graph.ts';
import { SupergraphFile } from './supergraphFile.ts';

/** A gateway over a supergraph file that keeps up with the file, and its subgraphs. */
export interface LoadedGateway {
  readonly gateway: TeixitGateway;
  readonly file: SupergraphFile;
  /** Asks a subgraph of the supergraph in use. Never rejects. */
  readonly ask: (call: SubgraphCall, scope: RequestScope) => Promise<SubgraphAnswer>;
  /** The subgraphs of the supergraph in use, by name, at the addresses they are asked at. */
  subgraphs(): readonly Subgraph[];
  /** The rules that hold for a schema of this gateway. */
  guardOf(schema: GraphQLSchema): Guard | undefined;
  /** Closes the connections to subgraphs; the gateway itself is stopped by its server. */
  close(): Promise<void>;
}

/** Prepares the gateway; the server that it is given to loads it. */
export function prepareGateway(settings: Settings, answers: Answers): LoadedGateway {
  const file = new SupergraphFile(settings.supergraph);
  let current: Pick<Graph, 'toldViewer' | 'subgraphs'> = { toldViewer: new Set(), subgraphs: [] };
  const connected = openSubgraphs({
    addresses: [],
    keyOf: (name) => settings.subgraphKeys[subgraphKey(name)],
    isToldViewer: (name) => current.toldViewer.has(name),
    timeout: settings.subgraphTimeout,
    maxBytes: settings.subgraphMaxBytes,
    connections: settings.subgraphConnections,
    shareFetches: settings.shareFetches,
    joinFetches: settings.joinFetches,
    batchFetches: settings.batchFetches,
  });
  const ask = (call: SubgraphCall, scope: RequestScope): Promise<SubgraphAnswer> => connected.ask(call, scope);
  const gateway = new TeixitGateway({
    file,
    settings,
    answers,
    ask,
    onGraph: ({ toldViewer, subgraphs: named }) => {
      const subgraphs = named.map(({ name, url }) => ({ name, url: settings.subgraphUrls[subgraphKey(name)] ?? url }));
      current = { toldViewer, subgraphs };
      connected.update(subgraphs);
    },
  });
  return { gateway, file, ask, subgraphs: () => current.subgraphs, guardOf: (schema) => gateway.graphOf(schema)?.guard, close: () => connected.close() };
}

/** Throws if an address or a key was given for a subgraph that the supergraph doesn't have. */
export function checkSubgraphNames(settings: Settings, subgraphs: readonly Subgraph[]): void {
  const names = subgraphs.map(({ name }) => subgraphKey(name));
  for (const [prefix, given] of [[subgraphUrlPrefix, settings.subgraphUrls], [subgraphKeyPrefix, settings.subgraphKeys]] as const) {
    const unknown = Object.keys(given).find((name) => !names.includes(name));
    if (unknown !== undefined) throw new StartError(`${prefix}${unknown}: expected the name of a subgraph, got \`${unknown}\`; did you mean ${prefix}${nearest(unknown, names)}?`);
  }
}

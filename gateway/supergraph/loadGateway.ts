import { ApolloGateway } from '@apollo/gateway';
import type { GraphQLSchema } from 'graphql';
import { guardedSupergraph } from '../authorization/guardedSupergraph.ts';
import type { Guard, GuardedSupergraph } from '../authorization/guardedSupergraph.ts';
import { logEvent } from '../log.ts';
import { nearest, subgraphKey, subgraphKeyPrefix, subgraphUrlPrefix } from '../settings.ts';
import type { Settings } from '../settings.ts';
import { StartError } from '../startError.ts';
import { SubgraphDataSource } from '../subgraphs/subgraphDataSource.ts';
import { checkScalars } from './checkScalars.ts';
import { SupergraphFile, firstLine } from './supergraphFile.ts';

/** A subgraph as the supergraph in use names it, at the address it is asked at. */
export interface Subgraph {
  readonly name: string;
  readonly url: string;
}

/** A planner over a supergraph file that keeps up with the file. */
export interface LoadedGateway {
  readonly gateway: ApolloGateway;
  readonly file: SupergraphFile;
  /** The subgraphs of the supergraph in use, by name. */
  subgraphs(): readonly Subgraph[];
  /** The rules that hold for a schema of this gateway. */
  guardOf(schema: GraphQLSchema): Guard | undefined;
  /** Closes the connections to subgraphs; the gateway itself is stopped by its server. */
  close(): Promise<void>;
}

/**
 * How many plans the planner weighs for one operation. Its own default of 10,000 takes over a second for eight paths through
 * fields that every subgraph has; with a thousand it is under a tenth of that, for as many fetches.
 */
const maxEvaluatedPlans = 1000;

/** Prepares the gateway; the server that it is given to loads it. */
export function prepareGateway(settings: Settings): LoadedGateway {
  const file = new SupergraphFile(settings.supergraph);
  const sources: SubgraphDataSource[] = [];
  let subgraphs: readonly Subgraph[] = [];
  let taken: GuardedSupergraph | undefined;
  const guards = new WeakMap<GraphQLSchema, Guard>();
  /** Reads the rules before the planner takes the rest: a supergraph whose rules can't be enforced is refused whole. */
  const guarded = (text: string): string => {
    taken = guardedSupergraph(text);
    return taken.withoutRules;
  };
  const gateway = new ApolloGateway({
    supergraphSdl: async ({ update }) => {
      const supergraphSdl = await file.read().catch((thrown: unknown) => {
        throw new StartError(`Expected a supergraph in \`${settings.supergraph}\`: ${firstLine(thrown)}`);
      });
      file.watch((text) => update(guarded(text)));
      return { supergraphSdl: guarded(supergraphSdl), cleanup: () => file.stop() };
    },
    buildService: ({ name, url = '' }) => {
      const source = new SubgraphDataSource({ name, url: addressOf(name, url), key: settings.subgraphKeys[subgraphKey(name)], isToldViewer: () => taken?.subgraphs.has(name) ?? false, timeout: settings.subgraphTimeout, maxBytes: settings.subgraphMaxBytes });
      sources.push(source);
      return source;
    },
    validateSupergraph: true,
    queryPlannerConfig: { debug: { maxEvaluatedPlans }, exposeDocumentNodeInFetchNode: true },
    __exposeQueryPlanExperimental: false,
    logger: gatewayLogger,
  });
  gateway.onSchemaLoadOrUpdate(({ apiSchema, coreSupergraphSdl }) => {
    checkScalars(apiSchema);
    // Whatever this schema was made from: without the rules of that very text, nothing is answered.
    if (taken?.withoutRules === coreSupergraphSdl) guards.set(apiSchema, taken.guard);
    subgraphs = subgraphsOf(coreSupergraphSdl).map(({ name, url }) => ({ name, url: addressOf(name, url) }));
  });
  return { gateway, file, subgraphs: () => subgraphs, guardOf: (schema) => guards.get(schema), close: async () => void (await Promise.all(sources.map((source) => source.close()))) };

  function addressOf(name: string, url: string): string {
    return settings.subgraphUrls[subgraphKey(name)] ?? url;
  }
}

/** Throws if an address or a key was given for a subgraph that the supergraph doesn't have. */
export function checkSubgraphNames(settings: Settings, subgraphs: readonly Subgraph[]): void {
  const names = subgraphs.map(({ name }) => subgraphKey(name));
  for (const [prefix, given] of [[subgraphUrlPrefix, settings.subgraphUrls], [subgraphKeyPrefix, settings.subgraphKeys]] as const) {
    const unknown = Object.keys(given).find((name) => !names.includes(name));
    if (unknown !== undefined) throw new StartError(`${prefix}${unknown}: expected the name of a subgraph, got \`${unknown}\`; did you mean ${prefix}${nearest(unknown, names)}?`);
  }
}

/** The `join__Graph` enum is where a supergraph keeps its subgraphs' names and addresses. */
function subgraphsOf(supergraphSdl: string): readonly Subgraph[] {
  return [...supergraphSdl.matchAll(/@join__graph\(name: ("(?:[^"\\]|\\.)*"), url: ("(?:[^"\\]|\\.)*")\)/g)]
    .map(([, name = '""', url = '""']) => ({ name: JSON.parse(name) as string, url: JSON.parse(url) as string }))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

const silent = (): void => undefined;
const gatewayLogger = {
  debug: silent,
  info: silent,
  warn: (message?: unknown) => logEvent('warn', 'gateway', { message: String(message) }),
  error: (message?: unknown) => logEvent('error', 'gateway', { message: String(message) }),
};

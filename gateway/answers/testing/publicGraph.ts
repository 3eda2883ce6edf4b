import { setTimeout as wait } from 'node:timers/promises';
import { GraphQLError } from 'graphql';
import { startTestGraph } from '../../testing/testGraph.ts';
import type { GraphAnswer, TestGraph } from '../../testing/testGraph.ts';
import { federation } from '../../testing/testSubgraph.ts';

/** What the subgraphs of a test say, which it may change. */
export interface Said {
  /** The `cache-control` of each. */
  one: string | undefined;
  two: string | undefined;
  /** How partners are, by the first. */
  partners: unknown;
  /** How long the first takes, in milliseconds. */
  time: number;
  /** Whether it answers anything but 500. */
  up: boolean;
}

/** A gateway over two subgraphs, whose answers are all different. */
export interface PublicGraph extends TestGraph {
  readonly said: Said;
  /** How many requests the subgraphs got. */
  asked(): number;
  /** Posts a query, and tells whether subgraphs were asked for it as well. */
  answer(query: string, more?: Parameters<TestGraph['ask']>[1]): Promise<GraphAnswer & { readonly isNew: boolean }>;
}

/** The opening lines of an SDL with guarded fields. */
export const guarded = federation.replace('"@shareable"', '"@shareable", "@authenticated"');

/** Starts it. Fetches aren't shared, so that they can be counted. */
export async function startPublicGraph(environment: Readonly<Record<string, string>> = {}): Promise<PublicGraph> {
  const usual: Said = { one: 'public, max-age=30', two: 'public, max-age=60', partners: [], time: 0, up: true };
  const said = { ...usual };
  let count = 0;
  const number = (): number => (count += 1);
  const later = async (): Promise<number> => {
    await wait(said.time);
    return number();
  };
  const graph = await startTestGraph(
    {
      one: {
        sdl: `${guarded}
          input Filter { a: String b: [Int!] nested: Filter number: Float }
          type Query { first: Int text(of: String, number: Float): String found(filter: Filter, other: Int): Int own: String @authenticated broken: String long(length: Int!): String }
          type Mutation { add: Int }`,
        resolvers: {
          Query: {
            first: later,
            text: async (_: unknown, given: { of?: string | null; number?: number | null }) => `${given.of === undefined ? 'absent' : String(given.of)} ${given.number} ${await later()}`,
            found: later,
            own: async () => `own ${await later()}`,
            broken: () => {
              throw new GraphQLError('The partner `soc` took too long', { extensions: { code: 'PARTNER_TIMEOUT', partner: 'soc' } });
            },
            long: (_: unknown, { length }: { length: number }) => `${number()} `.padEnd(length, 'x'),
          },
          Mutation: { add: number },
        },
        extensions: () => ({ partners: said.partners }),
        misbehave: (response) => {
          if (said.one !== undefined) response.setHeader('cache-control', said.one);
          if (!said.up) response.writeHead(500).end();
          return !said.up;
        },
      },
      two: {
        sdl: `${federation} type Query { second: Int }`,
        resolvers: { Query: { second: number } },
        misbehave: (response) => {
          if (said.two !== undefined) response.setHeader('cache-control', said.two);
          return false;
        },
      },
    },
    { SHARE_FETCHES: 'no', JOIN_FETCHES: 'no', BATCH_FETCHES: 'no', ...environment },
  );
  const asked = (): number => Object.values(graph.subgraphs).reduce((total, { requests }) => total + requests.length, 0);
  return {
    ...graph,
    said,
    asked,
    answer: async (query, more) => {
      const before = asked();
      const answer = await graph.ask(query, more);
      return { ...answer, isNew: asked() > before };
    },
  };
}

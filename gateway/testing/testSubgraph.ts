import { createServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { GraphQLError, graphql, parse } from 'graphql';

/** What a subgraph of a test is made of. */
export interface SubgraphParts {
  readonly sdl: string;
  readonly resolvers?: Record<string, Record<string, unknown>>;
  /** What `/readyz` answers; without it, 404. */
  readonly readyz?: () => unknown;
  /** `extensions` of every answer. */
  readonly extensions?: () => Record<string, unknown>;
  /** Answers in place of GraphQL, to play a subgraph that misbehaves; false to let GraphQL answer. */
  readonly misbehave?: (response: ServerResponse) => boolean;
}

/** A subgraph that answers until it is stopped. */
export interface TestSubgraph {
  readonly url: string;
  /** The headers of every GraphQL request it got. */
  readonly requests: IncomingHttpHeaders[];
  stop(): Promise<void>;
}

/** The opening lines of every SDL of a test. */
export const federation = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])\n';

/** Starts a subgraph on a free port. An `Error` of a resolver is answered with all that a careless server tells: message, stack, SQL. */
export async function startSubgraph({ sdl, resolvers = {}, readyz, extensions, misbehave }: SubgraphParts): Promise<TestSubgraph> {
  // Resolvers of a test are written loosely.
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
  const requests: IncomingHttpHeaders[] = [];
  const server = createServer((request, response) => {
    if (request.url === '/readyz') return readyz ? json(response, 200, readyz()) : json(response, 404, {});
    requests.push(request.headers);
    if (misbehave?.(response)) return;
    void answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    requests,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { query, variables } = JSON.parse(Buffer.concat(chunks).toString()) as { query: string; variables: Record<string, unknown> };
    const { data, errors } = await graphql({ schema, source: query, variableValues: variables });
    json(response, 200, { data, ...(errors ? { errors: errors.map(careless) } : {}), ...(extensions ? { extensions: extensions() } : {}) });
  }
}

function careless(error: GraphQLError) {
  return { message: error.message, path: error.path, extensions: { ...error.extensions, stacktrace: error.originalError?.stack?.split('\n') } };
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

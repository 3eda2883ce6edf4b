import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
import type { GraphQLSchema } from 'graphql';
import type { Context } from '../../subgraphs/runtime/context.ts';
import type { Partners } from '../../subgraphs/runtime/partners.ts';
import { publicSource } from '../../subgraphs/runtime/publicSource.ts';
import { Reader } from '../../subgraphs/runtime/reader.ts';
import { RecordBudget } from '../../subgraphs/runtime/recordBudget.ts';
import type { EntityModel } from '../../subgraphs/sources/model.ts';

/** What is served. */
export interface StockSettings {
  readonly domain: string;
  readonly partners: Partners;
  readonly models: ReadonlyMap<string, EntityModel>;
  readonly schema: GraphQLSchema;
}

/** Serves a subgraph's schema by Apollo Server and Express, as this project did at first, and tells the address. It is there for as long as the process is. */
export async function startStockServer({ partners, models, schema }: StockSettings): Promise<string> {
  const app = express().disable('x-powered-by');
  const http = createServer(app);
  const server = new ApolloServer<Context>({
    schema,
    plugins: [ApolloServerPluginDrainHttpServer({ httpServer: http }), ApolloServerPluginInlineTraceDisabled()],
    includeStacktraceInErrorResponses: false,
    introspection: true,
  });
  await server.start();
  app.use('/graphql', express.json({ limit: '10mb' }), expressMiddleware(server, {
    context: async ({ res }) => {
      const gone = new AbortController();
      const lent = partners.lend();
      res.once('close', () => {
        if (!res.writableFinished) gone.abort();
        lent.giveBack();
      });
      const read = new Reader(lent.sources.map((source) => publicSource(source, models, (own, question) => own.figures(question))), models, gone.signal);
      return { requestId: randomUUID(), read, own: undefined, budget: new RecordBudget(gone.signal), partners: lent.partners };
    },
  }));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(http.address() as AddressInfo).port}/graphql`;
}

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
import type { GraphQLSchema } from 'graphql';
import type { Domain } from '../../schema/subgraphSdl.ts';
import type { EntityModel } from '../sources/model.ts';
import type { Context } from './context.ts';
import { maskError } from './maskError.ts';
import type { Partners } from './partners.ts';
import { Reader } from './reader.ts';
import { RecordBudget } from './recordBudget.ts';
import { readiness } from './readiness.ts';
import { reportPartners } from './reportPartners.ts';

/** What a subgraph is made of. It owns its partners' sources: they are closed when it stops. */
export interface SubgraphSettings {
  readonly domain: Domain;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly partners: Partners;
  readonly models: ReadonlyMap<string, EntityModel>;
  /** What the subgraph answers, from `subgraphSchema`. */
  readonly schema: GraphQLSchema;
}

/** A subgraph that answers at `url`. */
export interface Subgraph {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** The gateway joins the keys of many records to one request. */
const bodyLimit = '10mb';

/** Starts one subgraph as an HTTP server: `POST /graphql`, `GET /healthz`, `GET /readyz`. Rejects if the port is taken. */
export async function startSubgraph({ domain, host, port, partners, models, schema }: SubgraphSettings): Promise<Subgraph> {
  const app = express().disable('x-powered-by');
  const http = createServer(app);
  const server = new ApolloServer<Context>({
    schema,
    plugins: [ApolloServerPluginDrainHttpServer({ httpServer: http }), ApolloServerPluginInlineTraceDisabled(), reportPartners],
    stopOnTerminationSignals: false,
    formatError: maskError(domain),
    includeStacktraceInErrorResponses: false,
    introspection: true,
  });
  await server.start();
  app.get('/healthz', (_request, response) => void response.json({ status: 'ok', subgraph: domain }));
  app.get('/readyz', (_request, response) => void response.json(readiness(domain, partners)));
  app.use('/graphql', express.json({ limit: bodyLimit }), expressMiddleware(server, {
    context: async ({ res }) => {
      const gone = new AbortController();
      const lent = partners.lend();
      const end = (): void => {
        if (!res.writableFinished) gone.abort();
        lent.giveBack();
      };
      // Whoever asked may be gone already.
      if (res.destroyed) end();
      else res.once('close', end);
      return { read: new Reader(lent.sources, models, gone.signal), budget: new RecordBudget(gone.signal), partners: lent.partners };
    },
  }));
  await listen(http, host, port);
  return {
    url: `http://${host}:${(http.address() as AddressInfo).port}/graphql`,
    stop: async () => {
      await server.stop();
      http.closeAllConnections();
      await partners.close();
    },
  };
}

const listen = (http: Server, host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, host, () => {
      http.off('error', reject);
      resolve();
    });
  });

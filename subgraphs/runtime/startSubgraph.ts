import type { KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
import type { GraphQLSchema } from 'graphql';
import { CallVerifier } from '../../calls/verify.ts';
import type { Domain } from '../../schema/subgraphSdl.ts';
import type { EntityModel } from '../sources/model.ts';
import { callDoor, callOf } from './callDoor.ts';
import type { Context } from './context.ts';
import type { DomainPart } from './domainPart.ts';
import { maskError } from './maskError.ts';
import type { Partners } from './partners.ts';
import { publicSource } from './publicSource.ts';
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
  /** The keys that the gateway's calls are signed with; none: everybody's calls are answered, as nobody's. */
  readonly keys: readonly KeyObject[];
  readonly partners: Partners;
  readonly models: ReadonlyMap<string, EntityModel>;
  /** What the subgraph answers, from `subgraphSchema`. */
  readonly schema: GraphQLSchema;
  /** What the domain adds beside; it is closed when the subgraph stops. */
  readonly part?: DomainPart | undefined;
}

/** A subgraph that answers at `url`. */
export interface Subgraph {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** The gateway joins the keys of many records to one request. */
const bodyLimit = '10mb';

/** Starts one subgraph as an HTTP server: `POST /graphql`, `GET /healthz`, `GET /readyz`. Rejects if the port is taken. */
export async function startSubgraph({ domain, host, port, keys, partners, models, schema, part }: SubgraphSettings): Promise<Subgraph> {
  const app = express().disable('x-powered-by');
  const http = createServer(app);
  const server = new ApolloServer<Context>({
    schema,
    plugins: [ApolloServerPluginDrainHttpServer({ httpServer: http }), ApolloServerPluginInlineTraceDisabled(), reportPartners, ...(part ? [part.plugin] : [])],
    stopOnTerminationSignals: false,
    formatError: maskError(domain),
    includeStacktraceInErrorResponses: false,
    introspection: true,
  });
  await server.start();
  app.get('/healthz', (_request, response) => void response.json({ status: 'ok', subgraph: domain }));
  app.get('/readyz', (_request, response) => void response.json(readiness(domain, partners)));
  const verifier = keys.length > 0 ? new CallVerifier({ keys, audience: domain, startedAt: Date.now() }) : undefined;
  app.use('/graphql', callDoor(domain, verifier, bodyLimit), expressMiddleware(server, {
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
      const call = callOf(res);
      const read = new Reader(lent.sources.map((source) => publicSource(source, models)), models, gone.signal);
      const own = part?.begin({ viewer: call.viewer, requestId: call.requestId, partners: [...lent.partners.keys()], sources: lent.sources, models, report: read.report, signal: gone.signal });
      return { ...call, read, own, budget: new RecordBudget(gone.signal), partners: lent.partners };
    },
  }));
  await listen(http, host, port);
  return {
    url: `http://${host}:${(http.address() as AddressInfo).port}/graphql`,
    stop: async () => {
      await server.stop();
      http.closeAllConnections();
      await partners.close();
      await part?.close();
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

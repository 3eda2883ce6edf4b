import './telemetryOff.ts';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled, ApolloServerPluginSchemaReportingDisabled, ApolloServerPluginUsageReportingDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { openAnswers } from './answers/openAnswers.ts';
import { checksInOrder } from './checksInOrder.ts';
import { authorizationPlugin } from './authorization/authorizationPlugin.ts';
import type { RefusedOperation } from './authorization/authorizationPlugin.ts';
import { openAuthenticator } from './authentication/authenticator.ts';
import type { Authenticator } from './authentication/authenticator.ts';
import { formatError } from './formatError.ts';
import { stringifyResult } from './answers/wholeAnswer.ts';
import { app } from './http/app.ts';
import { shortWay } from './http/shortWay.ts';
import { timeoutsOf } from './http/timeouts.ts';
import { limitsPlugin } from './limits/limitsPlugin.ts';
import { logEvent } from './log.ts';
import { operationPlugin } from './operationPlugin.ts';
import { PersistedTexts } from './operations/persistedTexts.ts';
import { validDocuments } from './operations/validDocuments.ts';
import { readinessOf } from './readiness/readiness.ts';
import type { GatewayContext } from './requestScope.ts';
import type { Settings } from './settings.ts';
import { StartError } from './startError.ts';
import { firstLine } from './supergraph/supergraphFile.ts';
import { checkSubgraphNames, prepareGateway } from './supergraph/loadGateway.ts';
import type { LoadedGateway } from './supergraph/loadGateway.ts';

/** A gateway that answers at `url`, without a path, until it is stopped. */
export interface RunningGateway {
  readonly url: string;
  /** Takes no more requests, answers those under way (ten seconds at most) and closes every connection. */
  stop(): Promise<void>;
}

/** What a gateway tells others while it runs. */
export interface GatewayListeners {
  /** An operation was refused because of who asks; its answer waits. */
  readonly onRefused?: (refused: RefusedOperation) => Promise<void>;
}

/** Starts a gateway. Rejects with `StartError`, one line, when the supergraph is missing or broken or the port is taken. */
export async function startGateway(settings: Settings, listeners: GatewayListeners = {}, timeouts = timeoutsOf(settings)): Promise<RunningGateway> {
  const answers = openAnswers(settings);
  const loaded = prepareGateway(settings, answers);
  let authenticator: Authenticator | undefined;
  const texts = new PersistedTexts(settings.knownOperations);
  const httpServer = createServer(timeouts).setTimeout(timeouts.idleTimeout); // without a listener, it ends the connection
  let stopped: Promise<void> | undefined;
  const server = apolloServer({ loaded, httpServer, settings, listeners, texts });
  try {
    await load(server, settings);
    checkSubgraphNames(settings, loaded.subgraphs());
    // Only now: making the planner holds this process up for so long that the issuer would seem late.
    authenticator = openAuthenticator(settings.oidc);
    const longWay = app({ settings, server, authenticator, readiness: readinessOf(loaded.subgraphs), reload: () => loaded.file.state(), schema: () => loaded.gateway.operations?.graph.schema });
    httpServer.on('request', shortWay({ requestMaxBytes: settings.requestMaxBytes, operations: () => loaded.gateway.operations, texts, answers, authenticator, ask: loaded.ask, longWay }));
    await listen(httpServer, settings);
  } catch (thrown) {
    await server.stop().catch(() => undefined);
    authenticator?.close();
    answers.close();
    await loaded.close();
    throw thrown;
  }
  return {
    url: urlOf(httpServer, settings.host),
    // Asked twice, as by a signal and by the process that started this one, it stops once.
    stop: () => (stopped ??= stop()),
  };

  async function stop(): Promise<void> {
    await server.stop();
    authenticator?.close();
    answers.close();
    await loaded.close();
  }
}

interface ServerParts {
  readonly loaded: LoadedGateway;
  readonly httpServer: Server;
  readonly settings: Settings;
  readonly listeners: GatewayListeners;
  readonly texts: PersistedTexts;
}

function apolloServer({ loaded: { gateway, guardOf }, httpServer, settings, listeners: { onRefused }, texts }: ServerParts): ApolloServer<GatewayContext> {
  return new ApolloServer<GatewayContext>({
    gateway,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    persistedQueries: { cache: texts.cache },
    documentStore: validDocuments(),
    stringifyResult,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: settings.maxTokens },
    formatError,
    logger: { debug: () => undefined, info: () => undefined, warn: (message) => logEvent('warn', 'server', { message: String(message) }), error: (message) => logEvent('error', 'server', { message: String(message) }) },
    plugins: [
      checksInOrder([operationPlugin(), limitsPlugin(settings), authorizationPlugin({ guardOf, onRefused, claims: settings.oidc })]),
      ApolloServerPluginDrainHttpServer({ httpServer }),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginCacheControlDisabled(),
    ],
  });
}

async function load(server: ApolloServer<GatewayContext>, settings: Settings): Promise<void> {
  try {
    await server.start();
  } catch (thrown) {
    if (thrown instanceof StartError) throw thrown;
    throw new StartError(`Expected a supergraph in \`${settings.supergraph}\`, got one that is broken: ${firstLine(thrown)}`, { cause: thrown });
  }
}

function listen(httpServer: Server, { port, host }: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    httpServer.once('error', (cause: NodeJS.ErrnoException) => {
      const why = cause.code === 'EADDRINUSE' ? 'it is taken' : (cause.code ?? cause.message);
      reject(new StartError(`Expected to listen on port ${port} of ${host}: ${why}`, { cause }));
    });
    httpServer.listen(port, host, resolve);
  });
}

function urlOf(httpServer: Server, host: string): string {
  const { port } = httpServer.address() as AddressInfo; // a TCP server that listens has one
  const shown = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${shown.includes(':') ? `[${shown}]` : shown}:${port}`;
}

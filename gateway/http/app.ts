import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import cors from 'cors';
import express from 'express';
import type { Express, Request, Response } from 'express';
import type { GraphQLSchema } from 'graphql';
import { authentication } from '../authentication/authentication.ts';
import type { Authenticator } from '../authentication/authenticator.ts';
import { explorer } from '../explorer/explorer.ts';
import { frontPage } from '../page/frontPage.ts';
import type { Readiness } from '../readiness/readiness.ts';
import { currentScope, requestScope } from '../requestScope.ts';
import type { GatewayContext } from '../requestScope.ts';
import type { Settings } from '../settings.ts';
import type { ReloadState } from '../supergraph/supergraphFile.ts';
import { answerError, answerNotFound } from './answerError.ts';
import { exposedHeaders } from './commonHeaders.ts';
import { scopeOf } from './scopeOf.ts';
import { setSecurityHeaders } from './securityHeaders.ts';

/** What the front door leads to. */
export interface AppParts {
  readonly settings: Settings;
  readonly server: ApolloServer<GatewayContext>;
  readonly authenticator: Authenticator;
  readonly readiness: () => Promise<Readiness>;
  readonly reload: () => ReloadState;
  /** What clients see of the graph in use. */
  readonly schema: () => GraphQLSchema | undefined;
}

/** The HTTP application: `/graphql`, `/explore`, `/healthz`, `/readyz`, the front page and the status page. */
export function app({ settings, server, authenticator, readiness, reload, schema }: AppParts): Express {
  const door = express();
  door.disable('x-powered-by').disable('etag').set('query parser', 'simple');
  door.use((request, response, next) => {
    const scope = scopeOf(request, response);
    response.set('x-request-id', scope.id);
    requestScope.run(scope, next);
  });
  door.use(setSecurityHeaders);
  door.get('/healthz', (_request, response) => void response.set('cache-control', 'no-store').json({ status: 'alive' }));
  door.get('/readyz', async (_request, response) => {
    const state = await readiness();
    response.status(state.status === 'unavailable' ? 503 : 200).set('cache-control', 'no-store').json({ ...state, supergraph: reload() });
  });
  door.use('/explore', explorer(schema));
  door.use('/graphql', publicReading, toExplorer, authentication(authenticator), express.json({ limit: settings.requestMaxBytes }), expressMiddleware(server, { context: async () => ({ scope: currentScope() }) }));
  door.use(frontPage({ readiness, reload }));
  door.use(answerNotFound);
  door.use(answerError);
  return door;
}

/** Any site may ask. A browser sends nothing along by itself that says who asks: a page must have the access token that it sends. */
const publicReading = cors({
  origin: '*',
  methods: ['GET', 'POST', 'OPTIONS'],
  allowedHeaders: ['authorization', 'content-type', 'cache-control', 'pragma', 'if-none-match', 'x-request-id', 'x-apollo-operation-name', 'apollo-require-preflight'],
  exposedHeaders: [...exposedHeaders],
  maxAge: 86_400,
});

/** Someone who opens the address of the graph in a browser wants the explorer. */
function toExplorer(request: Request, response: Response, next: () => void): void {
  const wantsPage = request.method === 'GET' && !('query' in request.query) && request.accepts(['application/graphql-response+json', 'application/json', 'text/html']) === 'text/html';
  if (wantsPage) response.redirect(303, '/explore');
  else next();
}

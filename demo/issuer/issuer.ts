import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeKeys, signToken, signingAlgorithms, tokenLifetime } from './accessToken.ts';
import type { SigningKeys } from './accessToken.ts';
import { readTokenRequest } from './tokenRequest.ts';
import { readyMadeUsers } from './users.ts';

/** What the tokens of the development issuer name as `aud`. */
export const developmentAudience = 'teixit';

/** An issuer that gives anyone who can reach it a token of any ready-made user. */
export interface DevelopmentIssuer {
  /** Its name and its address, without a path. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Throws in production, where the development issuer has no business. */
export function refuseInProduction(environment: Readonly<Record<string, string | undefined>>): void {
  if (environment['NODE_ENV']?.trim().toLowerCase() !== 'production') return;
  throw new Error('NODE_ENV: expected anything but `production` for the development issuer, which gives everyone a token; set OIDC_ISSUER and OIDC_AUDIENCE to the issuer to trust');
}

/** Starts the issuer on a port of 127.0.0.1, 0 for any free one. */
export async function startIssuer(port: number, environment: Readonly<Record<string, string | undefined>> = process.env): Promise<DevelopmentIssuer> {
  refuseInProduction(environment);
  const keys = await makeKeys();
  const server = createServer((request, response) => void answer(request, response, url, keys).catch(() => response.destroy()));
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // a TCP server's address is never a text
  return {
    url,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, url: string, keys: SigningKeys): Promise<void> {
  // A name of somebody else's that leads here would let a page in a browser ask for tokens.
  const { host, pathname } = new URL(request.url ?? '/', `http://${request.headers.host ?? 'nobody'}`);
  if (host !== new URL(url).host && host !== new URL(url).host.replace('127.0.0.1', 'localhost')) return json(response, 421, { error: 'invalid_request', error_description: `expected the host ${new URL(url).host}` });
  if (request.method === 'GET' && pathname === '/.well-known/openid-configuration') return json(response, 200, discovery(url));
  if (request.method === 'GET' && pathname === '/keys') return json(response, 200, { keys: keys.shown });
  if (request.method === 'POST' && pathname === '/token') return giveToken(request, response, url, keys);
  json(response, 404, { error: 'invalid_request', error_description: `expected ${url}/.well-known/openid-configuration, /keys or POST /token` });
}

/** OpenID Connect Discovery 1.0, 3. */
const discovery = (url: string) => ({
  issuer: url,
  token_endpoint: `${url}/token`,
  jwks_uri: `${url}/keys`,
  grant_types_supported: ['client_credentials'],
  token_endpoint_auth_methods_supported: ['none'],
  response_types_supported: [],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: signingAlgorithms,
  scopes_supported: [...new Set(readyMadeUsers.flatMap(({ scopes }) => scopes))],
});

async function giveToken(request: IncomingMessage, response: ServerResponse, issuer: string, keys: SigningKeys): Promise<void> {
  const read = readTokenRequest(new URLSearchParams(await bodyOf(request)));
  if ('refused' in read) return json(response, read.refused.error === 'invalid_client' ? 401 : 400, read.refused);
  const { grant } = read;
  const token = await signToken(grant, { issuer, audience: developmentAudience, keys });
  json(response, 200, { access_token: token, token_type: 'Bearer', expires_in: tokenLifetime, scope: grant.scopes.join(' ') });
}

/** At most 4096 characters; what is longer is none. */
async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) {
    body += chunk as string;
    if (body.length > 4096) return '';
  }
  return body;
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }).end(`${JSON.stringify(body)}\n`);
}

import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import type { CryptoKey, JWK, JWTPayload } from 'jose';

/** A key of a test issuer, with the public half as its key set shows it. */
export interface TestKey {
  readonly id: string;
  readonly algorithm: string;
  readonly secret: CryptoKey;
  readonly shown: JWK;
}

/** An OIDC issuer of a test: real HTTP, and everything about it can be changed while it runs. */
export interface TestIssuer {
  /** As its tokens name it. */
  readonly url: string;
  /** The public keys that its key set shows. */
  keys: readonly TestKey[];
  /** Answers in place of the documents, to play an issuer that misbehaves; false to let the document through. */
  misbehave: (response: ServerResponse, path: string) => boolean;
  /** What its discovery document says; changes what it would. */
  discovery: Record<string, unknown>;
  /** The paths asked for. */
  readonly requests: string[];
  /** A good access token, with claims and header changed as given; a claim that is undefined is left out. */
  token(changes?: { readonly claims?: Readonly<Record<string, unknown>>; readonly header?: Record<string, unknown>; readonly key?: TestKey }): Promise<string>;
  stop(): Promise<void>;
}

/** What the tokens of a test issuer name as `aud`. */
export const testAudience = 'https://graph.example.org';

/** Makes a key. RSA takes a tenth of a second, elliptic curves none. */
export async function testKey(id: string, algorithm = 'ES256'): Promise<TestKey> {
  const { publicKey, privateKey } = await generateKeyPair(algorithm, { extractable: true });
  return { id, algorithm, secret: privateKey, shown: { ...(await exportJWK(publicKey)), kid: id, alg: algorithm, use: 'sig' } };
}

/** Starts an issuer on a free port, or on the one given, with one key. */
export async function startTestIssuer(port = 0): Promise<TestIssuer> {
  const first = await testKey('first');
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    requests.push(path);
    if (issuer.misbehave(response, path)) return;
    if (path === '/.well-known/openid-configuration') json(response, { issuer: issuer.url, jwks_uri: `${issuer.url}/keys`, ...issuer.discovery });
    else if (path === '/keys') json(response, { keys: issuer.keys.map(({ shown }) => shown) });
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const issuer: TestIssuer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, // a TCP server's address is never a text
    keys: [first],
    misbehave: () => false,
    discovery: {},
    requests,
    token: async ({ claims = {}, header = {}, key = first } = {}) => {
      const now = Math.floor(Date.now() / 1000);
      const all = { iss: issuer.url, sub: 'someone', aud: testAudience, iat: now, exp: now + 60, ...claims };
      return new SignJWT(JSON.parse(JSON.stringify(all)) as JWTPayload).setProtectedHeader({ alg: key.algorithm, kid: key.id, typ: 'at+jwt', ...header }).sign(key.secret);
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return issuer;
}

function json(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

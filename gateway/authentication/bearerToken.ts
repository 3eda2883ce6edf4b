import { TokenRefused } from './refusal.ts';

/** The longest token, in characters. What issuers give out has one to four thousand. */
const longest = 8192;

/** The token of a request by its `authorization` headers, each as it came; undefined without any. Throws `TokenRefused` for all but one bearer token (RFC 6750, 2.1). */
export function bearerToken(headers: readonly string[] | undefined): string | undefined {
  if (headers === undefined || headers.length === 0) return undefined;
  const [header = '', ...more] = headers;
  if (more.length > 0) throw new TokenRefused('several authorization headers');
  if (header.length > longest) throw new TokenRefused('too long');
  const token = /^bearer +([\w.~+/-]+=*)$/i.exec(header)?.[1];
  if (token === undefined) throw new TokenRefused('no bearer token');
  return token;
}

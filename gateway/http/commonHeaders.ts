import { securityHeaders } from './securityHeaders.ts';

/** The names that a page of another site may read of an answer's headers. */
export const exposedHeaders: readonly string[] = ['x-request-id', 'www-authenticate', 'etag', 'age'];

/** What every answer of `/graphql` carries after its `x-request-id`, name and value by turns, as Express writes it. */
export const commonHeaders: readonly string[] = [
  ...Object.entries(securityHeaders).flat(),
  'Access-Control-Allow-Origin', '*',
  'Access-Control-Expose-Headers', exposedHeaders.join(','),
  'Vary', 'authorization, accept',
];

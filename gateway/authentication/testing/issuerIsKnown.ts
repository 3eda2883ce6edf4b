import { vi } from 'vitest';
import { ask } from '../../testing/testGraph.ts';
import type { TestIssuer } from './testIssuer.ts';

/** Waits until a gateway accepts the issuer's tokens: on a busy machine it may have the keys only some time after it has started. */
export async function issuerIsKnown(gateway: { readonly url: string }, issuer: TestIssuer): Promise<void> {
  const authorization = `Bearer ${await issuer.token()}`;
  await vi.waitUntil(async () => (await ask(gateway.url, '{ __typename }', { headers: { authorization } })).status === 200, { timeout: 50_000, interval: 200 });
}

const waitFor = 2000;
const greatestAnswer = 1_048_576;

/**
 * What the `/readyz` beside a GraphQL address says; `{}` for a subgraph that has none, whatever it answers there, but answers GraphQL; undefined if it
 * can't be reached in two seconds or says that it isn't ready.
 */
export async function askReadiness(graphqlUrl: string): Promise<unknown> {
  const signal = AbortSignal.timeout(waitFor);
  try {
    const response = await fetch(new URL('/readyz', graphqlUrl), { signal, redirect: 'manual' });
    if (response.status !== 200) await response.body?.cancel();
    if (response.status >= 500) return undefined;
    const told = response.status === 200 ? readiness(await response.text()) : undefined;
    return told ?? (await askGraphql(graphqlUrl, signal));
  } catch {
    return undefined;
  }
}

function readiness(text: string): object | undefined {
  try {
    const told = text.length <= greatestAnswer ? (JSON.parse(text) as unknown) : undefined;
    return typeof told === 'object' && told !== null ? told : undefined;
  } catch {
    return undefined; // a page for people, from a server that answers every path
  }
}

async function askGraphql(url: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{__typename}"}', signal, redirect: 'manual' });
  await response.body?.cancel();
  return response.ok ? {} : undefined;
}

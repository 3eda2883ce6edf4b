const waitFor = 2000;
const greatestAnswer = 1_048_576;

/** What the `/readyz` beside a GraphQL address says; `{}` for a subgraph that has none but answers GraphQL; undefined if it can't be reached in two seconds. */
export async function askReadiness(graphqlUrl: string): Promise<unknown> {
  const signal = AbortSignal.timeout(waitFor);
  try {
    const response = await fetch(new URL('/readyz', graphqlUrl), { signal, redirect: 'manual' });
    if (response.status === 404) return await askGraphql(graphqlUrl, signal);
    if (response.status !== 200) return await drained(response);
    const text = await response.text();
    return text.length <= greatestAnswer ? (JSON.parse(text) as unknown) : undefined;
  } catch {
    return undefined;
  }
}

async function askGraphql(url: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{__typename}"}', signal, redirect: 'manual' });
  await response.body?.cancel();
  return response.ok ? {} : undefined;
}

async function drained(response: Response): Promise<undefined> {
  await response.body?.cancel();
}

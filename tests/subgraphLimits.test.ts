import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startStack, type Answer, type Stack } from './stack.ts';

let stack: Stack;
beforeAll(async () => void (stack = await startStack(inject('databases'))));
afterAll(() => stack.stop());

async function askSubgraph(domain: string, query: string, variables: object = {}): Promise<Answer> {
  const response = await fetch(stack.subgraphUrls.get(domain) ?? '', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables }) });
  return (await response.json()) as Answer;
}

describe('a subgraph asked directly, without the limits of the gateway,', () => {
  it('refuses lists of areas inside lists of areas before they fill its memory', async () => {
    const { data, errors } = await askSubgraph('facilities', '{ area(id: "es") { children(kind: MUNICIPALITY) { parent(kind: COUNTRY) { children(kind: MUNICIPALITY) { code } } } } }');
    const children: readonly { readonly parent: object | null }[] = data?.['area'].children;
    expect(children.filter(({ parent }) => parent !== null).length).toBeLessThan(60);
    expect(errors?.[0]).toMatchObject({ message: 'Expected a request to ask for at most 50000 areas and occupations, got more.', extensions: { code: 'TOO_MANY_RECORDS' } });
  });

  it('refuses more than 1000 areas in one condition, and 20 circles', async () => {
    const query = 'query ($ids: [ID!]) { areas(first: 1, filter: { within: { in: $ids } }) { totalCount } }';
    const places = (count: number, id: (index: number) => string): object => ({ ids: Array.from({ length: count }, (_, index) => id(index)) });
    expect((await askSubgraph('facilities', query, places(1001, () => 'es'))).errors?.[0]?.message).toBe('Expected `filter.within.in` to be a list of 1 to 1000, got a list of 1001.');
    expect((await askSubgraph('facilities', query, places(21, (index) => `circle:41,1,${index + 1}`))).errors?.[0]?.message).toBe('Expected `filter.within` to name at most 20 circles, got 21.');
    expect((await askSubgraph('facilities', query, places(1000, () => 'es:prov:17'))).data).toEqual({ areas: { totalCount: 1 + 221 + 6 } }); // the province, its municipalities, and the comarques that lie in it
  });

  it('survives representations that are none', async () => {
    const { errors } = await askSubgraph('people', '{ _entities(representations: [{ __typename: "Area", id: "es:prov:17" }, { __typename: "Nope" }]) { __typename } }');
    expect(errors).toHaveLength(1);
    expect((await askSubgraph('people', '{ _entities(representations: [{ __typename: "Area" }, { __typename: "Occupation", code: 5 }]) { __typename } }')).data).toEqual({ _entities: [null, null] });
  });
});

describe('two aliases', () => {
  it('of ids that differ only by what fields are called are two questions', async () => {
    const { data: found } = await stack.ask('{ offers(first: 1) { nodes { id } } }');
    const id: string = found?.['offers'].nodes[0].id;
    const { data } = await stack.ask('query ($odd: ID!, $id: ID!) { odd: offer(id: $odd) { title } plain: offer(id: $id) { description title } }', { odd: `${id} description`, id });
    expect(data?.['odd']).toBeNull();
    expect(data?.['plain']).not.toBeNull();
  });
});

import type { Stack } from '../stack.ts';
import { wholeAnswer } from './wholeAnswer.ts';

/** A list of the graph to be walked through. */
export interface List {
  readonly field: 'offers' | 'courses' | 'facilities';
  readonly filter?: object;
  readonly orderBy?: { readonly field: string; readonly direction?: 'ASC' | 'DESC' };
}

/** A page of a list. */
export interface Page {
  readonly ids: readonly string[];
  readonly hasNextPage: boolean;
}

const types = { offers: 'Offer', courses: 'Course', facilities: 'Facility' } as const;
const first = 37;

/** The pages of a list from the first to the last, each asked for when it is wanted. Throws on a page that is not full though others follow, and when the list goes round in a circle. */
export async function* pages(stack: Stack, { field, filter, orderBy }: List): AsyncGenerator<Page> {
  const query = `query ($after: String, $filter: ${types[field]}Filter, $orderBy: ${types[field]}Order) {
    ${field}(first: ${first}, after: $after, filter: $filter, orderBy: $orderBy) { nodes { id } pageInfo { hasNextPage endCursor } }
  }`;
  const cursors = new Set<string | null>();
  let after: string | null = null;
  for (;;) {
    const { data } = await wholeAnswer(stack, query, { after, filter, orderBy });
    const { nodes, pageInfo } = data[field] as { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
    if (pageInfo.hasNextPage && nodes.length !== first) throw new Error(`Expected ${first} rows on a page with others behind it, got ${nodes.length}`);
    yield { ids: nodes.map(({ id }) => id), hasNextPage: pageInfo.hasNextPage };
    if (!pageInfo.hasNextPage) return;
    after = pageInfo.endCursor;
    if (cursors.has(after)) throw new Error(`Expected a list that comes to its end, got the cursor ${after} again`);
    cursors.add(after);
  }
}

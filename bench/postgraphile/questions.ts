const ids = Array.from({ length: 100 }, (_, index) => index * 7 + 1);
const own = 'id title description datePosted totalJobOpenings status area { id } jobLocation { postalCode addressLocality } baseSalary { minValue }';
const peer = 'id title description posted openings state municipality postalCode locality salary';

/** What is asked: the same rows and columns, as each schema has them; GraphQL requests as JSON. */
export const questions: Readonly<Record<string, { readonly own: string; readonly peer: string }>> = {
  'a page of 100': {
    own: JSON.stringify({ query: `{ offers(first: 100) { nodes { ${own} } } }` }),
    peer: JSON.stringify({ query: `{ allOffers(first: 100) { nodes { ${peer} } } }` }),
  },
  '100 representations': {
    own: JSON.stringify({
      query: `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Offer { ${own} } } }`,
      variables: { representations: ids.map((id) => ({ __typename: 'Offer', id: `alfa:${id}` })) },
    }),
    peer: JSON.stringify({ query: `query ($ids: [Int!]!) { offersByIds(ids: $ids) { nodes { ${peer} } } }`, variables: { ids } }),
  },
};

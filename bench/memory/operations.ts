/** So many distinct operations, as GraphQL requests in JSON: of several sizes, over one to four subgraphs. */
export function distinctOperations(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => JSON.stringify({ query: `query Distinct${index} ${shapes[index % shapes.length]?.(index) ?? ''}` }));
}

const shapes: readonly ((index: number) => string)[] = [
  (index) => `{ area(id: "a${index % 40}") { id name${index}: name } }`,
  (index) => `{ area(id: "a${index % 40}") { id facilities(first: ${1 + (index % 7)}) { id address { postalCode } operator { name${index}: name courseCount } } } }`,
  (index) => `{ offers(first: ${1 + (index % 9)}) { id title${index}: title employer { name } occupation { name seekers } area { id ...Named } } } fragment Named on Area { name }`,
  (index) => `{ area(id: "a${index % 40}") { name offerFigures { offers } trainingFigures { seats${index}: seats } peopleServed { total women } } courses(first: 2) { id name provider { name } } }`,
];

/** An endless choice among so many: the first is asked most, the others the less the later they come, each at times. The same choice every time. */
export function skewedChoice(count: number): () => number {
  // A linear congruential generator of Numerical Recipes.
  let state = 20_261_122;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.min(count - 1, Math.floor(count ** (state / 2 ** 32)) - 1);
  };
}

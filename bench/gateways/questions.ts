/** How many requests differ: more than are under way at once, so that no two of these are alike. */
const variants = 48;

/** What the gateways are asked, by name: an operation, which differs in its variables from one request to the next. */
const operations: Readonly<Record<string, string>> = {
  small: 'query ($id: ID!) { area(id: $id) { id name } }',
  // Ten fetches in three stages, about 20 KB.
  map: `query ($id: ID!) {
    area(id: $id) {
      id name
      facilities(first: 20) { id name address { streetAddress postalCode addressLocality } services operator { id name courseCount } }
      offers(first: 20) { id title datePosted baseSalary { minValue maxValue currency } contractType employer { id name url } occupation { id name seekers } }
      offerFigures { offers openings }
      courses(first: 20) { id name description hours provider { id name url } leadsTo { id name seekers } }
      trainingFigures { courses seats }
      peopleServed { total women }
    }
  }`,
  // A list of 200, and three things of each that other subgraphs know.
  hops: 'query ($after: Int) { offers(first: 200, after: $after) { id title employer { id name url } occupation { id name seekers } area { id name peopleServed { total women } } } }',
  // About 500 KB from one subgraph.
  list: 'query ($after: Int) { offers(first: 1300, after: $after) { id title description datePosted jobBenefits baseSalary { minValue maxValue currency } totalJobOpenings contractType employer { id } occupation { id name } area { id } } }',
};

/** The bodies of the requests for each question. */
export const questions: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(operations).map(([name, query]) => [name, Array.from({ length: variants }, (_, index) => JSON.stringify({ query, variables: query.includes('$id') ? { id: `a${100 + index}` } : { after: 10_000 + index * 1500 } }))]),
);

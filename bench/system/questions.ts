import { readFileSync } from 'node:fs';

const areas = ['es:prov:17', 'es:prov:25', 'es:prov:03', 'it:prov:047', 'es:prov:08', 'es:prov:43', 'es:mun:17079', 'es:mun:25120', 'es:mun:03014', 'es:mun:08019', 'es:mun:43148', 'es:ca:09'];

/** What both systems are asked, by name: GraphQL requests as JSON, in turns. */
export const questions: Readonly<Record<string, readonly string[]>> = {
  'first query': [JSON.stringify({ query: readFileSync(new URL('../../demo/firstQuery.graphql', import.meta.url), 'utf8') })],
  'page of 100 offers': [JSON.stringify({
    query: `{ offers(first: 100) {
      nodes { id title url datePosted validThrough status totalJobOpenings contractType area { id name } occupation { code name } baseSalary { minValue maxValue currency } source { partner { name } } }
      pageInfo { hasNextPage endCursor }
    } }`,
  })],
  'area across domains': areas.map((id) => JSON.stringify({
    query: `query Area($id: ID!) { area(id: $id) {
      name(language: CA) offerFigures { offers totalJobOpenings } trainingFigures { courseInstances seats seatsLeft }
      facilityFigures { facilities services organizations } peopleServed { peopleServed hidden }
      courses(first: 2) { nodes { name } } services(first: 2) { nodes { name kind } } organizations(first: 2) { nodes { name } } courseInstances(first: 2) { nodes { startDate status } }
    } }`,
    variables: { id },
  })),
};

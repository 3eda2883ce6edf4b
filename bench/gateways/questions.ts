/** What the gateways are asked, by name. */
export const questions: Readonly<Record<string, string>> = {
  small: '{ area(id: "a7") { id name } }',
  // Ten fetches in three stages, about 20 KB.
  map: `{
    area(id: "a7") {
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
  hops: '{ offers(first: 200) { id title employer { id name url } occupation { id name seekers } area { id name peopleServed { total women } } } }',
  // About 500 KB from one subgraph.
  list: '{ offers(first: 1300) { id title description datePosted jobBenefits baseSalary { minValue maxValue currency } totalJobOpenings contractType employer { id } occupation { id name } area { id } } }',
};

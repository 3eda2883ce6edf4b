/** The four subgraphs that every gateway is put in front of: SDL that federation 1 and 2 both understand, and rows made from their numbers. */

interface Reference {
  readonly id: string;
}
interface First {
  readonly first: number;
}

/** SDL and resolvers of one subgraph. */
export interface BenchSubgraph {
  readonly sdl: string;
  readonly resolvers: Readonly<Record<string, unknown>>;
}

const numberOf = ({ id }: Reference): number => Number(id.slice(1));
const many = <T>(count: number, make: (index: number) => T): readonly T[] => Array.from({ length: count }, (_, index) => make(index));
const words = 'acompanyament per a la recerca de feina, orientació i formació a mida amb pràctiques en empreses del territori';

const area = (number: number) => ({ id: `a${number}`, name: `Area ${number}` });
const organization = (number: number) => ({ id: `o${number}`, name: `Organization ${number}`, url: `https://example.org/organizations/${number}`, area: area(number % 40) });
const occupation = (number: number) => ({ id: `c${number}`, name: `Occupation ${number}`, isco: String(1000 + number) });
const facility = (number: number) => ({
  id: `f${number}`, name: `Facility ${number}`, address: { streetAddress: `Carrer Major ${number}`, postalCode: String(17000 + (number % 900)), addressLocality: `Town ${number % 90}` },
  operator: organization((number * 7) % 6007), services: [`service ${number % 7}`, `service ${number % 11}`],
});
const offer = (number: number) => ({
  id: `w${number}`, title: `Offer ${number}`, description: `${words} (${number})`, datePosted: `2026-0${1 + (number % 9)}-1${number % 10}`, jobBenefits: null,
  baseSalary: { minValue: 18_000 + number, maxValue: 24_000 + number, currency: 'EUR' }, totalJobOpenings: 1 + (number % 5), contractType: number % 3 === 0 ? 'PERMANENT' : 'TEMPORARY',
  employer: { id: `o${(number * 7) % 6007}` }, occupation: occupation((number * 13) % 5003), area: { id: `a${(number * 3) % 4001}` },
});
const course = (number: number) => ({ id: `k${number}`, name: `Course ${number}`, description: words, hours: 20 + (number % 300), provider: { id: `o${(number * 7) % 6007}` }, leadsTo: [{ id: `c${(number * 13) % 5003}` }, { id: `c${(number * 13 + 7) % 5003}` }] });

const isKnown = (reference: Reference): Reference => reference;

/** By name, as the supergraph has them. */
export const benchSubgraphs: Readonly<Record<string, BenchSubgraph>> = {
  facilities: {
    sdl: `
      extend type Query { area(id: ID!): Area }
      type Area @key(fields: "id") { id: ID! name: String! facilities(first: Int!): [Facility!]! }
      type Facility @key(fields: "id") { id: ID! name: String! address: Address! operator: Organization! services: [String!]! }
      type Address { streetAddress: String postalCode: String addressLocality: String }
      type Organization @key(fields: "id") { id: ID! name: String! url: String area: Area! }`,
    resolvers: {
      Query: { area: (_: unknown, reference: Reference) => area(numberOf(reference)) },
      Area: { __resolveReference: (reference: Reference) => area(numberOf(reference)), facilities: (of: Reference, { first }: First) => many(first, (index) => facility(numberOf(of) * 100 + index)) },
      Facility: { __resolveReference: (reference: Reference) => facility(numberOf(reference)) },
      Organization: { __resolveReference: (reference: Reference) => organization(numberOf(reference)) },
    },
  },
  offers: {
    sdl: `
      extend type Query { offers(first: Int!, after: Int = 0): [Offer!]! }
      enum ContractType { PERMANENT TEMPORARY }
      type Offer @key(fields: "id") {
        id: ID! title: String! description: String datePosted: String! jobBenefits: String baseSalary: Salary totalJobOpenings: Int contractType: ContractType
        employer: Organization! occupation: Occupation! area: Area!
      }
      type Salary { minValue: Float maxValue: Float currency: String! }
      type Occupation @key(fields: "id") { id: ID! name: String! isco: String! }
      type OfferFigures { offers: Int! openings: Int! }
      extend type Area @key(fields: "id") { id: ID! @external offers(first: Int!): [Offer!]! offerFigures: OfferFigures! }
      extend type Organization @key(fields: "id") { id: ID! @external openings: Int! }`,
    resolvers: {
      Query: { offers: (_: unknown, { first, after }: First & { readonly after: number }) => many(first, (index) => offer(after + index)) },
      Offer: { __resolveReference: (reference: Reference) => offer(numberOf(reference)) },
      Occupation: { __resolveReference: (reference: Reference) => occupation(numberOf(reference)) },
      Area: { __resolveReference: isKnown, offers: (of: Reference, { first }: First) => many(first, (index) => offer(numberOf(of) * 100 + index)), offerFigures: (of: Reference) => ({ offers: numberOf(of) * 3, openings: numberOf(of) * 7 }) },
      Organization: { __resolveReference: isKnown, openings: (of: Reference) => numberOf(of) * 2 },
    },
  },
  training: {
    sdl: `
      extend type Query { courses(first: Int!): [Course!]! }
      type Course @key(fields: "id") { id: ID! name: String! description: String hours: Int! provider: Organization! leadsTo: [Occupation!]! }
      type TrainingFigures { courses: Int! seats: Int! }
      extend type Area @key(fields: "id") { id: ID! @external courses(first: Int!): [Course!]! trainingFigures: TrainingFigures! }
      extend type Organization @key(fields: "id") { id: ID! @external courseCount: Int! }
      extend type Occupation @key(fields: "id") { id: ID! @external courses(first: Int!): [Course!]! }`,
    resolvers: {
      Query: { courses: (_: unknown, { first }: First) => many(first, course) },
      Course: { __resolveReference: (reference: Reference) => course(numberOf(reference)) },
      Area: { __resolveReference: isKnown, courses: (of: Reference, { first }: First) => many(first, (index) => course(numberOf(of) * 100 + index)), trainingFigures: (of: Reference) => ({ courses: numberOf(of), seats: numberOf(of) * 15 }) },
      Organization: { __resolveReference: isKnown, courseCount: (of: Reference) => numberOf(of) },
      Occupation: { __resolveReference: isKnown, courses: (of: Reference, { first }: First) => many(first, (index) => course(numberOf(of) + index)) },
    },
  },
  people: {
    sdl: `
      extend type Query { peopleServed: Int! }
      type PeopleFigures { total: Int! women: Int! }
      extend type Area @key(fields: "id") { id: ID! @external peopleServed: PeopleFigures! }
      extend type Occupation @key(fields: "id") { id: ID! @external seekers: Int! }`,
    resolvers: {
      Query: { peopleServed: () => 12_345 },
      Area: { __resolveReference: isKnown, peopleServed: (of: Reference) => ({ total: 100 + numberOf(of), women: 50 + numberOf(of) }) },
      Occupation: { __resolveReference: isKnown, seekers: (of: Reference) => numberOf(of) * 11 },
    },
  },
};

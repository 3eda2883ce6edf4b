import type { StockFault } from './faults.ts';

/** Faults with fields that other fields require, and with keys. */
export const requiredFaults: readonly StockFault[] = [
  {
    name: 'A subgraph is asked again by a key that it doesn\'t resolve',
    subgraphs: () => ({
      freight: {
        sdl: 'type Query { chair: Chair } type Chair @key(fields: "id", resolvable: false) @key(fields: "code") { id: ID! code: String! weight: Int @external cost: Int @requires(fields: "weight") }',
        fields: { 'Query.chair': () => ({ id: '1', code: 'c' }), 'Chair.cost': (chair: { weight: number }) => chair.weight * 2 },
        references: { Chair: (sent) => (sent['code'] === 'c' ? sent : null) },
      },
      stock: { sdl: 'type Chair @key(fields: "code") { code: String! weight: Int }', references: { Chair: (sent) => ({ ...sent, weight: 5 }) } },
    }),
    operation: '{ chair { cost } }',
    right: { data: { chair: { cost: 10 } }, errors: [] },
    wrong: { data: { chair: { cost: null } }, errors: [] },
  },
  {
    name: 'What is asked of one type fails for objects of another',
    subgraphs: () => ({
      zoo: {
        sdl: 'type Query { animals: [Animal!]! } interface Animal @key(fields: "id") { id: ID! } type Cat implements Animal @key(fields: "id") { id: ID! } type Owl implements Animal @key(fields: "id") { id: ID! }',
        fields: { 'Query.animals': () => [{ __typename: 'Cat', id: '1' }, { __typename: 'Owl', id: '2' }] },
      },
      vet: {
        sdl: 'type Animal @interfaceObject @key(fields: "id") { id: ID! weight(withFur: Boolean = false): Int! }',
        fields: { 'Animal.weight': ({ id }: { id: string }, { withFur }: { withFur: boolean }) => {
          if (withFur && id === '2') throw new Error('owls have no fur');
          return withFur ? 6 : 5;
        } },
        references: { Animal: (sent) => sent },
      },
    }),
    operation: '{ animals { weight ... on Cat { all: weight(withFur: true) } } }',
    right: { data: { animals: [{ weight: 5, all: 6 }, { weight: 5 }] }, errors: [] },
    wrong: { data: null, errors: [{ message: 'owls have no fur', path: ['animals', 1, 'all'] }] },
  },
  {
    name: 'A required field with arguments takes the place of the client\'s',
    subgraphs: () => ({
      shop: {
        sdl: 'type Query { chair: Chair } type Chair @key(fields: "id") { id: ID! height(unit: String = "cm"): Int }',
        fields: { 'Query.chair': () => ({ id: '1' }), 'Chair.height': (_chair: unknown, { unit }: { unit: string }) => (unit === 'mm' ? 900 : 90) },
        references: { Chair: (sent) => sent },
      },
      freight: {
        sdl: 'type Chair @key(fields: "id") { id: ID! height(unit: String = "cm"): Int @external parcel: String @requires(fields: "height(unit: \\"mm\\")") }',
        fields: { 'Chair.parcel': (chair: { height: number }) => `${chair.height} mm` },
        references: { Chair: (sent) => sent },
      },
    }),
    operation: '{ chair { height parcel } }',
    right: { data: { chair: { height: 90, parcel: '900 mm' } }, errors: [] },
    wrong: { data: { chair: { height: 90, parcel: '90 mm' } }, errors: [] },
  },
  {
    name: 'A key takes the place of an alias named like it',
    subgraphs: () => ({
      people: {
        sdl: 'type Query { person: Person } type Person @key(fields: "id") { id: ID! friend: ID }',
        fields: { 'Query.person': () => ({ id: '1', friend: '2' }) },
        references: { Person: ({ id }) => ({ id, friend: '2' }) },
      },
      pay: {
        sdl: 'type Person @key(fields: "id") { id: ID! salary: Int }',
        references: { Person: ({ id }) => ({ id, salary: id === '1' ? 1000 : 2000 }) },
      },
    }),
    operation: '{ person { id: friend salary } }',
    right: { data: { person: { id: '2', salary: 1000 } }, errors: [] },
    wrong: { data: { person: { id: '1', salary: 1000 } }, errors: [] },
  },
  {
    name: 'A required field that is left out by @include takes others along',
    subgraphs: () => ({
      stock: {
        sdl: 'type Query { chair: Chair } type Chair @key(fields: "id") { id: ID! weight: Int colour: String }',
        fields: { 'Query.chair': () => ({ id: '1', weight: 7, colour: 'red' }) },
        references: { Chair: ({ id }) => ({ id, weight: 7, colour: 'red' }) },
      },
      freight: {
        sdl: 'type Chair @key(fields: "id") { id: ID! weight: Int @external colour: String @external cost: Int @requires(fields: "weight") label: String @requires(fields: "colour") }',
        fields: { 'Chair.cost': (chair: { weight: number }) => chair.weight * 2, 'Chair.label': (chair: { colour: string }) => chair.colour.toUpperCase() },
        references: { Chair: (sent) => sent },
      },
    }),
    operation: 'query ($withLabel: Boolean!) { chair { cost label @include(if: $withLabel) } }',
    variables: { withLabel: false },
    right: { data: { chair: { cost: 14 } }, errors: [] },
    wrong: { data: { chair: { cost: null } }, errors: [] },
  },
  {
    name: 'A required list of lists of objects is sent as nulls',
    subgraphs: () => ({
      rooms: {
        sdl: 'type Query { hall: Hall } type Hall @key(fields: "id") { id: ID! rows: [[Seat!]!]! } type Seat @shareable { price: Int! }',
        fields: { 'Query.hall': () => ({ id: '1', rows: [[{ price: 1 }, { price: 2 }], [{ price: 3 }]] }) },
        references: { Hall: (sent) => sent },
      },
      sales: {
        sdl: 'type Hall @key(fields: "id") { id: ID! rows: [[Seat!]!]! @external takings: String @requires(fields: "rows { price }") } type Seat @shareable { price: Int! }',
        fields: { 'Hall.takings': (hall: { rows: unknown }) => JSON.stringify(hall.rows) },
        references: { Hall: (sent) => sent },
      },
    }),
    operation: '{ hall { takings } }',
    right: { data: { hall: { takings: '[[{"price":1},{"price":2}],[{"price":3}]]' } }, errors: [] },
    wrong: { data: { hall: { takings: '[null,null]' } }, errors: [] },
  },
];

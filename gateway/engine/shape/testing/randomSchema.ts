import { buildSchema } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import type { Choices } from './choices.ts';

const fieldNames = ['a', 'b', 'c', 'd', 'e', 'constructor', 'toString'] as const;
const leaves = ['String', 'Int', 'Float', 'Boolean', 'ID', 'Colour', 'Any'] as const;
const interfaces = ['Named', 'Placed'] as const;
const objects = ['Person', 'Town', 'Work'] as const;
const composites = ['Person', 'Town', 'Work', 'Named', 'Placed', 'Either'] as const;

/** A schema of objects, interfaces, a union, an enum, a scalar and lists of lists, with non-null anywhere. */
export function randomSchema(choose: Choices): GraphQLSchema {
  // A field that several types have is of one type, so that interfaces hold.
  const types = new Map(fieldNames.map((name) => [name, randomType(choose)]));
  const owned = new Map<string, Set<(typeof fieldNames)[number]>>();
  for (const name of interfaces) owned.set(name, new Set([choose.of(fieldNames), choose.of(fieldNames)]));
  const isPlacedNamed = choose.percent(40);
  if (isPlacedNamed) for (const field of owned.get('Named') ?? []) owned.get('Placed')?.add(field);
  const definitions: string[] = [
    'enum Colour { RED GREEN BLUE }',
    'scalar Any',
    `union Either = ${choose.of(['Person', 'Person | Town', 'Town | Work', 'Person | Town | Work'])}`,
    ...interfaces.map((name) => `interface ${name}${isPlacedNamed && name === 'Placed' ? ' implements Named' : ''} { ${fieldsOf(owned.get(name) ?? [], (field) => types.get(field))} }`),
  ];
  for (const object of objects) {
    const implemented = interfaces.filter((name) => choose.percent(60) && (name === 'Named' || !isPlacedNamed));
    if (isPlacedNamed && choose.percent(50)) implemented.splice(0, 2, ...interfaces);
    const own = new Set([choose.of(fieldNames), choose.of(fieldNames), choose.of(fieldNames), ...implemented.flatMap((name) => [...(owned.get(name) ?? [])])]);
    // An object may promise more than its interface.
    const typeOf = (field: (typeof fieldNames)[number]): string | undefined => `${types.get(field)?.replace(/!$/, '')}${types.get(field)?.endsWith('!') || choose.percent(20) ? '!' : ''}`;
    definitions.push(`type ${object}${implemented.length > 0 ? ` implements ${implemented.join(' & ')}` : ''} { ${fieldsOf(own, typeOf)} }`);
  }
  // Null at the root says little: it is rare.
  const rootType = (type = ''): string => (choose.percent(90) ? type.replace(/!$/, '') : type);
  definitions.push(`type Query { ${composites.map((type) => `${type.toLowerCase()}: ${rootType(wrapped(choose, type))}`).join(' ')} ${fieldsOf(fieldNames, (field) => rootType(types.get(field)))} }`);
  return buildSchema(definitions.join('\n'));
}

const fieldsOf = <T extends string>(names: Iterable<T>, typeOf: (name: T) => string | undefined): string => [...names].map((name) => `${name}: ${typeOf(name)}`).join(' ');

const randomType = (choose: Choices): string => wrapped(choose, choose.percent(55) ? choose.of(composites) : choose.of(leaves));

function wrapped(choose: Choices, name: string): string {
  let type = name + choose.of(['', '!']);
  for (let lists = choose.of([0, 0, 0, 1, 1, 2]); lists > 0; lists--) type = `[${type}]${choose.of(['', '!'])}`;
  return type;
}

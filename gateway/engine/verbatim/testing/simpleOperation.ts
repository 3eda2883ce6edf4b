import { getNamedType, isAbstractType, isCompositeType, isUnionType } from 'graphql';
import type { GraphQLCompositeType, GraphQLSchema } from 'graphql';
import type { Choices } from '../../shape/testing/choices.ts';

/** A valid query whose answers may often be passed on: the type of an object mostly comes first where it may be of several, and no two fields share a name. */
export function simpleOperation(choose: Choices, schema: GraphQLSchema): string {
  let aliases = 0;
  const query = schema.getQueryType();
  if (!query) throw new Error('Expected a schema with queries');
  const text = selections(query, 4, choose.of([1, 3, 5]));
  const used = ['yes', 'no'].filter((name) => text.includes(`$${name}`)).map((name) => `$${name}: Boolean!`);
  return `query${used.length > 0 ? ` (${used.join(', ')})` : ''} { ${text} }`;

  function selections(type: GraphQLCompositeType, depth: number, count = choose.of([1, 2, 4])): string {
    const parts: string[] = [];
    for (let left = count; left > 0; left--) parts.push(...part(type, depth));
    if (isAbstractType(type) && choose.percent(95)) parts.splice(choose.of([0, 0, parts.length]), 0, '__typename');
    else if (choose.percent(20) && type !== query) parts.splice(choose.of([0, parts.length]), 0, choose.of(['__typename', '__typename', `${alias()}__typename`]));
    return parts.length > 0 ? parts.join(' ') : `${alias()}__typename`;
  }

  function part(type: GraphQLCompositeType, depth: number): readonly string[] {
    if (isAbstractType(type) && choose.percent(isUnionType(type) ? 100 : 50)) {
      const possible = choose.of(schema.getPossibleTypes(type));
      return possible && depth > 0 ? [`... on ${possible.name}${directive()} { ${selections(possible, depth - 1)} }`] : [];
    }
    const field = isUnionType(type) ? undefined : choose.of(Object.values(type.getFields()));
    const below = field && getNamedType(field.type);
    if (!field || (isCompositeType(below) && depth === 0)) return [];
    return [`${alias()}${field.name}${directive()}${isCompositeType(below) ? ` { ${selections(below, depth - 1)} }` : ''}`];
  }

  function alias(): string {
    return `x${(aliases += 1)}: `;
  }

  function directive(): string {
    return choose.percent(10) ? choose.of([' @include(if: $yes)', ' @skip(if: $no)', ' @include(if: true)']) : '';
  }
}

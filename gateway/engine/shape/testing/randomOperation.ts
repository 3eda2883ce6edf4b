import { getNamedType, isCompositeType, isObjectType, isUnionType } from 'graphql';
import type { GraphQLCompositeType, GraphQLSchema } from 'graphql';
import type { Choices } from './choices.ts';

const aliases = ['a', 'b', 'x', 'y', '__proto__', 'constructor', 'hasOwnProperty', 'valueOf'] as const;
const fragmentNames = ['First', 'Second', 'Third'] as const;

/** An operation of aliases, fragments in fragments and conditions; it needn't be valid where fields of one response name differ. */
export function randomOperation(choose: Choices, schema: GraphQLSchema): string {
  const composites = Object.values(schema.getTypeMap()).filter((type) => isCompositeType(type) && !type.name.startsWith('__')) as readonly GraphQLCompositeType[];
  const directive = (): string => {
    if (!choose.percent(15)) return '';
    const condition = choose.of(['true', 'false', '$yes', '$no', '$maybe', '$yes', '$no']);
    return choose.of([` @include(if: ${condition})`, ` @skip(if: ${condition})`, ` @skip(if: ${condition}) @include(if: ${choose.of(['$yes', 'true'])})`]);
  };
  const selections = (type: GraphQLCompositeType, depth: number, maySpread: number, least = 1): string => {
    const fields = isUnionType(type) ? [] : Object.values(type.getFields());
    const parts: string[] = [];
    for (let count = least + choose.below(4); count > 0; count--) {
      const kind = depth <= 0 ? 0 : choose.below(10);
      if (kind === 9) parts.push(`${choose.of(['', 'kind: '])}__typename${directive()}`);
      else if (kind === 8 && maySpread < fragmentNames.length) parts.push(`...${choose.of(fragmentNames.slice(maySpread))}${directive()}`);
      else if (kind >= 6) {
        const condition = choose.of([undefined, ...composites]);
        parts.push(`...${condition ? ` on ${condition.name}` : ''}${directive()} { ${selections(condition ?? type, depth - 1, maySpread)} }`);
      } else if (fields.length > 0) {
        const field = choose.of(fields);
        const named = getNamedType(field.type);
        if (isCompositeType(named) && depth <= 0) continue;
        const alias = choose.percent(30) ? `${choose.of(aliases)}: ` : '';
        parts.push(`${alias}${field.name}${directive()}${isCompositeType(named) ? ` { ${selections(named, depth - 1, maySpread)} }` : ''}`);
      }
    }
    return parts.length > 0 ? parts.join(' ') : '__typename';
  };
  const query = schema.getQueryType();
  if (!isObjectType(query)) throw new Error('Expected a schema with queries');
  return [
    `query ($yes: Boolean = true, $no: Boolean! = false, $maybe: Boolean!) { ${selections(query, 5, 0, 5)} }`,
    ...fragmentNames.map((name, index) => `fragment ${name} on ${choose.of(composites).name} { ${selections(choose.of(composites), 3, index + 1)} }`),
  ].join('\n');
}

/** Variables for it as a client may send them; some are refused, others left out. */
export function randomVariables(choose: Choices): Readonly<Record<string, unknown>> {
  const given: Record<string, unknown> = { maybe: choose.of([true, false]) };
  if (choose.percent(40)) given['yes'] = choose.of([true, false, false, null]);
  if (choose.percent(40)) given['no'] = choose.of([true, false]);
  return given;
}

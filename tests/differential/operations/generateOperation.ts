import { Kind, getNamedType, isAbstractType, isCompositeType, isLeafType, isObjectType, isRequiredArgument } from 'graphql';
import type { ArgumentNode, DirectiveNode, DocumentNode, FieldNode, FragmentDefinitionNode, GraphQLCompositeType, GraphQLField, GraphQLSchema, OperationTypeNode, SelectionNode, SelectionSetNode } from 'graphql';
import type { Draw } from '../draw.ts';
import { named } from './named.ts';
import { Taken } from './taken.ts';
import { Values } from './values.ts';
import type { KeyValues } from './values.ts';

/** An operation, and all the ways in which it is executed. */
export interface Operation {
  readonly document: DocumentNode;
  /** At least one. */
  readonly executions: readonly Execution[];
}

/** One execution of an operation. */
export interface Execution {
  /** The variables that the client sends along. */
  readonly given: Readonly<Record<string, unknown>>;
  /** Which of the graph's many sets of data it is executed on. */
  readonly dataSet: number;
  /** The subgraph that can't be reached. */
  readonly down?: string;
}

/** An operation that a client could write, mostly valid; `keys` are values with which entities are found. */
export function generateOperation(draw: Draw, schema: GraphQLSchema, keys: KeyValues, subgraphs: readonly string[]): Operation {
  const values = new Values(draw, keys);
  const taken = new Taken();
  const fragments: FragmentDefinitionNode[] = [];
  const kind = schema.getMutationType() && draw.chance(18) ? 'mutation' : 'query';
  const rootType = (kind === 'mutation' ? schema.getMutationType() : schema.getQueryType()) ?? undefined;
  if (!rootType) throw new Error('expected a schema with a root type');
  let left = draw.integer(2, 18);
  const selectionSet = selectionSetOf(rootType, [], 0);
  const operation = { kind: Kind.OPERATION_DEFINITION, operation: kind as OperationTypeNode, ...(draw.chance(30) && { name: named('Asked') }), variableDefinitions: values.definitions, selectionSet } as const;
  return { document: { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] }, executions: executions() };

  /** With the variables first drawn; often again on other data, with others; and now and then without one of the subgraphs. */
  function executions(): readonly Execution[] {
    const { given } = values;
    const all: Execution[] = [{ given, dataSet: 0 }];
    if (draw.chance(45)) all.push({ given: values.others(schema), dataSet: draw.integer(1, 1_000_000) });
    if (kind === 'query' && draw.chance(25)) all.push({ given, dataSet: draw.integer(0, 1), down: draw.oneOf(subgraphs) });
    return all;
  }

  function selectionSetOf(type: GraphQLCompositeType, path: readonly string[], depth: number): SelectionSetNode {
    const count = depth === 0 ? draw.integer(1, 3) : draw.integer(1, 4);
    const selections: SelectionNode[] = [];
    for (let index = 0; index < count && (index === 0 || left > 0); index++) selections.push(selectionOf(type, path, depth));
    return { kind: Kind.SELECTION_SET, selections };
  }

  function selectionOf(type: GraphQLCompositeType, path: readonly string[], depth: number): SelectionNode {
    const narrower = narrowed(type);
    const isAbstract = isAbstractType(type);
    if (depth < 6 && draw.chance(isAbstract ? 60 : 14)) return fragmentOf(type, narrower, path, depth);
    const fields = 'getFields' in type ? Object.values(type.getFields()) : [];
    const fit = fields.filter((field) => isLeafType(getNamedType(field.type)) || (depth < 4 && left > 2));
    if (fit.length === 0 || draw.chance(6)) return fieldNode('__typename', aliasFor('__typename', '__typename', type, path), []);
    return fieldOf(type, draw.oneOf(fit), path, depth);
  }

  function fieldOf(type: GraphQLCompositeType, field: GraphQLField<unknown, unknown>, path: readonly string[], depth: number): SelectionNode {
    left -= 1;
    const given: ArgumentNode[] = field.args.filter((argument) => isRequiredArgument(argument) || draw.chance(65))
      .map((argument) => ({ kind: Kind.ARGUMENT, name: named(argument.name), value: values.of(argument.type, `${type.name}.${field.name}(${argument.name}:)`, argument.defaultValue !== undefined) }));
    const signature = `${field.name}(${JSON.stringify(given)})`;
    const alias = aliasFor(field.name, signature, type, path, String(field.type));
    const inner = getNamedType(field.type);
    const below = isCompositeType(inner) ? selectionSetOf(inner, [...path, alias ?? field.name], depth + 1) : undefined;
    return fieldNode(field.name, alias, given, below);
  }

  function fieldNode(name: string, alias: string | undefined, given: readonly ArgumentNode[], selectionSet?: SelectionSetNode): FieldNode {
    return { kind: Kind.FIELD, name: named(name), ...(alias !== undefined && { alias: named(alias) }), arguments: given, directives: directives(), ...(selectionSet && { selectionSet }) };
  }

  function fragmentOf(holder: GraphQLCompositeType, type: GraphQLCompositeType, path: readonly string[], depth: number): SelectionNode {
    const again = draw.chance(25) ? fragments.find((one) => one.typeCondition.name.value === type.name) : undefined;
    if (again) return { kind: Kind.FRAGMENT_SPREAD, name: again.name, directives: directives() };
    const selectionSet = selectionSetOf(type, path, depth + 1);
    const isSame = type === holder;
    if (draw.chance(45)) {
      const name = named(`Part${fragments.length + 1}`);
      fragments.push({ kind: Kind.FRAGMENT_DEFINITION, name, typeCondition: { kind: Kind.NAMED_TYPE, name: named(type.name) }, selectionSet });
      return { kind: Kind.FRAGMENT_SPREAD, name, directives: directives() };
    }
    return { kind: Kind.INLINE_FRAGMENT, ...((!isSame || draw.chance(70)) && { typeCondition: { kind: Kind.NAMED_TYPE as const, name: named(type.name) } }), directives: directives(), selectionSet };
  }

  /** A type that objects of this type may have too: mostly an implementation, now and then another interface or union. */
  function narrowed(type: GraphQLCompositeType): GraphQLCompositeType {
    const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
    const wider = Object.values(schema.getTypeMap()).filter((other) => isAbstractType(other) && !other.name.startsWith('_') && schema.getPossibleTypes(other).some((one) => possible.includes(one)));
    if (wider.length > 0 && draw.chance(isObjectType(type) ? 40 : 20)) return draw.oneOf(wider) as GraphQLCompositeType;
    return draw.oneOf(possible);
  }

  function aliasFor(name: string, signature: string, type: GraphQLCompositeType, path: readonly string[], shape = 'String!'): string | undefined {
    const wishes = [...(draw.chance(25) ? [draw.oneOf(['a', 'b', 'id', 'code', 'name'])] : []), name, `${name}_${draw.integer(2, 9)}`, `other${left}_${draw.integer(0, 999)}`];
    const response = wishes.find((wish) => taken.take([...path, wish], { signature, type, shape })) ?? name;
    return response === name ? undefined : response;
  }

  function directives(): readonly DirectiveNode[] {
    if (!draw.chance(14)) return [];
    const one = (name: string): DirectiveNode => ({ kind: Kind.DIRECTIVE, name: named(name), arguments: [{ kind: Kind.ARGUMENT, name: named('if'), value: values.condition() }] });
    return draw.chance(15) ? [one('include'), one('skip')] : [one(draw.oneOf(['include', 'include', 'skip']))];
  }
}

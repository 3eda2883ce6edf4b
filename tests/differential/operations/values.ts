import { Kind, astFromValue, isEnumType, isInputObjectType, isListType, isNonNullType, parseType, typeFromAST } from 'graphql';
import type { GraphQLInputType, GraphQLSchema, TypeNode, ValueNode, VariableDefinitionNode } from 'graphql';
import type { Draw } from '../draw.ts';
import { named } from './named.ts';

/** By `Type.field(argument:)`, values with which entities are found. */
export type KeyValues = Readonly<Record<string, readonly (string | number)[]>>;

/** Values of arguments: literals and variables, which are defined here, with defaults and without. */
export class Values {
  readonly definitions: VariableDefinitionNode[] = [];
  readonly given: Record<string, unknown> = {};
  readonly #draw: Draw;
  readonly #keys: KeyValues;

  constructor(draw: Draw, keys: KeyValues) {
    this.#draw = draw;
    this.#keys = keys;
  }

  /** A value for an argument, or a variable for it; `hasDefault` where the argument has one, so that a nullable variable will do. */
  of(type: GraphQLInputType, coordinate: string, hasDefault: boolean): ValueNode {
    const known = this.#keys[coordinate];
    const literal = known && this.#draw.chance(88) ? keyLiteral(this.#draw.oneOf(known), String(type)) : this.#literal(type, 0);
    return this.#draw.chance(30) && literal.kind !== Kind.VARIABLE ? this.#variable(type, literal, hasDefault) : literal;
  }

  /** What `@skip` and `@include` are told. */
  condition(): ValueNode {
    const value = this.#draw.chance(60);
    if (this.#draw.chance(20)) return { kind: Kind.BOOLEAN, value };
    const known = this.definitions.find((one) => one.type.kind === Kind.NON_NULL_TYPE && one.type.type.kind === Kind.NAMED_TYPE && one.type.type.name.value === 'Boolean');
    if (known && this.#draw.chance(50)) return known.variable;
    const name = `if${this.definitions.length}`;
    const hasDefault = this.#draw.chance(40);
    const type = parseType(hasDefault && this.#draw.chance(50) ? 'Boolean' : 'Boolean!');
    return this.#define(name, type, hasDefault ? { kind: Kind.BOOLEAN, value: this.#draw.chance(50) } : undefined, hasDefault && this.#draw.chance(60) ? undefined : value);
  }

  /** Other values for the variables that are defined by now: some as they were, some left to their defaults. */
  others(schema: GraphQLSchema): Readonly<Record<string, unknown>> {
    const draw = this.#draw;
    const others: Record<string, unknown> = {};
    for (const { variable: { name: { value: name } }, type: node, defaultValue } of this.definitions) {
      const known = this.given[name];
      const type = typeFromAST(schema, node as never) as GraphQLInputType | undefined;
      if (!type || draw.chance(typeText(node).startsWith('Boolean') ? 20 : 50)) {
        if (known !== undefined) others[name] = known;
      } else if ((!isNonNullType(type) || defaultValue) && draw.chance(20)) continue;
      // Null for a condition is refused by subgraphs and gateway each.
      else others[name] = valueOfLiteral(this.#literal(type, 102));
    }
    return others;
  }

  #variable(type: GraphQLInputType, literal: ValueNode, hasDefault: boolean): ValueNode {
    const text = String(type);
    const known = this.definitions.find((one) => typeText(one.type) === text);
    if (known && this.#draw.chance(30)) return known.variable;
    const value = valueOfLiteral(literal);
    const name = `v${this.definitions.length}`;
    if (this.#draw.chance(30) && literal.kind !== Kind.NULL && !hasVariable(literal)) {
      return this.#define(name, parseType(text.endsWith('!') && this.#draw.chance(50) ? text.slice(0, -1) : text), literal, this.#draw.chance(50) ? undefined : value);
    }
    const isLoose = hasDefault && text.endsWith('!');
    if (hasVariable(literal)) return literal;
    return this.#define(name, parseType(isLoose && this.#draw.chance(50) ? text.slice(0, -1) : text), undefined, !text.endsWith('!') && this.#draw.chance(20) ? undefined : value);
  }

  #define(name: string, type: TypeNode, defaultValue: ValueNode | undefined, value: unknown): ValueNode {
    const variable = { kind: Kind.VARIABLE, name: named(name) } as const;
    this.definitions.push({ kind: Kind.VARIABLE_DEFINITION, variable, type, ...(defaultValue && { defaultValue: defaultValue as never }) });
    if (value !== undefined) this.given[name] = value;
    return variable;
  }

  #literal(type: GraphQLInputType, depth: number): ValueNode {
    const draw = this.#draw;
    if (isNonNullType(type)) return this.#literal(type.ofType, depth + 100);
    if (depth < 100 && draw.chance(10)) return { kind: Kind.NULL };
    if (isListType(type)) {
      if (draw.chance(15)) return this.#literal(type.ofType, 100);
      return { kind: Kind.LIST, values: Array.from({ length: draw.integer(0, 2) }, () => this.#literal(type.ofType, depth % 100)) };
    }
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter((field) => isNonNullType(field.type) || draw.chance(depth % 100 > 1 ? 20 : 50)).filter((field) => field.name !== 'within' || depth % 100 < 2);
      return { kind: Kind.OBJECT, fields: fields.map((field) => ({ kind: Kind.OBJECT_FIELD, name: named(field.name), value: depth % 100 < 2 && draw.chance(15) && field.name !== 'within' ? this.#variable(field.type, this.#literal(field.type, 0), false) : this.#literal(field.type, (depth % 100) + 1) })) };
    }
    if (isEnumType(type)) return { kind: Kind.ENUM, value: draw.oneOf(type.getValues()).name };
    const value = { Int: draw.integer(0, 4), Float: draw.integer(0, 9) / 4, Boolean: draw.chance(50), ID: draw.chance(50) ? String(draw.integer(1, 5)) : draw.integer(1, 5), String: draw.oneOf(['a', 'é"\\', '', 'end!', 'b']) }[type.name] ?? 'a';
    const literal = type.name === 'ID' ? keyLiteral(value as string | number, 'ID') : astFromValue(value, type);
    return literal as ValueNode;
  }
}

/** A key as a client may write it: an ID also as a number. */
function keyLiteral(value: string | number, type: string): ValueNode {
  const text = String(value);
  if (type.startsWith('Int') || (type.startsWith('ID') && typeof value === 'number')) return { kind: Kind.INT, value: text };
  return { kind: Kind.STRING, value: text };
}

function valueOfLiteral(node: ValueNode): unknown {
  if (node.kind === Kind.INT || node.kind === Kind.FLOAT) return Number(node.value);
  if (node.kind === Kind.STRING || node.kind === Kind.BOOLEAN || node.kind === Kind.ENUM) return node.value;
  if (node.kind === Kind.LIST) return node.values.map(valueOfLiteral);
  if (node.kind === Kind.OBJECT) return Object.fromEntries(node.fields.map((field) => [field.name.value, valueOfLiteral(field.value)]));
  return null;
}

function hasVariable(node: ValueNode): boolean {
  return node.kind === Kind.VARIABLE || (node.kind === Kind.LIST && node.values.some(hasVariable)) || (node.kind === Kind.OBJECT && node.fields.some((field) => hasVariable(field.value)));
}

function typeText(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : type.kind === Kind.LIST_TYPE ? `[${typeText(type.type)}]` : `${typeText(type.type)}!`;
}

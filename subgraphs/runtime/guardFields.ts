import { defaultFieldResolver, getNamedType, isInterfaceType, isObjectType, type GraphQLField, type GraphQLInterfaceType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import type { Rules } from '../../calls/rules/readRules.ts';
import { unmet, type Rule } from '../../calls/rules/rule.ts';
import { RuleError } from '../../calls/rules/ruleError.ts';
import { rulesOfType } from '../../calls/rules/schemaRules.ts';
import type { Viewer } from '../../calls/viewer.ts';
import { forbidden, unauthenticated } from './errors.ts';
import { ruledMark } from './execution/cacheAge.ts';

/** What is known of who asks. */
interface Asking {
  readonly viewer?: Viewer | undefined;
}

/** How `@apollo/subgraph` finds an entity by its key. */
type ResolveReference = (reference: object, context: Asking, info: unknown) => unknown;

/**
 * Makes a subgraph's schema ask for its rules at each field, whatever the gateway has checked: the field's own, those of its object, and those of what it
 * gives; and before an entity is looked for. Throws a `RuleError` if there is nothing to attach a rule to.
 */
export function guardFields(schema: GraphQLSchema, rules: Rules): void {
  const attached = new Set<string>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isObjectType(type)) for (const field of Object.values(type.getFields())) guardField(type, field);
    if (isObjectType(type) || isInterfaceType(type)) guardReference(type);
    attach(type.name);
    if (isInterfaceType(type)) for (const field of Object.keys(type.getFields())) attach(`${type.name}.${field}`);
  }
  const lost = [...rules.keys()].find((coordinate) => !attached.has(coordinate));
  if (lost !== undefined) throw new RuleError(`Expected the rule of \`${lost}\` to have a field or a type to be asked at, got none`);

  function guardField(type: GraphQLObjectType, field: GraphQLField<unknown, Asking>): void {
    const own = [type.name, `${type.name}.${field.name}`, ...type.getInterfaces().map(({ name }) => `${name}.${field.name}`)];
    attach(`${type.name}.${field.name}`);
    // `_entities` gives entities of every type, each found under its own rules.
    const given = type === schema.getQueryType() && field.name === '_entities' ? [] : rulesOfType(schema, rules, getNamedType(field.type));
    const asked = [...own.flatMap((coordinate) => rules.get(coordinate) ?? []), ...given];
    if (asked.length === 0) return;
    const { resolve = defaultFieldResolver, subscribe } = field;
    // What not everybody may see is kept for nobody.
    field.extensions = { ...field.extensions, [ruledMark]: true };
    field.resolve = (parent, args, context, info) => {
      check(asked, context);
      return resolve(parent, args, context, info);
    };
    if (subscribe)
      field.subscribe = (parent, args, context, info) => {
        check(asked, context);
        return subscribe(parent, args, context, info);
      };
  }

  function guardReference(type: GraphQLObjectType | GraphQLInterfaceType): void {
    const asked = rulesOfType(schema, rules, type);
    if (asked.length === 0) return;
    const { apollo } = type.extensions as { readonly apollo?: { readonly subgraph?: { readonly resolveReference?: ResolveReference } } };
    const found = apollo?.subgraph?.resolveReference;
    if (!found && isInterfaceType(type)) return; // its objects are found by their own
    const resolve = found ?? ((reference: object): object => reference);
    // A refused one is refused alone.
    const resolveReference: ResolveReference = async (reference, context, info) => {
      check(asked, context);
      return resolve(reference, context, info);
    };
    type.extensions = { ...type.extensions, apollo: { ...apollo, subgraph: { ...apollo?.subgraph, resolveReference } } };
  }

  function attach(coordinate: string): void {
    if (rules.has(coordinate)) attached.add(coordinate);
  }
}

function check(asked: readonly Rule[], { viewer }: Asking): void {
  for (const rule of asked) {
    const reason = unmet(rule, viewer);
    if (reason) throw reason === 'UNAUTHENTICATED' ? unauthenticated() : forbidden();
  }
}

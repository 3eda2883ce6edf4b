import { Kind, getNamedType, isAbstractType, isInterfaceType, isObjectType } from 'graphql';
import type { DirectiveNode, DocumentNode, FieldNode, FragmentDefinitionNode, GraphQLNamedType, GraphQLObjectType, OperationDefinitionNode, SelectionNode, SelectionSetNode } from 'graphql';
import type { Rule } from '../../calls/rules/rule.ts';
import { rulesOfField, rulesOfType } from '../../calls/rules/schemaRules.ts';
import type { Guard } from './guardedSupergraph.ts';

/** A rule that an operation touches by one of its fields. */
export interface Demand {
  /** The field, as `Person.contact`. */
  readonly field: string;
  readonly rule: Rule;
  /** Under which conditions it is selected: any of these. */
  readonly when: readonly Conditions[];
}

/** Values that variables must have, all of them. */
export type Conditions = ReadonlyMap<string, boolean>;

/** Where a selection stands: its type, the object types that a value can be of there, and under which conditions it is made. */
interface Place {
  readonly type: GraphQLNamedType;
  readonly possible: ReadonlySet<GraphQLObjectType>;
  readonly when: Conditions;
}

/** What an operation of a valid document demands. Where a value can be of several object types, it demands what each of them asks. */
export function demandsOf({ rules, schema, requires }: Guard, document: DocumentNode, operation: OperationDefinitionNode): readonly Demand[] {
  const root = schema.getRootType(operation.operation);
  if (!root || rules.size === 0) return [];
  const fragments = new Map(document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])));
  const demands = new Map<string, Map<Rule, Map<string, Conditions>>>();
  const visited = new Set<string>();
  const possibleOf = (type: GraphQLNamedType): readonly GraphQLObjectType[] => (isAbstractType(type) ? schema.getPossibleTypes(type) : isObjectType(type) ? [type] : []);

  demand(root.name, rulesOfType(schema, rules, root), new Map());
  visitSelections(operation.selectionSet, { type: root, possible: new Set([root]), when: new Map() });
  return [...demands].flatMap(([field, byRule]) => [...byRule].map(([rule, when]) => ({ field, rule, when: [...when.values()] })));

  function demand(field: string, touched: readonly Rule[], when: Conditions): void {
    for (const rule of touched) {
      const byRule = demands.get(field) ?? new Map<Rule, Map<string, Conditions>>();
      const conditions = byRule.get(rule) ?? new Map<string, Conditions>();
      conditions.set(keyOf(when), when);
      demands.set(field, byRule.set(rule, conditions));
    }
  }

  function visitSelections({ selections }: SelectionSetNode, place: Place): void {
    if (place.possible.size === 0) return; // fragments inside one another that no type fits
    for (const selection of selections) {
      const when = conditionsOf(selection, place.when);
      if (when) visitSelection(selection, { ...place, when });
    }
  }

  function visitSelection(selection: SelectionNode, place: Place): void {
    if (selection.kind === Kind.FIELD) return visitField(selection, place);
    if (selection.kind === Kind.INLINE_FRAGMENT) return visitSelections(selection.selectionSet, narrowed(place, selection.typeCondition?.name.value));
    const fragment = fragments.get(selection.name.value);
    if (fragment) visitFragment(fragment, narrowed(place, fragment.typeCondition.name.value));
  }

  /** Once for each kind of place, so that fragments which spread fragments don't multiply. */
  function visitFragment({ name, selectionSet }: FragmentDefinitionNode, place: Place): void {
    const key = `${name.value} ${[...place.possible].map((type) => type.name).toSorted().join()} ${keyOf(place.when)}`;
    if (visited.has(key)) return;
    visited.add(key);
    visitSelections(selectionSet, place);
  }

  function visitField({ name, selectionSet }: Pick<FieldNode, 'name' | 'selectionSet'>, { type, possible, when }: Place): void {
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name.value] : undefined;
    // `__typename` tells no more than the field above, whose rules include its type's. Questions about the schema are open.
    if (!field) return;
    const coordinate = `${type.name}.${field.name}`;
    demand(coordinate, rulesOfField(schema, rules, type.name, possible, field), when);
    const inner = getNamedType(field.type);
    if (selectionSet) visitSelections(selectionSet, { type: inner, possible: new Set(possibleOf(inner)), when });
    for (const owner of new Set([type, ...possible]))
      for (const required of requires.get(`${owner.name}.${field.name}`) ?? []) visitRequired(required, { type: owner, possible: new Set(possibleOf(owner)), when });
  }

  /** What a field requires may itself be computed from what it requires; each is visited once. */
  function visitRequired(required: SelectionSetNode, place: Place): void {
    const key = `requires ${place.type.name} ${requiredNumber(required)} ${keyOf(place.when)}`;
    if (visited.has(key)) return;
    visited.add(key);
    visitSelections(required, place);
  }

  function requiredNumber(required: SelectionSetNode): number {
    return [...requires.values()].flat().indexOf(required);
  }

  /** A place inside a fragment: of the object types before, those that fit it. */
  function narrowed(place: Place, condition: string | undefined): Place {
    const type = condition === undefined ? undefined : schema.getType(condition);
    if (!type) return place;
    return { ...place, type, possible: new Set(possibleOf(type).filter((each) => place.possible.has(each))) };
  }
}

/** The conditions of a selection together with those above it; undefined if it is never made. */
function conditionsOf({ directives = [] }: { readonly directives?: readonly DirectiveNode[] | undefined }, above: Conditions): Conditions | undefined {
  const all = new Map(above);
  for (const { name, arguments: given = [] } of directives) {
    const wanted = name.value === 'include' ? true : name.value === 'skip' ? false : undefined;
    const value = given.find((node) => node.name.value === 'if')?.value;
    if (wanted === undefined || !value) continue;
    if (value.kind === Kind.BOOLEAN && value.value !== wanted) return undefined;
    if (value.kind !== Kind.VARIABLE) continue;
    if (all.get(value.name.value) === !wanted) return undefined;
    all.set(value.name.value, wanted);
  }
  return all;
}

const keyOf = (when: Conditions): string => [...when].map(([name, value]) => `${name}=${value}`).toSorted().join();

import { Kind, getNamedType, isAbstractType, isInterfaceType, isObjectType } from 'graphql';
import type { DirectiveNode, FieldNode, FragmentDefinitionNode, GraphQLNamedType, GraphQLSchema, SelectionNode, SelectionSetNode } from 'graphql';
import { responseName } from '../plan/operationToPlan.ts';
import { entryOf } from './simplePlanner.ts';
import type { Requirement, Requirements } from './requirements.ts';

/** A field that requires others, at one place of the tree: it is asked for when these are there. */
export interface Expanded {
  readonly requirement: Requirement;
  /** The names of the tree down to the objects that have the field. */
  readonly place: readonly string[];
  /** What stands before the names of what is told of an object. */
  readonly prefix: string;
  /** The entry under the field's name, once for each of its selections. */
  readonly selections: SelectionNode[];
}

/** What an operation becomes when every field that requires others is asked for after these. */
export interface Expansion {
  readonly selectionSet: SelectionSetNode;
  /** In an order in which all that is required comes first. */
  readonly expanded: readonly Expanded[];
}

interface Place {
  readonly names: readonly string[];
  /** The conditions under which the place is there, from the root down. */
  readonly guards: readonly (readonly DirectiveNode[])[];
}

/** Takes out of a selection all fields that require others and puts in what they require, under names that begin with `stem`. */
export function expand(schema: GraphQLSchema, requirements: Requirements, fragments: ReadonlyMap<string, FragmentDefinitionNode>, root: GraphQLNamedType, selectionSet: SelectionSetNode, stem: string): Expansion {
  const expanded = new Map<string, Expanded>();
  const prefixes = new Map<string, string>();
  return { selectionSet: within(selectionSet, root, { names: [], guards: [] }), expanded: [...expanded.values()] };

  function within(set: SelectionSetNode, type: GraphQLNamedType, place: Place): SelectionSetNode {
    return selectionSetOf(set.selections.flatMap((selection) => selected(selection, type, place)));
  }

  function selected(selection: SelectionNode, type: GraphQLNamedType, place: Place): readonly SelectionNode[] {
    if (selection.kind === Kind.FIELD) return field(selection, type, place);
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    if (!fragment) return [];
    const narrowed = fragment.typeCondition ? (schema.getType(fragment.typeCondition.name.value) ?? type) : type;
    const inner = within(fragment.selectionSet, narrowed, guarded(place, selection.directives));
    return [{ kind: Kind.INLINE_FRAGMENT, ...(fragment.typeCondition && { typeCondition: fragment.typeCondition }), ...(selection.directives && { directives: selection.directives }), selectionSet: inner }];
  }

  function field(node: FieldNode, type: GraphQLNamedType, place: Place): readonly SelectionNode[] {
    const name = node.name.value;
    const requirement = requirementAt(type, name);
    if (requirement) return required(node, requirement, place);
    if (isAbstractType(type) && schema.getPossibleTypes(type).some((possible) => requirementAt(possible, name))) {
      return schema.getPossibleTypes(type).map((possible) => fragmentOn(possible.name, field(node, possible, place)));
    }
    if (!node.selectionSet) return [node];
    const inner = typeOf(type, name);
    return inner ? [{ ...node, selectionSet: within(node.selectionSet, inner, below(place, node)) }] : [node];
  }

  function requirementAt(type: GraphQLNamedType, name: string): Requirement | undefined {
    if (!isObjectType(type) && !isInterfaceType(type)) return undefined;
    return requirements.of(type.name, name) ?? type.getInterfaces().map((one) => requirements.of(one.name, name)).find((one) => one?.isInterfaceObject);
  }

  /** What is required, in the field's stead; the field itself is put aside. */
  function required(node: FieldNode, requirement: Requirement, place: Place): readonly SelectionNode[] {
    const identity = JSON.stringify([place.names, responseName(node), requirement.type]);
    const prefix = prefixes.get(identity) ?? `${stem}${prefixes.size + 1}__`;
    prefixes.set(identity, prefix);
    const owner = schema.getType(requirement.type);
    if (!owner) return [];
    const here = guarded(place, node.directives);
    // The names of keys are kept free: what is called so is the key.
    const told = [...requirement.key.selections, ...requirement.required.selections.flatMap((selection) => selected(prefixed(selection, prefix), owner, here))];
    const known = expanded.get(identity) ?? { requirement, place: place.names, prefix, selections: [] };
    expanded.set(identity, known);
    const inner = typeOf(owner, requirement.field);
    const entry: FieldNode = {
      kind: Kind.FIELD,
      name: { kind: Kind.NAME, value: entryOf(requirement) },
      alias: { kind: Kind.NAME, value: responseName(node) },
      ...(node.arguments && { arguments: node.arguments }),
      ...(node.selectionSet && inner && { selectionSet: within(node.selectionSet, inner, below(here, { ...node, directives: [] })) }),
    };
    known.selections.push(here.guards.reduceRight<SelectionNode>((inner, directives) => ({ kind: Kind.INLINE_FRAGMENT, directives, selectionSet: selectionSetOf([inner]) }), entry));
    return [fragmentOn(requirement.type, told, node.directives)];
  }

  function below(place: Place, node: FieldNode): Place {
    return { names: [...place.names, responseName(node)], guards: guarded(place, node.directives).guards };
  }
}

function typeOf(type: GraphQLNamedType, field: string): GraphQLNamedType | undefined {
  const found = isObjectType(type) || isInterfaceType(type) ? type.getFields()[field] : undefined;
  return found && getNamedType(found.type);
}

function guarded(place: Place, directives: readonly DirectiveNode[] | undefined): Place {
  return directives?.length ? { ...place, guards: [...place.guards, directives] } : place;
}

function prefixed(selection: SelectionNode, prefix: string): SelectionNode {
  if (selection.kind === Kind.FIELD) return { ...selection, alias: { kind: Kind.NAME, value: `${prefix}${selection.name.value}` } };
  return selection.kind === Kind.INLINE_FRAGMENT ? { ...selection, selectionSet: selectionSetOf(selection.selectionSet.selections.map((inner) => prefixed(inner, prefix))) } : selection;
}

function fragmentOn(type: string, selections: readonly SelectionNode[], directives: readonly DirectiveNode[] = []): SelectionNode {
  return { kind: Kind.INLINE_FRAGMENT, typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type } }, directives, selectionSet: selectionSetOf(selections) };
}

function selectionSetOf(selections: readonly SelectionNode[]): SelectionSetNode {
  return { kind: Kind.SELECTION_SET, selections };
}

import type { FetchDataRewrite } from '@apollo/query-planner';
import { Kind, getNamedType, isListType, isNonNullType } from 'graphql';
import type { FieldNode, FragmentDefinitionNode, GraphQLOutputType, SelectionSetNode } from 'graphql';
import { checkOf, checkTypename } from './check.ts';
import type { Check } from './check.ts';
import { fieldType } from './fieldType.ts';
import type { Graph } from './graph.ts';

/** What a subgraph was asked for at one place of its answer. */
export interface Asked {
  /** Where it is the same for objects of all types. */
  readonly always: AskedFields | undefined;
  /** What was asked of an object that calls itself so. */
  readonly of: (typename: unknown) => AskedFields;
  /** A field by the name it has in the answer, of whatever type. */
  readonly field: (name: string) => AskedField | undefined;
}

/** The fields asked of objects of one type, in the order asked. */
export interface AskedFields {
  readonly names: readonly string[];
  /** What has to be done with the value of each; nothing with leaves. */
  readonly checks: readonly (Check | undefined)[];
  readonly byName: ReadonlyMap<string, AskedField>;
  readonly bySlot: ReadonlyMap<string, AskedField>;
  /** Whether any has another name in the merged tree. */
  readonly isRenamed: boolean;
}

/** A field asked for. */
export interface AskedField {
  /** In the subgraph's answer. */
  readonly name: string;
  /** In the schema. */
  readonly field: string;
  /** In the merged tree. */
  readonly slot: string;
  /** How many lists are around the value; undefined where the schema doesn't know the field. */
  readonly lists: number | undefined;
  /** What is asked of the objects below; a leaf has none. */
  readonly below: Asked | undefined;
  /** What has to be done with the value where it isn't null; nothing with a plain leaf. */
  readonly check: Check | undefined;
}

interface Part {
  readonly selectionSet: SelectionSetNode;
  readonly parent: string;
}

interface Selected {
  readonly field: FieldNode;
  readonly parent: string;
  /** The types that an object has to be of. */
  readonly conditions: readonly string[];
}

interface Renaming {
  readonly path: readonly string[];
  readonly slot: string;
}

const condition = '... on ';

/** Compiles what an operation on a subgraph asks for, from the selections of one object down. */
export function compileAsked(
  graph: Graph,
  { selectionSet, parent, fragments, slots, rewrites = [] }: Part & { readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>; readonly slots: ReadonlyMap<string, string>; readonly rewrites?: readonly FetchDataRewrite[] | undefined },
): Asked {
  return compile([{ selectionSet, parent }], rewrites.flatMap((rewrite) => (rewrite.kind === 'KeyRenamer' ? [{ path: rewrite.path, slot: rewrite.renameKeyTo }] : [])));

  function compile(parts: readonly Part[], renamings: readonly Renaming[]): Asked {
    const selected = parts.flatMap((part) => flatten(part.selectionSet, part.parent, []));
    const isMet = (type: string): boolean => parts.every(({ parent: own }) => graph.isOfType(own, type));
    const isSame = renamings.every(({ path }) => !path[0]?.startsWith(condition)) && selected.every(({ conditions }) => conditions.every(isMet));
    if (isSame) {
      const always = fieldsOf(selected, renamings, undefined);
      return { always, of: () => always, field: (name) => always.byName.get(name) };
    }
    const byType = new Map<string, AskedFields>();
    let unknown: AskedFields | undefined;
    let whole: AskedFields | undefined;
    return {
      always: undefined,
      of: (typename) => {
        if (typeof typename !== 'string' || !graph.isKnownType(typename)) return (unknown ??= fieldsOf(selected.filter(({ conditions }) => conditions.every(isMet)), renamings, undefined));
        const known = byType.get(typename);
        if (known) return known;
        const fields = fieldsOf(selected.filter(({ conditions }) => conditions.every((type) => graph.isOfType(typename, type))), renamings, typename);
        byType.set(typename, fields);
        return fields;
      },
      field: (name) => (whole ??= fieldsOf(selected, renamings, undefined)).byName.get(name),
    };
  }

  function flatten(set: SelectionSetNode, type: string, conditions: readonly string[]): readonly Selected[] {
    return set.selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [{ field: selection, parent: type, conditions }];
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      const narrowed = fragment?.typeCondition?.name.value;
      if (!fragment) return [];
      return flatten(fragment.selectionSet, narrowed ?? type, narrowed === undefined ? conditions : [...conditions, narrowed]);
    });
  }

  function fieldsOf(selected: readonly Selected[], renamings: readonly Renaming[], typename: string | undefined): AskedFields {
    const active = renamings.flatMap((renaming) => reached(renaming, typename));
    const grouped = Map.groupBy(selected, ({ field }) => (field.alias ?? field.name).value);
    const fields = [...grouped].map(([name, same]) => askedField(name, same, active));
    return {
      names: fields.map((field) => field.name),
      checks: fields.map((field) => field.check),
      byName: new Map(fields.map((field) => [field.name, field])),
      bySlot: new Map(fields.map((field) => [field.slot, field])),
      isRenamed: fields.some((field) => field.name !== field.slot),
    };
  }

  /** What is left of a renaming's path once its type conditions are met; nothing where one isn't. */
  function reached(renaming: Renaming, typename: string | undefined): readonly Renaming[] {
    const next = renaming.path.findIndex((step) => !step.startsWith(condition));
    const conditions = renaming.path.slice(0, next).map((step) => step.slice(condition.length));
    if (typename !== undefined && !conditions.every((type) => graph.isOfType(typename, type))) return [];
    return [{ path: renaming.path.slice(next), slot: renaming.slot }];
  }

  function askedField(name: string, same: readonly Selected[], renamings: readonly Renaming[]): AskedField {
    const here = renamings.filter(({ path }) => path[0] === name);
    const slot = here.find(({ path }) => path.length === 1)?.slot ?? slots.get(name) ?? name;
    const further = here.flatMap(({ path, slot: to }) => (path.length > 1 ? [{ path: path.slice(1), slot: to }] : []));
    const parts = same.flatMap(({ field, parent: type }) => (field.selectionSet ? [{ selectionSet: field.selectionSet, parent: typeNameOf(graph, type, field.name.value) }] : []));
    if (name === '__proto__' || slot === '__proto__') throw new Error('Expected a field to be asked for under another name than `__proto__`');
    const below = parts.length > 0 ? compile(parts, further) : undefined;
    const first = same[0];
    const field = first?.field.name.value ?? name;
    if (first?.field.name.value === '__typename') return { name, field, slot, lists: 0, below, check: checkTypename };
    const lists = first && listsOf(fieldType(graph, first.parent, first.field.name.value));
    return { name, field, slot, lists, below, check: checkOf(name, lists, below) };
  }
}

function typeNameOf(graph: Graph, parent: string, field: string): string {
  const type = fieldType(graph, parent, field);
  return type ? getNamedType(type).name : '';
}

function listsOf(type: GraphQLOutputType | undefined): number | undefined {
  if (!type) return undefined;
  if (isNonNullType(type)) return listsOf(type.ofType);
  return isListType(type) ? 1 + (listsOf(type.ofType) ?? 0) : 0;
}

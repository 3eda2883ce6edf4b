import type { FetchDataRewrite, QueryPlanSelectionNode } from '@apollo/query-planner';
import { getNamedType, isNonNullType } from 'graphql';
import { fieldType } from './fieldType.ts';
import type { Graph } from './graph.ts';

/** A member of an object that a subgraph is told. */
export interface Member {
  readonly name: string;
  /** Where its value is in the tree. */
  readonly slot: string;
  /** JSON that stands in place of the value. */
  readonly constant: string | undefined;
  readonly isNonNull: boolean;
  /** What is told of the objects below; a leaf has none. */
  readonly selections: readonly QueryPlanSelectionNode[] | undefined;
  /** The declared type of the value. */
  readonly type: string | undefined;
}

const condition = '... on ';

/** What the selections of a `requires` come to for objects of a type. */
export function membersOf(graph: Graph, selections: readonly QueryPlanSelectionNode[], typename: string): readonly Member[] {
  const fields = selections.flatMap((selection) => fieldsIn(graph, selection, typename));
  return [...Map.groupBy(fields, ({ name }) => name)].map(([name, same]) => {
    const below = same.flatMap(({ selections: inner }) => inner ?? []);
    return { name, slot: name, constant: undefined, ...declared(graph, typename, name), selections: below.length > 0 ? below : undefined };
  });
}

/** Applies `inputRewrites` to the members of an entity of a type. */
export function rewrittenMembers(graph: Graph, members: readonly Member[], typename: string, rewrites: readonly FetchDataRewrite[]): readonly Member[] {
  let changed = members;
  for (const rewrite of rewrites) {
    const next = rewrite.path.findIndex((step) => !step.startsWith(condition));
    const field = rewrite.path[next];
    if (field === undefined || !rewrite.path.slice(0, next).every((step) => graph.isOfType(typename, step.slice(condition.length)))) continue;
    if (next < rewrite.path.length - 1) throw new Error(`Expected a rewrite of a representation to be of its own fields, got \`${rewrite.path.join('.')}\``);
    changed =
      rewrite.kind === 'KeyRenamer'
        ? changed.map((member) => (member.name === field ? { ...member, name: rewrite.renameKeyTo } : member))
        : [{ name: field, slot: field, constant: JSON.stringify(rewrite.setValueTo), isNonNull: false, selections: undefined, type: undefined }, ...changed.filter(({ name }) => name !== field)];
  }
  return changed;
}

function fieldsIn(graph: Graph, selection: QueryPlanSelectionNode, typename: string): readonly (QueryPlanSelectionNode & { readonly kind: 'Field' })[] {
  if (selection.kind === 'Field') return [selection];
  return selection.typeCondition === undefined || graph.isOfType(typename, selection.typeCondition) ? selection.selections.flatMap((inner) => fieldsIn(graph, inner, typename)) : [];
}

function declared(graph: Graph, typename: string, field: string): { readonly isNonNull: boolean; readonly type: string | undefined } {
  const type = fieldType(graph, typename, field);
  return { isNonNull: isNonNullType(type), type: type && getNamedType(type).name };
}

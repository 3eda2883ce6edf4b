import type { FetchNode, PlanNode, QueryPlan, ResponsePath } from '@apollo/query-planner';
import { Kind, parse } from 'graphql';
import type { FragmentDefinitionNode, SelectionSetNode } from 'graphql';
import { WrongPlan } from './wrongPlan.ts';

/** Throws `WrongPlan` where a subgraph is to be told what is asked for only after it, as the planner now and then orders fetches. */
export function refuseLateFetch({ node }: QueryPlan): void {
  const asked = new Map<string, number>();
  const told: { readonly place: string; readonly at: number; readonly subgraph: string }[] = [];
  let position = 0;
  if (node && node.kind !== 'Subscription') visitNode(node, []);
  for (const { place, at, subgraph } of told) {
    const first = asked.get(place);
    if (first !== undefined && first > at) throw new WrongPlan(`Expected \`${subgraph}\` to be asked after \`${place}\`, which it is told`);
  }

  function visitNode(at: PlanNode, path: ResponsePath): void {
    switch (at.kind) {
      case 'Sequence':
      case 'Parallel':
        return at.nodes.forEach((inner) => visitNode(inner, path));
      case 'Flatten':
        return visitNode(at.node, [...path, ...at.path]);
      case 'Condition':
        return [at.ifClause, at.elseClause].forEach((clause) => clause && visitNode(clause, path));
      case 'Fetch':
        return visitFetch(at, path.map((step) => String(step).replace(/\|\[.*/, '')).filter((step) => step !== '' && step !== '@'));
      default:
        return undefined;
    }
  }

  function visitFetch(fetch: FetchNode, place: readonly string[]): void {
    position += 1;
    const { definitions } = fetch.operationDocumentNode ?? parse(fetch.operation, { noLocation: true });
    const fragments = new Map(definitions.flatMap((one): readonly (readonly [string, FragmentDefinitionNode])[] => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])));
    for (const selection of fetch.requires ?? []) {
      const own = selection.kind === 'Field' ? [selection] : selection.selections;
      for (const one of own) if (one.kind === 'Field') told.push({ place: [...place, one.name].join('.'), at: position, subgraph: fetch.serviceName });
    }
    for (const one of definitions) if (one.kind === Kind.OPERATION_DEFINITION) ask(one.selectionSet, place);

    function ask({ selections }: SelectionSetNode, at: readonly string[]): void {
      for (const selection of selections) {
        if (selection.kind === Kind.FIELD) {
          const isEntities = fetch.requires !== undefined && selection.name.value === '_entities';
          const below = isEntities ? at : [...at, (selection.alias ?? selection.name).value];
          if (!isEntities && !asked.has(below.join('.'))) asked.set(below.join('.'), position);
          if (selection.selectionSet) ask(selection.selectionSet, below);
        } else {
          const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
          if (fragment) ask(fragment.selectionSet, at);
        }
      }
    }
  }
}

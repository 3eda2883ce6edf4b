import { Supergraph, operationFromDocument } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import type { QueryPlan } from '@apollo/query-planner';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { guardedSupergraph } from '../authorization/guardedSupergraph.ts';
import type { Guard } from '../authorization/guardedSupergraph.ts';
import { checkScalars } from './checkScalars.ts';

/** A subgraph and the address it is asked at. */
export interface Subgraph {
  readonly name: string;
  readonly url: string;
}

/** All that is made of a supergraph's text, once. */
export interface Graph {
  readonly text: string;
  /** What clients see. */
  readonly schema: GraphQLSchema;
  readonly supergraph: Supergraph;
  /** The rules of this very text. */
  readonly guard: Guard;
  /** The subgraphs that are told who asks, by name. */
  readonly toldViewer: ReadonlySet<string>;
  /** By name, at the addresses that the text tells. */
  readonly subgraphs: readonly Subgraph[];
  /** Divides an operation of a valid document among the subgraphs. */
  readonly plan: (document: DocumentNode, operationName: string | undefined) => Planned;
}

/** A plan, and how many were weighed for it. */
export interface Planned {
  readonly plan: QueryPlan;
  readonly weighed: number;
}

/**
 * How many plans the planner weighs for one operation. Its own default of 10,000 takes over a second for eight paths through
 * fields that every subgraph has; with a thousand it is under a tenth of that, for as many fetches.
 */
const maxEvaluatedPlans = 1000;

/** Reads a supergraph. Throws if it is broken, or has rules that can't be enforced: the planner, which would refuse all rules, gets the text without them. */
export function openGraph(text: string): Graph {
  const { withoutRules, guard, subgraphs: toldViewer } = guardedSupergraph(text);
  const supergraph = Supergraph.build(withoutRules, { validateSupergraph: true });
  const planned = supergraph.apiSchema();
  const schema = planned.toGraphQLJSSchema();
  checkScalars(schema);
  const planner = new QueryPlanner(supergraph, { debug: { maxEvaluatedPlans } });
  return {
    text,
    schema,
    supergraph,
    guard,
    toldViewer,
    subgraphs: subgraphsOf(supergraph),
    plan: (document, operationName) => {
      const plan = planner.buildQueryPlan(operationFromDocument(planned, document, operationName === undefined ? {} : { operationName }));
      return { plan, weighed: planner.lastGeneratedPlanStatistics()?.evaluatedPlanCount ?? 0 };
    },
  };
}

function subgraphsOf(supergraph: Supergraph): readonly Subgraph[] {
  return supergraph.subgraphsMetadata().map(({ name, url }) => ({ name, url })).toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

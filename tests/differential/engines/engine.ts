import type { QueryPlan } from '@apollo/query-planner';
import type { DocumentNode } from 'graphql';
import type { State } from '../data/valueOf.ts';
import type { Federation } from '../federation.ts';
import type { PlacedError } from '../monolith.ts';
import type { AskByJson } from '../subgraphs/subgraphServers.ts';

/** What plans and executes operations: this gateway's engine, or the stock one. Throws `PlanningFault` where there is no plan. */
export type Engine = (federation: Federation, document: DocumentNode) => Planned;

/** An operation that is planned: it can be executed any number of times. */
export type Planned = (given: Readonly<Record<string, unknown>>, ask: AskByJson, state: State) => Promise<EngineAnswer>;

/** Its answer: `data` as JSON text. */
export interface EngineAnswer {
  readonly dataJson: string;
  readonly errors: readonly PlacedError[];
  /** The plan that it executed. */
  readonly plan: QueryPlan;
}

import type { QueryPlan } from '@apollo/query-planner';
import type { State } from '../data/valueOf.ts';
import type { Federation } from '../federation.ts';
import type { PlacedError } from '../monolith.ts';
import type { Operation } from '../operations/generateOperation.ts';
import type { AskByJson } from '../subgraphs/subgraphServers.ts';

/** What plans and executes operations: this gateway's engine, or the stock one. */
export type Engine = (federation: Federation, operation: Operation, ask: AskByJson, state: State) => Promise<EngineAnswer>;

/** Its answer: `data` as JSON text. */
export interface EngineAnswer {
  readonly dataJson: string;
  readonly errors: readonly PlacedError[];
  /** The plan that it executed. */
  readonly plan: QueryPlan;
}

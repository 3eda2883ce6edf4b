import { readFileSync } from 'node:fs';
import { Supergraph, operationFromDocument } from '@apollo/federation-internals';
import { QueryPlanner, prettyFormatQueryPlan, type QueryPlan } from '@apollo/query-planner';
import { parse } from 'graphql';
import { guardedSupergraph } from '../../gateway/authorization/guardedSupergraph.ts';

const supergraph = Supergraph.build(guardedSupergraph(readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8')).withoutRules);
// As many plans as the gateway weighs.
const planner = new QueryPlanner(supergraph, { debug: { maxEvaluatedPlans: 1000 } });

/** How the committed supergraph's planner divides an operation among the subgraphs. */
export const planOf = (query: string): QueryPlan => planner.buildQueryPlan(operationFromDocument(supergraph.apiSchema(), parse(query)));

/** A plan as text. */
export const planText = (query: string): string => `${prettyFormatQueryPlan(planOf(query))}\n`;

import type { Schema, Supergraph } from '@apollo/federation-internals';
import type { QueryPlan } from '@apollo/query-planner';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { compileOperation } from './compileOperation.ts';
import { answerNames } from './plan/clientPaths.ts';
import type { AnswerNames } from './plan/clientPaths.ts';
import { clientErrors } from './plan/errors.ts';
import { graphOf } from './plan/graph.ts';
import { inTime } from './plan/inTime.ts';
import { mergeIn } from './plan/merge.ts';
import { operationToPlan } from './plan/operationToPlan.ts';
import type { Run } from './plan/run.ts';
import type { Execution, Outcome, PreparedOperation } from './preparedOperation.ts';
import { compileShape } from './shape/compileShape.ts';
import { compileVerbatim } from './verbatim/compileVerbatim.ts';

/** An operation and what is needed to execute it. */
export interface OperationToPrepare {
  /** What clients see. */
  readonly schema: GraphQLSchema;
  readonly supergraph: Supergraph | Schema;
  readonly document: DocumentNode;
  /** Of the document; validated against the schema. */
  readonly operation: OperationDefinitionNode;
  /** Plans a document in which this operation may have been given other names, so that no two fields are mixed up. */
  readonly plan: (document: DocumentNode) => QueryPlan;
}

/** Compiles an operation for any number of executions. Throws for subscriptions and `@defer`, and `TookTooLong`. */
export function prepareOperation({ schema, supergraph, document, operation, plan: planner }: OperationToPrepare): PreparedOperation {
  const graph = graphOf(supergraph);
  const planned = operationToPlan(document, operation, graph.needed);
  const { slots, clientNames } = planned;
  let known: AnswerNames | undefined;
  const names = (): AnswerNames => (known ??= answerNames(planned.document, planned.operation));
  const parts = { graph, merge: mergeIn(graph), errors: clientErrors(graph, names, clientNames), clientOrder: () => [...names().keys()] };
  const { plan, step, only } = inTime(() => compileOperation(parts, planned, planner));
  const shape = compileShape(schema, document, operation, { slots, mayLackTypes: true });
  const verbatimFor = only && slots.size === 0 ? compileVerbatim(schema, document, operation, only) : undefined;
  return { document, operation, plan, execute };

  async function execute(execution: Execution): Promise<Outcome> {
    const run: Run = { execution, verbatim: verbatimFor?.(execution.variables), tree: {}, errors: [], told: new Set(), freshFor: Infinity };
    const waited = step(run);
    if (waited) await waited;
    if (run.dataJson) return { data: run.dataJson, errors: run.errors, freshFor: run.freshFor };
    const completed = shape.complete(run.tree, { given: execution.given, variables: execution.variables, errors: run.errors, ...(run.isRootLost && { isRootLost: true }) });
    // What no subgraph was asked for is as old as the schema, which nobody gave a time to.
    const freshFor = completed.errors.length > 0 || run.freshFor === Infinity ? 0 : run.freshFor;
    return { data: completed.data, errors: completed.errors, freshFor };
  }
}

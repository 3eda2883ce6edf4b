import { prettyFormatQueryPlan } from '@apollo/query-planner';
import { print } from 'graphql';
import type { Failure } from './shrink.ts';

/** A failure, whole: subgraphs, operation, plan and both answers. */
export function tell({ running, operation, verdict }: Failure): string {
  const { got, expected, reason } = verdict;
  return [
    reason,
    ...Object.entries(running.federation.sdl).map(([name, text]) => `── subgraph ${name}\n${text.replace(/^extend schema.*\n\n/, '')}`),
    `── operation\n${print(operation.document)}`,
    `── execution\n${JSON.stringify(operation.executions[0])}`,
    ...(got ? [`── plan\n${prettyFormatQueryPlan(got.plan)}`] : []),
    `── the monolith answers\n${JSON.stringify({ data: expected?.data, errors: expected?.errors })}`,
    ...(got ? [`── the engine answers\n${got.dataJson} ${JSON.stringify(got.errors)}`] : []),
  ].join('\n\n');
}

import type { Outcome } from '../engine/preparedOperation.ts';
import type { Asked } from './execute.ts';

/** Whether anybody who asks this would be answered the same: a query of nobody in particular for nothing that is guarded. */
export const isForEverybody = ({ known, scope, caller }: Asked): boolean => caller.isNobody && scope.viewer === undefined && known.kind === 'query' && !known.demands.isGuarded;

/** The longest that anything is kept, in seconds: a subgraph that says more, by mistake or to do harm, isn't believed, since what is in browsers can't be called back. */
const longest = 86_400;

/** For how many whole seconds an answer may be given to anybody, from when it was asked for; 0 for what isn't for everybody, and where anything is missing, went wrong or isn't well; a day at most. */
export function freshnessOf(asked: Asked, { errors, freshFor }: Outcome): number {
  if (!isForEverybody(asked) || errors.length > 0 || asked.scope.signal.aborted) return 0;
  for (const { status } of asked.scope.partners.values()) if (status !== 'OK') return 0;
  return Number.isFinite(freshFor) && freshFor > 0 ? Math.min(Math.floor(freshFor), longest) : 0;
}

import { mutationFaults } from './mutationFaults.ts';
import { nullFaults } from './nullFaults.ts';
import { requiredFaults } from './requiredFaults.ts';
import { selectionFaults } from './selectionFaults.ts';
import type { Answer, HandwrittenSubgraph } from './handwritten.ts';

/** Something that stock gets wrong, by the smallest example. */
export interface StockFault {
  /** As the page's heading says it. */
  readonly name: string;
  /** New for each run, for what they count. */
  readonly subgraphs: () => Readonly<Record<string, HandwrittenSubgraph>>;
  readonly operation: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly right: Answer;
  /** What stock answers, or the error that it throws. */
  readonly wrong: Answer | string;
}

/** In the order of the page. */
export const faults: readonly StockFault[] = [...requiredFaults, ...selectionFaults, ...nullFaults, ...mutationFaults];

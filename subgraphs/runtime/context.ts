import type { Viewer } from '../../calls/viewer.ts';
import type { PartnerIdentity } from '../sources/source.ts';
import type { Reader } from './reader.ts';
import type { RecordBudget } from './recordBudget.ts';

/** What resolvers are given: how to read the partners' databases in this request, how much reference data it may still list, who the partners are, and who asks. */
export interface Context {
  readonly read: Reader;
  readonly budget: RecordBudget;
  readonly partners: ReadonlyMap<string, PartnerIdentity>;
  /** Who asks, as the gateway says; absent: nobody in particular. */
  readonly viewer?: Viewer;
  /** The id that the gateway knows the request by. */
  readonly requestId: string;
  /** What the domain's own part brings to the request. */
  readonly own?: unknown;
}

import type { PartnerIdentity } from '../sources/source.ts';
import type { Reader } from './reader.ts';
import type { RecordBudget } from './recordBudget.ts';

/** What resolvers are given: how to read the partners' databases in this request, how much reference data it may still list, and who the partners are. */
export interface Context {
  readonly read: Reader;
  readonly budget: RecordBudget;
  readonly partners: ReadonlyMap<string, PartnerIdentity>;
}

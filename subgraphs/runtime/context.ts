import type { PartnerIdentity } from '../sources/source.ts';
import type { Reader } from './reader.ts';

/** What resolvers are given: how to read the partners' databases in this request, and who the partners are. */
export interface Context {
  readonly read: Reader;
  readonly partners: ReadonlyMap<string, PartnerIdentity>;
}

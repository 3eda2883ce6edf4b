import type { ApolloServerPlugin } from '@apollo/server';
import type { Viewer } from '../../calls/viewer.ts';
import type { EntityModel } from '../sources/model.ts';
import type { Source } from '../sources/source.ts';
import type { Context } from './context.ts';
import type { PartnerReport } from './partnerReport.ts';

/** What a request brings to a domain's own part. */
export interface DomainRequest {
  readonly viewer: Viewer | undefined;
  readonly requestId: string;
  /** Every partner's id, whether or not it shares the domain. */
  readonly partners: readonly string[];
  /** The partners' databases, with the records about persons. */
  readonly sources: readonly Source[];
  readonly models: ReadonlyMap<string, EntityModel>;
  readonly report: PartnerReport;
  readonly signal: AbortSignal;
}

/** What a domain adds to its subgraph beside resolvers. */
export interface DomainPart {
  /** What resolvers find in their context as `own`. */
  begin(request: DomainRequest): unknown;
  readonly plugin: ApolloServerPlugin<Context>;
  close(): Promise<void>;
}

import type { GraphQLFormattedError } from 'graphql';
import type { Viewer } from '../../calls/viewer.ts';
import type { EntityModel } from '../sources/model.ts';
import type { Source } from '../sources/source.ts';
import type { RootValue } from './execution/preparedOperation.ts';
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

/** The answer to one operation, as it is about to leave; `data` is absent where nothing was run. */
export interface OperationAnswer {
  readonly data?: readonly RootValue[] | null;
  readonly errors: readonly GraphQLFormattedError[];
}

/** What a domain adds to its subgraph beside resolvers. */
export interface DomainPart {
  /** What resolvers find in their context as `own`. */
  begin(request: DomainRequest): unknown;
  /** Is given what `begin` made and all answers of the request once they are made, before any of them leaves; what it gives back leaves in their place. */
  end(own: unknown, answers: readonly OperationAnswer[]): readonly OperationAnswer[] | Promise<readonly OperationAnswer[]>;
  close(): Promise<void>;
}

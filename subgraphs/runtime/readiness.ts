import type { Domain } from '../../schema/subgraphSdl.ts';
import type { Source, SourceStatus } from '../sources/source.ts';

/** How a subgraph and its partners' databases stand. */
export interface Readiness {
  readonly status: 'ready' | 'degraded';
  readonly subgraph: Domain;
  readonly partners: readonly PartnerState[];
}

/** How one partner's database stands, and since when (ISO 8601). */
export interface PartnerState {
  readonly id: string;
  readonly name: string;
  readonly status: SourceStatus;
  readonly since: string;
}

/** A subgraph answers whatever its partners do; one that misses some of them is degraded. Reasons stay in the log: they can hold addresses. */
export function readiness(subgraph: Domain, sources: readonly Source[]): Readiness {
  const partners = sources.map((source) => {
    const { status, since } = source.state();
    return { id: source.partner.id, name: source.partner.name, status, since: since.toISOString() };
  });
  return { status: partners.every(({ status }) => status === 'OK') ? 'ready' : 'degraded', subgraph, partners };
}

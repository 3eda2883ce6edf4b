import type { Domain } from '../../schema/subgraphSdl.ts';
import type { SourceStatus } from '../sources/source.ts';
import type { Partners } from './partners.ts';

/** How a subgraph and its partners' databases stand. */
export interface Readiness {
  readonly status: 'ready' | 'degraded';
  readonly subgraph: Domain;
  readonly partners: readonly PartnerState[];
  readonly refused: readonly RefusedState[];
}

/** How one partner's database stands, and since when (ISO 8601); `timeZone` is whose clock the partner goes by. */
export interface PartnerState {
  readonly id: string;
  readonly name: string;
  readonly status: SourceStatus;
  readonly since: string;
  readonly timeZone: string;
  /** Present in the partner's quiet hours: when they end (ISO 8601), and the time zone in which it set them. */
  readonly rests?: { readonly until: string; readonly timeZone: string };
}

/** A change of a partner's folder that wasn't taken over, since when (ISO 8601), and what is wrong with it. */
export interface RefusedState {
  readonly id: string;
  readonly since: string;
  readonly problems: readonly string[];
}

/**
 * A subgraph answers whatever its partners do; one that misses some of them is degraded. Why a database doesn't answer stays in the log, as
 * that can hold addresses; why a change was refused is about the partner's files and is told.
 */
export function readiness(subgraph: Domain, everyone: Partners): Readiness {
  const { sources, giveBack } = everyone.lend();
  const partners = sources.map((source) => {
    const { status, since, rests } = source.state();
    const rest = rests && { rests: { until: rests.until.toISOString(), timeZone: rests.timeZone } };
    return { id: source.partner.id, name: source.partner.name, status, since: since.toISOString(), timeZone: source.timeZone, ...rest };
  });
  giveBack();
  const refused = everyone.refused().map(({ id, since, problems }) => ({ id, since: since.toISOString(), problems }));
  return { status: partners.every(({ status }) => status === 'OK') ? 'ready' : 'degraded', subgraph, partners, refused };
}

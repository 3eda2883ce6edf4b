import { setTimeout as pause } from 'node:timers/promises';
import { decodeMoment, decodePartnerStatus, worse } from '../partnerStatuses.ts';
import type { PartnerStatus } from '../partnerStatuses.ts';
import type { Subgraph } from '../supergraph/graph.ts';
import { askReadiness } from './askReadiness.ts';
import { decodeRefused } from './refusedChange.ts';
import type { RefusedChange } from './refusedChange.ts';
import { decodeRest, isTimeZone } from './rest.ts';
import type { Rest } from './rest.ts';

/** How one partner stands, over all subgraphs that read its database. No reason: that may name what the public shouldn't see, and is in the subgraph's log. */
export interface PartnerReadiness {
  readonly id: string;
  readonly name: string;
  readonly status: PartnerStatus;
  /** Since when, ISO 8601, if known. */
  readonly since?: string;
  /** Whose clock the partner goes by, if known. */
  readonly timeZone?: string;
  /** Present in the partner's quiet hours. */
  readonly rests?: Rest;
}

/** How one subgraph stands. */
export interface SubgraphReadiness {
  readonly name: string;
  readonly status: 'ready' | 'degraded' | 'unreachable';
  readonly partners: readonly PartnerReadiness[];
  /** Changes of partners' folders that it didn't take over; those partners go on as they were. */
  readonly refused: readonly RefusedChange[];
}

/** How the graph stands: `ready`, `degraded` when a partner isn't well, `unavailable` when a subgraph can't be reached. A refused change alone changes nothing for anyone who asks. */
export interface Readiness {
  readonly status: 'ready' | 'degraded' | 'unavailable';
  readonly subgraphs: readonly SubgraphReadiness[];
  /** The worst of each partner, by id. */
  readonly partners: readonly PartnerReadiness[];
}

const keptFor = 1000;

/** A question about readiness that asks the subgraphs at most once a second, however many ask it. */
export function readinessOf(subgraphs: () => readonly Subgraph[]): () => Promise<Readiness> {
  let last: Promise<Readiness> | undefined;
  return () => {
    if (last) return last;
    last = askAll(subgraphs());
    void last.then(() => pause(keptFor, undefined, { ref: false })).then(() => (last = undefined));
    return last;
  };
}

async function askAll(subgraphs: readonly Subgraph[]): Promise<Readiness> {
  const answers = await Promise.all(subgraphs.map(async ({ name, url }) => subgraphReadiness(name, await askReadiness(url))));
  const partners = mergePartners(answers.flatMap((answer) => answer.partners));
  if (answers.some(({ status }) => status === 'unreachable')) return { status: 'unavailable', subgraphs: answers, partners };
  const degraded = answers.some(({ status }) => status === 'degraded') || partners.some(({ status }) => status !== 'OK');
  return { status: degraded ? 'degraded' : 'ready', subgraphs: answers, partners };
}

function subgraphReadiness(name: string, answer: unknown): SubgraphReadiness {
  if (typeof answer !== 'object' || answer === null) return { name, status: 'unreachable', partners: [], refused: [] };
  const reported = 'partners' in answer && Array.isArray(answer.partners) ? (answer.partners as readonly unknown[]) : [];
  const partners = mergePartners(reported.flatMap(partnerReadiness));
  const degraded = ('status' in answer && answer.status === 'degraded') || partners.some(({ status }) => status !== 'OK');
  return { name, status: degraded ? 'degraded' : 'ready', partners, refused: decodeRefused('refused' in answer ? answer.refused : undefined) };
}

function partnerReadiness(entry: unknown): readonly PartnerReadiness[] {
  const known = decodePartnerStatus(entry);
  if (!known) return [];
  const { name, since: from, timeZone, rests: rest } = entry as { readonly name?: unknown; readonly since?: unknown; readonly timeZone?: unknown; readonly rests?: unknown };
  const since = decodeMoment(from);
  const rests = decodeRest(rest);
  return [{ id: known.id, name: typeof name === 'string' ? name.slice(0, 200) : known.id, status: known.status, ...(since !== undefined && { since }), ...(isTimeZone(timeZone) && { timeZone }), ...(rests && { rests }) }];
}

function mergePartners(all: readonly PartnerReadiness[]): readonly PartnerReadiness[] {
  const merged = new Map<string, PartnerReadiness>();
  for (const partner of all) {
    const other = merged.get(partner.id);
    if (!other || (partner.status !== other.status && worse(other.status, partner.status) === partner.status)) merged.set(partner.id, partner);
  }
  return [...merged.values()].toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

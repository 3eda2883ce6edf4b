/** How a partner's database stands, from best to worst. */
export const partnerStatuses = ['OK', 'DRIFT', 'TIMEOUT', 'UNAVAILABLE'] as const;

/** How a partner's database stands. */
export type PartnerStatus = (typeof partnerStatuses)[number];

/** How a partner stood while a request was answered. */
export interface PartnerStanding {
  readonly status: PartnerStatus;
  /** When its quiet hours end, ISO 8601, if they are why it wasn't asked. */
  readonly restsUntil?: string;
}

/** The worst standing of each partner, by its id. */
export type PartnerStatuses = Map<string, PartnerStanding>;

/** The worse of two statuses; the other one where one is absent. */
export function worse(one: PartnerStatus | undefined, other: PartnerStatus): PartnerStatus {
  return one !== undefined && partnerStatuses.indexOf(one) > partnerStatuses.indexOf(other) ? one : other;
}

/** More partners than any graph has. */
const mostPartners = 1000;

/** Adds what a subgraph reports, `[{ id, status, restsUntil? }]`, to what is known; entries of another shape are left out, as are those after the first thousand. */
export function collectPartners(known: PartnerStatuses, reported: unknown): void {
  if (!Array.isArray(reported)) return;
  for (const entry of reported.slice(0, mostPartners) as readonly unknown[]) {
    const partner = decodePartnerStatus(entry);
    if (!partner) continue;
    const { id, status } = partner;
    const restsUntil = decodeMoment((entry as { readonly restsUntil?: unknown }).restsUntil);
    const before = known.get(id);
    if (!before && known.size >= mostPartners) continue;
    if (!before || (before.status !== status && worse(before.status, status) === status)) known.set(id, { status, ...(restsUntil !== undefined && { restsUntil }) });
  }
}

/** The `extensions.partners` of an answer, by id: absent when every partner is well. */
export function partnersExtension(known: PartnerStatuses): readonly ({ readonly id: string } & PartnerStanding)[] | undefined {
  const all = [...known].map(([id, standing]) => ({ id, ...standing })).toSorted((one, other) => (one.id < other.id ? -1 : 1));
  return all.some(({ status }) => status !== 'OK') ? all : undefined;
}

/** A partner's id and status from a subgraph's words, or undefined if it is something else. */
export function decodePartnerStatus(entry: unknown): { readonly id: string; readonly status: PartnerStatus } | undefined {
  if (typeof entry !== 'object' || entry === null || !('id' in entry) || !('status' in entry)) return undefined;
  const status = partnerStatuses.find((known) => known === entry.status);
  return isPartnerId(entry.id) && status ? { id: entry.id, status } : undefined;
}

/** Whether a value can be the id of a partner. */
export const isPartnerId = (value: unknown): value is string => typeof value === 'string' && /^[a-z0-9][a-z0-9-]{0,63}$/.test(value);

/** A moment from a subgraph's words, as ISO 8601, or undefined if it is something else. */
export function decodeMoment(value: unknown): string | undefined {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? new Date(value).toISOString() : undefined;
}

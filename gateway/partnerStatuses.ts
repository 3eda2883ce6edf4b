/** How a partner's database stands, from best to worst. */
export const partnerStatuses = ['OK', 'DRIFT', 'TIMEOUT', 'UNAVAILABLE'] as const;

/** How a partner's database stands. */
export type PartnerStatus = (typeof partnerStatuses)[number];

/** The worst status of each partner, by its id. */
export type PartnerStatuses = Map<string, PartnerStatus>;

/** The worse of two statuses; the other one where one is absent. */
export function worse(one: PartnerStatus | undefined, other: PartnerStatus): PartnerStatus {
  return one !== undefined && partnerStatuses.indexOf(one) > partnerStatuses.indexOf(other) ? one : other;
}

/** Adds what a subgraph reports, `[{ id, status }]`, to what is known; entries of another shape are left out. */
export function collectPartners(known: PartnerStatuses, reported: unknown): void {
  if (!Array.isArray(reported)) return;
  for (const entry of reported as readonly unknown[]) {
    const partner = decodePartnerStatus(entry);
    if (partner) known.set(partner.id, worse(known.get(partner.id), partner.status));
  }
}

/** The `extensions.partners` of an answer, by id: absent when every partner is well. */
export function partnersExtension(known: PartnerStatuses): readonly { readonly id: string; readonly status: PartnerStatus }[] | undefined {
  const all = [...known].map(([id, status]) => ({ id, status })).toSorted((one, other) => (one.id < other.id ? -1 : 1));
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

import { decodePartnerStatus } from '../partnerStatuses.ts';
import type { Errand } from './errand.ts';

/** Whether all the partners that a subgraph reports are well; one that reports something else isn't believed to have well ones. */
export const arePartnersWell = (reported: unknown): boolean => Array.isArray(reported) && reported.every((partner) => decodePartnerStatus(partner)?.status === 'OK');

/** Whether the answers to one HTTP request report a partner that isn't well to several requests: it may be missing from one of them only, and which one isn't told. */
export function areSeveralTold(errands: readonly Errand[], answers: readonly unknown[]): boolean {
  const flights = errands.flatMap((errand) => errand.flights);
  if (flights.length === 1 || answers.every(isOfWellPartners)) return false;
  return new Set(flights.flatMap(({ askers }) => askers.map(({ scope }) => scope))).size > 1;
}

function isOfWellPartners(answer: unknown): boolean {
  const { extensions } = (answer ?? {}) as { readonly extensions?: { readonly partners?: unknown } | null };
  return extensions?.partners === undefined || arePartnersWell(extensions.partners);
}

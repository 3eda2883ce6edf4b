import { consents, purposes } from './coordinates.ts';
import type { Cell, ConsentKind, PurposeKind, ViewerKind } from './coordinates.ts';
import { nationalId, personKey } from './contents.ts';
import { verdict } from './oracle.ts';
import { agreementAbout } from './partners.ts';
import type { DataPartner } from './partners.ts';

/** The doors that ask every partner about one person. */
export const joinedDocument = `query Joined($access: CaseworkAccess! $nationalId: String!) {
  casework(access: $access) { isRegistered(nationalId: $nationalId) personByNationalId(nationalId: $nationalId) { records { id nationalId } } }
}`;

/** What they must answer to a worker who serves nobody at their own partner: a record of each partner that lets the identifier be read. */
export function expectedJoined(viewer: ViewerKind, purpose: PurposeKind, consent: ConsentKind, partners: readonly DataPartner[]): object {
  const cell = (partner: DataPartner, field: string): Cell => ({ viewer, purpose, consent, entity: 'PersonRecord', field, basis: 'CONSENT', isMade: false, agreement: agreementAbout(partner, 'PersonRecord', field) });
  const known = partners.filter((partner) => verdict(cell(partner, 'id')) === 'shown');
  const found = known.filter((partner) => verdict(cell(partner, 'nationalId')) === 'shown');
  const records = found.map(({ id }) => ({ id: `${id}:${personKey(consent)}`, nationalId: nationalId(personKey(consent)) }));
  return { isRegistered: known.length > 0, personByNationalId: records.length > 0 ? { records } : null };
}

/** Everyone who can be asked about, under every purpose. */
export const joinedCases = (Object.keys(purposes) as PurposeKind[]).flatMap((purpose) => consents.map((consent) => ({ purpose, consent })));

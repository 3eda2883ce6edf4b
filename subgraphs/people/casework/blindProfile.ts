import { partnerOf } from '../../runtime/loaders/entityLoader.ts';
import type { EntityRow } from '../../sources/source.ts';
import type { CaseworkDesk } from './desk.ts';
import type { CaseworkSession } from './session.ts';

/** What an employer is sent about a candidate. */
export interface BlindProfileParent {
  readonly reference: string;
  readonly wantedOccupations: unknown;
  readonly educationLevel: unknown;
  readonly workTime: unknown;
  readonly availableFrom: unknown;
  readonly drivingLicence: unknown;
}

/** The only fields of a person that reach an employer. No text that somebody wrote is among them, and no date of the past. */
export const blindFields = ['wantedOccupations', 'situation.educationLevel', 'availability.workTime', 'availability.from', 'availability.drivingLicence'] as const;

/** The profile of a candidature's person; null where the person's record can't be seen. */
export async function blindProfile(session: CaseworkSession, { id, person }: EntityRow, desk: CaseworkDesk): Promise<BlindProfileParent | null> {
  const of = (person as EntityRow | null | undefined)?.id;
  const row = of === undefined ? null : await session.read.record('PersonRecord', of, blindFields);
  if (!row) return null;
  const part = (name: string): Readonly<Record<string, unknown>> => (row[name] ?? {}) as Readonly<Record<string, unknown>>; // embedded objects, or absent
  const { from, workTime, drivingLicence } = part('availability');
  return {
    reference: desk.pseudonym(`candidature ${id}`),
    wantedOccupations: row['wantedOccupations'] ?? null,
    educationLevel: part('situation')['educationLevel'] ?? null,
    workTime: workTime ?? null, drivingLicence: drivingLicence ?? null,
    availableFrom: typeof from === 'string' && from > desk.today(partnerOf(id)) ? from : null,
  };
}

import { addDays, snapshotDay } from './days.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';

/** What a service writes down of a person beside who they are; each partner asks for itself, so of one person it may differ. */
export interface PersonDetails {
  /** Since when the person is in the situation; an ISO date. */
  readonly since: string | null;
  readonly receivesBenefit: boolean | null;
  /** BCP 47. */
  readonly languages: readonly string[];
  /** ISO date. */
  readonly availableFrom: string | null;
  readonly workTime: 'FULL' | 'PART' | 'ANY' | null;
  readonly mobilityKm: number | null;
  readonly drivingLicence: boolean | null;
}

/** Languages spoken at home by nationality, beside those of the place. */
const languagesOf: Readonly<Record<string, readonly string[]>> = { MA: ['ar', 'fr'], RO: ['ro'], UA: ['uk', 'ru'], SN: ['wo', 'fr'], GM: ['en', 'mnk'], AL: ['sq'], CN: ['zh'], PK: ['ur', 'en'], IN: ['pa', 'en'], ML: ['fr', 'bm'] };

/** Invented details that go with a person. All shares are assumed. */
export function inventDetails({ employmentStatus, registeredOn, nationality, educationLevel }: Person, local: readonly string[], numbers: Random): PersonDetails {
  const isUnemployed = employmentStatus.endsWith('UNEMPLOYED');
  const foreign = languagesOf[nationality] ?? [];
  const learnt = numbers.chance(educationLevel === 'HIGHER' ? 0.6 : 0.15) ? [numbers.pick(['en', 'en', 'en', 'fr', 'de', 'it'])] : [];
  return {
    since: numbers.chance(0.9) ? addDays(registeredOn, -numbers.integer(0, 45)) : null,
    receivesBenefit: numbers.chance(0.08) ? null : numbers.chance(isUnemployed ? 0.55 : 0.1),
    languages: [...new Set([...(foreign.length > 0 && numbers.chance(0.35) ? local.slice(-1) : local), ...foreign, ...learnt])],
    availableFrom: numbers.chance(0.7) ? later(addDays(registeredOn, numbers.integer(0, 60))) : null,
    workTime: numbers.pick(['FULL', 'FULL', 'ANY', 'ANY', 'PART', null] as const),
    mobilityKm: numbers.pick([5, 10, 15, 20, 30, 30, 50, 100, null, null]),
    drivingLicence: numbers.chance(0.1) ? null : numbers.chance(0.62),
  };
}

/** The same day, or the one of the snapshot where it comes later by more than a month. */
function later(day: string): string {
  const latest = addDays(snapshotDay, 30);
  return day < latest ? day : latest;
}

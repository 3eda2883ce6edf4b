import { addDays, snapshotDay } from './days.ts';
import { namesByLanguage, namesFromElsewhere, nationalityOf } from './names.ts';
import type { NameLanguage } from './names.ts';
import { unusedNie, unusedNif, utopianPassport } from './nationalIds.ts';
import type { NationalId } from './nationalIds.ts';
import { random, textNumber, weighted } from './random.ts';
import type { Random } from './random.ts';

/** An invented person who is served by an employment service. Nobody like this exists: the figures are right, the people aren't real. */
export interface Person {
  /** 1, 2, 3… */
  readonly number: number;
  readonly givenName: string;
  readonly surnames: readonly [string, string];
  /** With the right letter, of a range that isn't given out. */
  readonly nationalId: NationalId;
  /** ISO 3166-1 alpha-2. */
  readonly nationality: string;
  readonly sex: 'WOMAN' | 'MAN' | 'OTHER';
  /** ISO date. */
  readonly birthDate: string;
  /** The code of the town, as the caller gave it. */
  readonly town: string;
  /** ISO date, in the three years before the snapshot day. */
  readonly registeredOn: string;
  readonly educationLevel: 'PRIMARY' | 'LOWER_SECONDARY' | 'UPPER_SECONDARY' | 'HIGHER';
  readonly employmentStatus: 'UNEMPLOYED' | 'LONG_TERM_UNEMPLOYED' | 'EMPLOYED' | 'INACTIVE';
  /** The occupation wanted first, as the caller gave it. */
  readonly occupation: string;
}

/** How many people, from where, wanting what. */
export interface PeopleWanted {
  readonly seed: string;
  readonly count: number;
  /** What is added to the number of a person to make the one of their identifier, so that those of two partners differ. */
  readonly identifiersAfter: number;
  readonly language: NameLanguage;
  /** Towns with a weight: people registered, or the population. */
  readonly towns: readonly { readonly code: string; readonly weight: number }[];
  /** Occupations with a weight: how many offers there are. */
  readonly occupations: readonly { readonly code: string; readonly weight: number }[];
}

/**
 * Invented people whose shares by sex, age, situation and education are those of the people served by the XALOC network in 2025
 * (Diputació de Barcelona: 55.7 % women, 39.4 % aged 30 to 49, 31.3 % aged 50 or more, 63 % unemployed, 36.7 % post-compulsory
 * non-university and 26.3 % compulsory secondary education). What the network doesn't publish is assumed, and marked so below.
 */
export function* people({ seed, count, identifiersAfter, language, towns, occupations }: PeopleWanted): Iterable<Person> {
  const numbers = random(`people/${seed}`);
  const pickTown = weighted(towns, ({ weight }) => weight);
  const pickOccupation = weighted(occupations, ({ weight }) => weight);
  for (let number = 1; number <= count; number += 1) {
    const sex = pickSex(numbers)[0];
    const isFromElsewhere = numbers.chance(fromElsewhere);
    const names = isFromElsewhere ? namesFromElsewhere : namesByLanguage[language];
    const registeredOn = addDays(snapshotDay, -Math.floor(1095 * numbers.next() ** 2));
    const givenName = numbers.pick(sex === 'MAN' || (sex === 'OTHER' && numbers.chance(0.5)) ? names.man : names.woman);
    const surnames = [numbers.pick(names.surname), numbers.pick(names.surname)] as const;
    const nationalId = identifier(`${seed}/${number}`, identifiersAfter + number, isFromElsewhere);
    yield {
      number,
      givenName,
      surnames,
      nationalId,
      nationality: nationalId.kind === 'NIF' ? 'ES' : nationalityOf(surnames[0]),
      sex,
      birthDate: birthDate(numbers),
      town: pickTown(numbers).code,
      registeredOn,
      educationLevel: pickEducation(numbers)[0],
      employmentStatus: employmentStatus(numbers, registeredOn),
      occupation: pickOccupation(numbers).code,
    };
  }
}

const fromElsewhere = 0.19; // assumed

const pickSex = shares([['WOMAN', 55.7], ['MAN', 44.2], ['OTHER', 0.1]]);
const pickAges = shares([['16-29', 29.3], ['30-49', 39.4], ['50-66', 31.3]]);
const pickEducation = shares([
  ['UPPER_SECONDARY', 36.7],
  ['LOWER_SECONDARY', 26.3],
  ['HIGHER', 22], // assumed: the network publishes the two shares above
  ['PRIMARY', 15],
]);
const pickStatus = shares([['UNEMPLOYED', 63], ['EMPLOYED', 25], ['INACTIVE', 12]]); // the last two: assumed

function shares<Name extends string>(table: readonly (readonly [Name, number])[]): (random: Random) => readonly [Name, number] {
  return weighted(table, ([, share]) => share);
}

/** Of ten who came from elsewhere three have become Spaniards, and one has no more than a passport: assumed. Not drawn from the numbers that the figures hang on. */
function identifier(key: string, number: number, isFromElsewhere: boolean): NationalId {
  const tenth = textNumber(`identifier/${key}`) % 10;
  if (!isFromElsewhere || tenth < 3) return unusedNif(number);
  return tenth === 3 ? utopianPassport(number) : unusedNie(number);
}

function birthDate(numbers: Random): string {
  const [youngest, oldest] = pickAges(numbers)[0].split('-').map(Number) as [number, number];
  const age = numbers.integer(youngest, oldest);
  const lastBirthday = addDays(snapshotDay, -numbers.integer(0, 364));
  const born = `${Number(lastBirthday.slice(0, 4)) - age}${lastBirthday.slice(4)}`;
  return born.endsWith('02-29') ? `${born.slice(0, 4)}-02-28` : born;
}

function employmentStatus(numbers: Random, registeredOn: string): Person['employmentStatus'] {
  const status = pickStatus(numbers)[0];
  if (status !== 'UNEMPLOYED') return status;
  return registeredOn < addDays(snapshotDay, -365) ? 'LONG_TERM_UNEMPLOYED' : 'UNEMPLOYED';
}

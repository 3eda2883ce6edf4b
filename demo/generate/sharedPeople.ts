import { ageOn, snapshotDay } from './days.ts';
import { specimenNif } from './nationalIds.ts';
import { people } from './people.ts';
import type { Person } from './people.ts';
import { random, textNumber, weighted } from './random.ts';

/** A partner that serves people. */
export type Server = 'soc' | 'smo-girona' | 'alacant-impulsa';

/** Somebody who is known to more than one partner: what all of them have alike. */
type SharedPerson = Pick<Person, 'givenName' | 'surnames' | 'nationalId' | 'nationality' | 'sex' | 'birthDate'> & { readonly knownTo: readonly Server[] };

/** How often people are known to which partners: mostly to the job office and the municipal service of the same town. Assumed. */
const circles: readonly (readonly [readonly Server[], number])[] = [
  [['soc', 'smo-girona'], 88],
  [['soc', 'smo-girona', 'alacant-impulsa'], 4],
  [['soc', 'alacant-impulsa'], 5],
  [['smo-girona', 'alacant-impulsa'], 3],
];

/** Identifiers of people known to more than one partner begin after this number. */
const identifiersAfter = 40_000;

/**
 * People of one partner, some of whom are replaced by people whom others know too. `nearness` tells how likely it is that somebody is known elsewhere: 0 first,
 * then 1; undefined never. Who is replaced has the same sex and age group, so the partner's figures stay as they are.
 */
export function withSharedPeople(partner: Server, own: readonly Person[], nearness: (person: Person) => 0 | 1 | undefined): readonly Person[] {
  const groups = Map.groupBy(own, groupOf);
  const waiting = new Map([...groups].map(([group, members]) => [group, [0, 1].flatMap((wanted) => shuffled(partner, members.filter((person) => nearness(person) === wanted))).toReversed()]));
  const replaced = new Map<number, Person>();
  for (const { knownTo, ...shared } of sharedPeople()) {
    const place = knownTo.includes(partner) ? waiting.get(groupOf(shared))?.pop() : undefined;
    if (place) replaced.set(place.number, { ...place, ...shared });
  }
  return own.map((person) => replaced.get(person.number) ?? person);
}

/** True for somebody whom another partner may know, too. */
export const isShared = ({ nationalId: { text } }: Person): boolean => sharedIds().has(text);

let pool: readonly SharedPerson[] | undefined;
let ids: ReadonlySet<string> | undefined;

const sharedIds = (): ReadonlySet<string> => (ids ??= new Set(sharedPeople().map(({ nationalId }) => nationalId.text)));

function sharedPeople(): readonly SharedPerson[] {
  return (pool ??= inventSharedPeople());
}

function inventSharedPeople(): readonly SharedPerson[] {
  const numbers = random('shared people');
  const pickCircle = weighted(circles, ([, share]) => share);
  const somewhere = [{ code: '', weight: 1 }];
  return [...people({ seed: 'shared', count: 360, identifiersAfter, language: 'ca', towns: somewhere, occupations: somewhere })].map(({ number, givenName, surnames, nationalId, nationality, sex, birthDate }) => {
    const [knownTo] = pickCircle(numbers);
    // The citizen of the development issuer.
    if (number === 1) return { givenName, surnames, nationalId: specimenNif, nationality: 'ES', sex, birthDate, knownTo: ['soc', 'smo-girona', 'alacant-impulsa'] };
    return { givenName, surnames, nationalId, nationality, sex, birthDate, knownTo };
  });
}

/** Always in the same order, which is no one's. */
function shuffled(partner: Server, members: readonly Person[]): readonly Person[] {
  const places = members.map((person) => ({ person, place: textNumber(`${partner}/${person.number}`) }));
  return places.toSorted((one, other) => one.place - other.place).map(({ person }) => person);
}

/** Sex and the age group that figures are made of. */
function groupOf({ sex, birthDate }: Pick<Person, 'sex' | 'birthDate'>): string {
  const age = ageOn(snapshotDay, birthDate);
  return `${sex}/${[30, 45, 55].filter((limit) => age >= limit).length}`;
}

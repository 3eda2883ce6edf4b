import { compactDay, dayFirst } from '../../../demo/generate/days.ts';
import { fictionalMobile } from '../../../demo/generate/fiction.ts';
import { plain, withHyphen, writtenDown } from '../../../demo/generate/nationalIds.ts';
import { inventDetails } from '../../../demo/generate/personDetails.ts';
import { people } from '../../../demo/generate/people.ts';
import type { Person } from '../../../demo/generate/people.ts';
import { random, weighted } from '../../../demo/generate/random.ts';
import type { Random } from '../../../demo/generate/random.ts';
import { withSharedPeople } from '../../../demo/generate/sharedPeople.ts';
import type { DemoRecord } from '../../../demo/generate/table.ts';
import { spokenName, townOf, towns } from '../../../demo/generate/towns.ts';
import type { Town } from '../../../demo/generate/towns.ts';
import { occupationMix, vacanciesOf } from '../../../demo/generate/vacancies.ts';
import { offices } from './entitats.ts';
import type { JobOffice } from './entitats.ts';

const count = 12_000;
const sexes: Readonly<Record<Person['sex'], string>> = { WOMAN: 'F', MAN: 'M', OTHER: '99' };
const situations: Readonly<Record<Person['employmentStatus'], string>> = { UNEMPLOYED: 'AT', LONG_TERM_UNEMPLOYED: 'ALD', EMPLOYED: 'OC', INACTIVE: 'IN' };
const studies: Readonly<Record<Person['educationLevel'], readonly string[]>> = { PRIMARY: ['0', '1'], LOWER_SECONDARY: ['2'], UPPER_SECONDARY: ['3', '4'], HIGHER: ['5', '6', '7'] };
const documents = { NIF: 'D', NIE: 'E', PASSPORT: 'P' };
const workTimes = { FULL: '01', PART: '02', ANY: '01-02' };
const streets = ['C. Major', 'C. Nou', 'Av. Catalunya', 'Pl. Església', 'C. Sant Josep', 'C. del Mig', 'Rambla', 'C. Pau Casals'];

/** Two of a hundred are missing and one has a slip. */
const handwriting = { missing: 2, slips: 1, others: 3, usual: plain, other: withHyphen };

/** What a person answered when asked whether other bodies may read the file: as `consentimentCessio` has it. */
export type Answer = 'S' | 'N' | 'undefined';

/** A person and what other tables need to know of the row. */
export interface Served {
  readonly person: Person;
  readonly town: Town;
  readonly office: string | null;
  readonly answer: Answer;
  readonly row: DemoRecord;
}

let known: readonly Served[] | undefined;

/** Everybody in `persones`; nobody of them exists. Those of the province of Girona are the ones whom its municipal service may know, too. */
export function served(): readonly Served[] {
  return (known ??= inventServed());
}

/** Every row of `persones`. */
export function personRows(): DemoRecord[] {
  return served().map(({ row }) => row);
}

function inventServed(): readonly Served[] {
  const numbers = random('soc/persones');
  const details = random('soc/persones/detalls');
  const catalan = vacanciesOf('soc').filter(({ province }) => ['08', '17', '25', '43'].includes(province));
  const occupations = occupationMix(catalan);
  const pickOccupation = weighted(occupations, ({ weight }) => weight);
  const wanted = { seed: 'soc', count, identifiersAfter: 0, language: 'ca' as const, towns: towns.map(({ ine6, population }) => ({ code: ine6, weight: population })), occupations };
  const everybody = withSharedPeople('soc', [...people(wanted)], ({ town }) => (townOf(town).comarca === '20' ? 0 : town.startsWith('17') ? 1 : undefined));
  return everybody.map((person) => {
    const town = townOf(person.town);
    const row = rowOf(person, town, numbers);
    const others = details.sample([pickOccupation(details).code, pickOccupation(details).code], details.pick([0, 0, 0, 1, 1, 2]));
    return { person, town, office: row['codEntitat'], answer: row['consentimentCessio'], row: { ...row, ...detailsOf(person, town, details), altresIsco: others.join(' | ') || null } };
  });
}

/** What the figures are made of, and who the person is. */
function rowOf(person: Person, town: Town, numbers: Random) {
  return {
    idPersona: person.number,
    es_inventat: 'Si',
    nif: writtenDown(person.nationalId, 'soc', handwriting),
    tipusDoc: documents[person.nationalId.kind],
    nacionalidad: person.nationality,
    nom: person.givenName,
    cognom1: person.surnames[0],
    cognom2: numbers.chance(0.9) ? person.surnames[1] : null,
    sexe: sexes[person.sex],
    dataNaixement: person.birthDate,
    codMunicipi: numbers.chance(0.003) ? '999999' : town.ine6,
    codPostal: town.postcodes[0] ?? null,
    dataAlta: numbers.chance(0.004) ? 'pendent' : compactDay(person.registeredOn),
    codEntitat: officeOf(town, numbers),
    situacio: situations[person.employmentStatus],
    nivellEstudis: numbers.chance(0.03) ? '98' : numbers.pick(studies[person.educationLevel]),
    codIsco: numbers.chance(0.95) ? person.occupation : null,
    consentimentCessio: numbers.pick<Answer>(['S', 'S', 'S', 'N', 'undefined']),
    dataModificacio: `${person.registeredOn} 09:00:00+00`,
  };
}

/** What doesn't count in figures. */
function detailsOf(person: Person, town: Town, numbers: Random): DemoRecord {
  const { since, receivesBenefit, languages, availableFrom, workTime, mobilityKm, drivingLicence } = inventDetails(person, ['ca', 'es'], numbers);
  return {
    calle: numbers.chance(0.95) ? `${numbers.pick(streets)}, ${numbers.integer(1, 120)}` : null,
    localidad: spokenName(town),
    telefon: numbers.chance(0.93) ? fictionalMobile(1_000_000 + person.number) : null,
    mail: numbers.chance(0.8) ? `persona.${person.number}@example.org` : null,
    dataSituacio: since === null ? null : numbers.chance(0.01) ? 'pendent' : compactDay(since),
    cobraPrestacio: receivesBenefit === null ? 'undefined' : receivesBenefit ? 'Si' : 'No',
    idiomes: languages.join(','),
    disponibleDes: availableFrom === null ? null : dayFirst(availableFrom),
    jornada: workTime === null ? '98' : workTimes[workTime],
    mobilitatKm: mobilityKm,
    permisConduir: drivingLicence === null ? 'undefined' : drivingLicence ? 'S' : 'N',
  };
}

/** One of the offices of the town, else of the comarca, else of the province. */
function officeOf(town: Town, numbers: Random): string | null {
  const near = officesNear.get(town) ?? [
    offices.filter((office) => office.town === town),
    offices.filter((office) => office.town.comarca === town.comarca),
    offices.filter((office) => office.town.ine6.slice(0, 2) === town.ine6.slice(0, 2)),
  ].find((some) => some.length > 0) ?? [];
  officesNear.set(town, near);
  return near.length === 0 ? null : numbers.pick(near).code;
}

const officesNear = new Map<Town, readonly JobOffice[]>();

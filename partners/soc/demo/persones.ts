import { addDays, compactDay, snapshotDay } from '../../../demo/generate/days.ts';
import { people } from '../../../demo/generate/people.ts';
import type { Person } from '../../../demo/generate/people.ts';
import { random } from '../../../demo/generate/random.ts';
import type { Random } from '../../../demo/generate/random.ts';
import type { DemoRecord } from '../../../demo/generate/table.ts';
import { townOf, towns } from '../../../demo/generate/towns.ts';
import type { Town } from '../../../demo/generate/towns.ts';
import { occupationMix, vacanciesOf } from '../../../demo/generate/vacancies.ts';
import { offices, townHallOf } from './entitats.ts';
import { townsWithService } from './equipaments.ts';

const count = 12_000;
const sexes: Readonly<Record<Person['sex'], string>> = { WOMAN: 'F', MAN: 'M', OTHER: '99' };
const situations: Readonly<Record<Person['employmentStatus'], string>> = { UNEMPLOYED: 'AT', LONG_TERM_UNEMPLOYED: 'ALD', EMPLOYED: 'OC', INACTIVE: 'IN' };
const studies: Readonly<Record<Person['educationLevel'], readonly string[]>> = { PRIMARY: ['0', '1'], LOWER_SECONDARY: ['2'], UPPER_SECONDARY: ['3', '4'], HIGHER: ['5', '6', '7'] };

/** Every row of `persones`: nobody in it exists. */
export function personRows(): DemoRecord[] {
  const numbers = random('soc/persones');
  const catalan = vacanciesOf('soc').filter(({ province }) => ['08', '17', '25', '43'].includes(province));
  const wanted = {
    seed: 'soc', count, language: 'ca' as const,
    towns: towns.map(({ ine6, population }) => ({ code: ine6, weight: population })),
    occupations: occupationMix(catalan),
  };
  return [...people(wanted)].map((person) => row(person, numbers));
}

/** Every row of `actuacions`: 3.1 a person on average, as the Bages published for the first half of 2025. */
export function actionRows(): DemoRecord[] {
  const numbers = random('soc/actuacions');
  const kinds = ['entrevista', 'orientació grupal', 'recerca de feina', 'formació', 'intermediació', 'seguiment'];
  const all = Array.from({ length: count }, (_, index) => Array.from({ length: numbers.pick([1, 1, 2, 2, 3, 3, 3, 4, 5, 7]) }, () => index + 1)).flat();
  return all.map((idPersona, index) => ({
    idActuacio: index + 1, idPersona, tipus: numbers.pick(kinds), data: compactDay(addDays(snapshotDay, -numbers.integer(0, 365))), codEntitat: numbers.chance(0.9) ? numbers.pick(offices).code : null,
  }));
}

/** Every row of `derivacions`: people whom an office referred to a municipal service. */
export function referralRows(): DemoRecord[] {
  const numbers = random('soc/derivacions');
  return Array.from({ length: 2400 }, (_, index) => ({
    idDerivacio: index + 1, idPersona: numbers.integer(1, count), codEntitatOrigen: numbers.pick(offices).code, codEntitatDesti: townHallOf(numbers.pick(townsWithService)),
    motiu: numbers.pick(['orientació', 'formació', 'suport social', 'emprenedoria']), data: addDays(snapshotDay, -numbers.integer(0, 500)), resultat: numbers.pick(['atesa', 'atesa', 'no presentada', 'pendent', null]),
  }));
}

function row(person: Person, numbers: Random): DemoRecord {
  const town = townOf(person.town);
  return {
    idPersona: person.number,
    es_inventat: 'Si',
    nif: person.identityNumber,
    nom: person.givenName,
    cognom1: person.surnames[0],
    cognom2: numbers.chance(0.9) ? person.surnames[1] : null,
    sexe: sexes[person.sex],
    dataNaixement: person.birthDate,
    codMunicipi: numbers.chance(0.003) ? '999999' : town.ine6,
    codPostal: town.postcodes[0] ?? null,
    telefon: null,
    mail: `persona.${person.number}@example.org`,
    dataAlta: numbers.chance(0.004) ? 'pendent' : compactDay(person.registeredOn),
    codEntitat: officeOf(town, numbers),
    situacio: situations[person.employmentStatus],
    nivellEstudis: numbers.chance(0.03) ? '98' : numbers.pick(studies[person.educationLevel]),
    codIsco: numbers.chance(0.95) ? person.occupation : null,
    consentimentCessio: numbers.pick(['S', 'S', 'S', 'N', 'undefined']),
    dataModificacio: `${person.registeredOn} 09:00:00+00`,
  };
}

/** The office of the town, else one of the comarca, else one of the province. */
function officeOf(town: Town, numbers: Random): string | null {
  const near = [
    offices.filter((office) => office.town === town),
    offices.filter((office) => office.town.comarca === town.comarca),
    offices.filter((office) => office.town.ine6.slice(0, 2) === town.ine6.slice(0, 2)),
  ].find((some) => some.length > 0);
  return near === undefined ? null : numbers.pick(near).code;
}

import { addDays, snapshotDay } from '../../../demo/generate/days.ts';
import { people } from '../../../demo/generate/people.ts';
import type { Person } from '../../../demo/generate/people.ts';
import { random } from '../../../demo/generate/random.ts';
import type { DemoRecord } from '../../../demo/generate/table.ts';
import { occupationMix, vacanciesOf } from '../../../demo/generate/vacancies.ts';
import { ine5, provinceTowns } from './entitat.ts';
import { cnoOf } from './ocupacions.ts';

const count = 3000;
const sexes: Readonly<Record<Person['sex'], string>> = { WOMAN: 'D', MAN: 'H', OTHER: 'N' };
const studies: Readonly<Record<Person['educationLevel'], string>> = { PRIMARY: 'primària', LOWER_SECONDARY: 'ESO', UPPER_SECONDARY: 'postobligatòria', HIGHER: 'superior' };
const situations: Readonly<Record<Person['employmentStatus'], string>> = { UNEMPLOYED: 'atur', LONG_TERM_UNEMPLOYED: 'atur llarg', EMPLOYED: 'ocupada', INACTIVE: 'inactiva' };

/** Every row of `persones`: nobody in it exists. Four of five live in the service's comarca. */
export function personRows(): DemoRecord[] {
  const numbers = random('smo-girona/persones');
  const towns = provinceTowns.map((town) => ({ code: ine5(town), weight: town.population * (town.comarca === '20' ? 16 : 1) }));
  return [...people({ seed: 'smo-girona', count, language: 'ca', towns, occupations: occupationMix(vacanciesOf('smo-girona')) })].map((person) => ({
    id_persona: person.number, es_inventat: true, document: person.identityNumber, nom: person.givenName, cognoms: person.surnames.join(' '), sexe: sexes[person.sex],
    data_naixement: person.birthDate, codi_municipi: person.town, nivell_estudis: numbers.chance(0.97) ? studies[person.educationLevel] : null, situacio: situations[person.employmentStatus],
    cno_demanat: numbers.chance(0.96) ? cnoOf(person.occupation) : null, data_alta: person.registeredOn, codi_unitat: numbers.chance(0.9) ? 'SMO-ORI' : 'COL-2', consentiment: numbers.pick([true, true, true, false, null]),
  }));
}

interface Itinerary {
  readonly number: number;
  readonly person: number;
  readonly start: string;
  readonly end: string | null;
}

const itineraries: readonly Itinerary[] = itinerariesOf();

/** Every row of `itineraris`. */
export function itineraryRows(): DemoRecord[] {
  const numbers = random('smo-girona/itineraris/files');
  return itineraries.map(({ number, person, start, end }) => ({
    id_itinerari: number, id_persona: person, inici: start, final: end, estat: end === null ? 'obert' : numbers.pick(['inserció', 'formació', 'baixa voluntària', 'derivació']), objectiu_cno: null, codi_unitat: 'SMO-ORI',
  }));
}

/** Every row of `accions_itinerari`. */
export function stepRows(): DemoRecord[] {
  const numbers = random('smo-girona/accions');
  return itineraries.flatMap(({ number, start }) => Array.from({ length: numbers.integer(1, 6) }, (_, index) => ({
    id_itinerari: number, tipus: numbers.pick(['entrevista', 'taller', 'derivació a curs', 'contacte amb empresa', 'seguiment']), data: addDays(start, index * numbers.integer(5, 20)), hores: numbers.pick([0.5, 1, 1.5, 2]),
  }))).map((row, index) => ({ id_accio: index + 1, ...row }));
}

/** Every row of `acords`: one for most itineraries, a few still without one of the two signatures. */
export function agreementRows(): DemoRecord[] {
  const numbers = random('smo-girona/acords');
  return itineraries.filter(({ number }) => number % 8 !== 0).map(({ number, start }) => {
    const signed = numbers.chance(0.93);
    return { id_acord: number, id_itinerari: number, signat: signed ? addDays(start, numbers.integer(0, 14)) : null, vigent_fins: addDays(start, 365), signat_persona: signed || numbers.chance(0.5), signat_servei: signed };
  });
}

/** Every row of `compromisos`: two of the person and two of the service in each agreement. */
export function commitmentRows(): DemoRecord[] {
  const numbers = random('smo-girona/compromisos');
  const ofPerson = ['Assistir a les entrevistes', 'Actualitzar el currículum', 'Fer el curs acordat', 'Enviar tres candidatures per setmana'];
  const ofService = ['Oferir una entrevista al mes', 'Proposar ofertes ajustades', 'Gestionar la plaça al curs', 'Acompanyar el primer mes de contracte'];
  return itineraries.filter(({ number }) => number % 8 !== 0).flatMap(({ number, start }) =>
    [...numbers.sample(ofPerson, 2).map((text) => ['persona', text] as const), ...numbers.sample(ofService, 2).map((text) => ['servei', text] as const)].map(([part, text], index) => ({
      id_acord: number, numero: index + 1, part, text, termini: addDays(start, numbers.integer(14, 180)), complert: numbers.pick([true, true, false, null]),
    })));
}

function itinerariesOf(): Itinerary[] {
  const numbers = random('smo-girona/itineraris');
  return Array.from({ length: count }, (_, index) => index + 1).filter(() => numbers.chance(0.7)).map((person, index) => {
    const start = addDays(snapshotDay, -numbers.integer(5, 700));
    const end = addDays(start, numbers.integer(60, 420));
    return { number: index + 1, person, start, end: end < snapshotDay ? end : null };
  });
}

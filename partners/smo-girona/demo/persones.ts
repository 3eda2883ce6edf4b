import { fictionalMobile } from '../../../demo/generate/fiction.ts';
import { plain, withDots, writtenDown } from '../../../demo/generate/nationalIds.ts';
import { inventDetails } from '../../../demo/generate/personDetails.ts';
import { people } from '../../../demo/generate/people.ts';
import type { Person } from '../../../demo/generate/people.ts';
import { random, weighted } from '../../../demo/generate/random.ts';
import type { Random } from '../../../demo/generate/random.ts';
import { withSharedPeople } from '../../../demo/generate/sharedPeople.ts';
import type { DemoRecord } from '../../../demo/generate/table.ts';
import { townOf } from '../../../demo/generate/towns.ts';
import { occupationMix, vacanciesOf } from '../../../demo/generate/vacancies.ts';
import { ine5, provinceTowns } from './entitat.ts';
import { cnoOf } from './ocupacions.ts';

const count = 3000;
const sexes: Readonly<Record<Person['sex'], string>> = { WOMAN: 'D', MAN: 'H', OTHER: 'N' };
const studies: Readonly<Record<Person['educationLevel'], string>> = { PRIMARY: 'primària', LOWER_SECONDARY: 'ESO', UPPER_SECONDARY: 'postobligatòria', HIGHER: 'superior' };
const situations: Readonly<Record<Person['employmentStatus'], string>> = { UNEMPLOYED: 'atur', LONG_TERM_UNEMPLOYED: 'atur llarg', EMPLOYED: 'ocupada', INACTIVE: 'inactiva' };
const documents = { NIF: 'NIF', NIE: 'NIE', PASSPORT: 'passaport' };
const workTimes = { FULL: 'completa', PART: 'parcial', ANY: 'indiferent' };
const streets = ['carrer de la Mostra', 'carrer Fictici', 'plaça del Simulacre', 'passeig Inventat', 'carrer de Prova'];
const wanted = occupationMix(vacanciesOf('smo-girona'));

/** Three of a hundred are missing and one has a slip; dots and a hyphen, but for some who write none. */
const handwriting = { missing: 3, slips: 1, others: 10, usual: withDots, other: plain };

/** A person and what other tables need to know of the row. */
export interface Served {
  readonly person: Person;
  readonly answer: boolean | null;
  readonly row: DemoRecord;
}

let known: readonly Served[] | undefined;

/** Everybody in `persones`; nobody of them exists. Four of five live in the service's comarca, and some of them are known to other partners too. */
export function served(): readonly Served[] {
  return (known ??= inventServed());
}

/** Every row of `persones`. */
export function personRows(): DemoRecord[] {
  return served().map(({ row }) => row);
}

/** Every row of `persones_ocupacions`: the occupations that somebody wants beside the first. */
export function wantedOccupationRows(): DemoRecord[] {
  const numbers = random('smo-girona/persones/ocupacions');
  const pick = weighted(wanted, ({ weight }) => weight);
  return served().flatMap(({ person, row }) => {
    const others = numbers.pick([0, 0, 1, 1, 2]) === 0 ? [] : [cnoOf(pick(numbers).code)];
    const codes = new Set([row['cno_demanat'], ...others].filter((code) => typeof code === 'string'));
    return [...codes].map((cno, index) => ({ id_persona: person.number, ordre: index + 1, cno }));
  });
}

function inventServed(): readonly Served[] {
  const numbers = random('smo-girona/persones');
  const details = random('smo-girona/persones/detalls');
  const towns = provinceTowns.map((town) => ({ code: ine5(town), weight: town.population * (town.comarca === '20' ? 16 : 1) }));
  const own = [...people({ seed: 'smo-girona', count, identifiersAfter: 20_000, language: 'ca', towns, occupations: wanted })];
  return withSharedPeople('smo-girona', own, ({ town }) => (townOf(town).comarca === '20' ? 0 : 1)).map((person) => {
    const row = rowOf(person, numbers);
    return { person, answer: row.consentiment, row: { ...row, ...detailsOf(person, details) } };
  });
}

/** What the figures are made of, and who the person is. */
function rowOf(person: Person, numbers: Random) {
  return {
    id_persona: person.number, es_inventat: true, document: writtenDown(person.nationalId, 'smo-girona', handwriting), tipus_document: documents[person.nationalId.kind], nacionalitat: person.nationality,
    nom: person.givenName, cognoms: person.surnames.join(' '), sexe: sexes[person.sex], data_naixement: person.birthDate, codi_municipi: person.town,
    nivell_estudis: numbers.chance(0.97) ? studies[person.educationLevel] : null, situacio: situations[person.employmentStatus], cno_demanat: numbers.chance(0.96) ? cnoOf(person.occupation) : null,
    data_alta: person.registeredOn, codi_unitat: numbers.chance(0.9) ? 'SMO-ORI' : 'COL-2', consentiment: numbers.pick([true, true, true, false, null]),
  };
}

/** What doesn't count in figures. */
function detailsOf(person: Person, numbers: Random): DemoRecord {
  const { since, receivesBenefit, languages, availableFrom, workTime, mobilityKm, drivingLicence } = inventDetails(person, ['ca', 'es'], numbers);
  return {
    adreca: `${numbers.pick(streets)}, ${numbers.integer(1, 90)}`, codi_postal: townOf(person.town).postcodes[0] ?? null, telefon: numbers.chance(0.96) ? fictionalMobile(3_000_000 + person.number) : null,
    correu: numbers.chance(0.75) ? `persona.${person.number}@girona.example.org` : null, situacio_des_de: since, cobra_prestacio: receivesBenefit, idiomes: `{${languages.join(',')}}`,
    disponible_des_de: availableFrom, jornada: workTime === null ? null : workTimes[workTime], mobilitat_km: mobilityKm, carnet_conduir: drivingLicence,
  };
}

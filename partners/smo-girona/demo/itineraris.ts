import { dayBetween, dayDuring, inventCareer } from '../../../demo/generate/careers.ts';
import type { Career } from '../../../demo/generate/careers.ts';
import { addDays, snapshotDay } from '../../../demo/generate/days.ts';
import { isSpecimen } from '../../../demo/generate/nationalIds.ts';
import { random } from '../../../demo/generate/random.ts';
import type { DemoRecord } from '../../../demo/generate/table.ts';
import { cnoOf } from './ocupacions.ts';
import { served } from './persones.ts';
import type { Served } from './persones.ts';

interface Itinerary extends Career {
  readonly number: number;
  readonly of: Served;
}

const objectives = ['Inserció laboral', 'Inserció laboral', 'Formació qualificant', 'Primera experiència laboral', 'Millora de feina', 'Arrelament i feina', 'Autoocupació'];
const results = ['inserció', 'inserció', 'formació', 'derivació'];
const remarks = [
  'Molt motivada; cal treballar l’entrevista.', 'Ha completat el currículum i el té penjat al portal.', 'Es proposa el curs de carretoner; s’ho pensa.', 'Ha faltat a dues cites seguides.',
  'Entrevista amb una empresa de la zona: ho veuen bé.', 'Comença pràctiques la setmana vinent.', 'Necessita horari compatible amb l’escola.', 'Demana informació sobre ajuts al transport.',
];
const ofPerson = ['Assistir a les entrevistes', 'Actualitzar el currículum', 'Fer el curs acordat', 'Enviar tres candidatures per setmana'];
const ofService = ['Oferir una entrevista al mes', 'Proposar ofertes ajustades', 'Gestionar la plaça al curs', 'Acompanyar el primer mes de contracte'];

let known: readonly Itinerary[] | undefined;

/** Seven of ten people have an itinerary. */
function itineraries(): readonly Itinerary[] {
  return (known ??= inventItineraries());
}

function inventItineraries(): readonly Itinerary[] {
  const numbers = random('smo-girona/itineraris');
  return served().filter(({ person }) => numbers.chance(0.7) || isSpecimen(person)).map((of, index) => ({ number: index + 1, of, ...inventCareer(of.person.registeredOn, numbers) }));
}

const withAgreement = (): readonly Itinerary[] => itineraries().filter(({ number }) => number % 8 !== 0);

/** Every row of `itineraris`. */
export function itineraryRows(): DemoRecord[] {
  const numbers = random('smo-girona/itineraris/files');
  return itineraries().map(({ number, of: { person }, start, end, state }) => ({
    id_itinerari: number, id_persona: person.number, inici: start, final: end, estat: { OPEN: 'obert', CLOSED: 'tancat', ABANDONED: 'baixa voluntària' }[state], resultat: state === 'CLOSED' ? numbers.pick(results) : null,
    objectiu: numbers.pick(objectives), objectiu_cno: numbers.chance(0.8) ? cnoOf(person.occupation) : null, codi_unitat: 'SMO-ORI',
  }));
}

/** Every row of `accions_itinerari`. */
export function stepRows(): DemoRecord[] {
  const numbers = random('smo-girona/accions');
  const kinds = ['entrevista', 'taller', 'derivació a curs', 'contacte amb empresa', 'seguiment'];
  return itineraries()
    .flatMap((itinerary) => Array.from({ length: numbers.integer(1, 6) }, () => ({ id_itinerari: itinerary.number, tipus: numbers.pick(kinds), data: dayDuring(itinerary, numbers), hores: numbers.pick([0.5, 1, 1.5, 2]) })))
    .map((row, index) => ({ id_accio: index + 1, ...row }));
}

/** Every row of `notes_itinerari`. */
export function noteRows(): DemoRecord[] {
  const numbers = random('smo-girona/notes');
  return itineraries()
    .flatMap((itinerary) => Array.from({ length: numbers.pick([0, 1, 1, 2, 3]) }, () => ({ id_itinerari: itinerary.number, data: dayDuring(itinerary, numbers), nota: numbers.pick(remarks) })))
    .map((row, index) => ({ id_nota: index + 1, ...row }));
}

/** Every row of `acords`: one for most itineraries, a few still without one of the two signatures. */
export function agreementRows(): DemoRecord[] {
  const numbers = random('smo-girona/acords');
  return withAgreement().map(({ number, start }) => {
    const signed = numbers.chance(0.93);
    const twoWeeks = addDays(start, 14);
    return { id_acord: number, id_itinerari: number, signat: signed ? dayBetween(start, twoWeeks < snapshotDay ? twoWeeks : snapshotDay, numbers) : null, vigent_fins: addDays(start, 365), signat_persona: signed || numbers.chance(0.5), signat_servei: signed };
  });
}

/** Every row of `compromisos`: two of the person and two of the service in each agreement. */
export function commitmentRows(): DemoRecord[] {
  const numbers = random('smo-girona/compromisos');
  return withAgreement().flatMap(({ number, start }) =>
    [...numbers.sample(ofPerson, 2).map((text) => ['persona', text] as const), ...numbers.sample(ofService, 2).map((text) => ['servei', text] as const)].map(([part, text], index) => {
      const due = addDays(start, numbers.integer(14, 180));
      return { id_acord: number, numero: index + 1, part, text, termini: due, complert: due > snapshotDay ? null : numbers.pick([true, true, true, false, null]) };
    }));
}

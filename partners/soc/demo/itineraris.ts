import { dayBetween, dayDuring, inventCareer } from '../../../demo/generate/careers.ts';
import type { Career } from '../../../demo/generate/careers.ts';
import { addDays, compactDay, dayFirst, snapshotDay } from '../../../demo/generate/days.ts';
import { isSpecimen } from '../../../demo/generate/nationalIds.ts';
import { random } from '../../../demo/generate/random.ts';
import type { DemoRecord } from '../../../demo/generate/table.ts';
import { offices } from './entitats.ts';
import { served } from './persones.ts';
import type { Served } from './persones.ts';

interface Itinerary extends Career {
  readonly number: number;
  readonly of: Served;
}

const objectives = ["Trobar feina en l'ocupació demanada", 'Obtenir un certificat de professionalitat', "Canviar d'ofici", 'Aconseguir la primera feina', 'Millorar les competències digitals', 'Tornar a treballar després de cures', 'Treballar pel seu compte'];
const results = ['inserció', 'inserció', 'formació acabada', 'retorn als estudis', 'canvi de domicili'];
const kinds = ['entrevista', 'orientació grupal', 'recerca de feina', 'formació', 'intermediació', 'seguiment'];
const remarks = [
  'Ve puntual i porta el currículum al dia.', 'Ha enviat vuit candidatures des de la darrera visita; cap resposta encara.', 'Demana horari de matí per les cures a casa.', 'Ha fet dues entrevistes; espera resposta.',
  "S'acorda repassar la carta de presentació.", 'No ha vingut; es torna a citar.', 'Vol un curs a prop de casa: sense cotxe no hi arriba.', "L'empresa n'està contenta; es fa un darrer seguiment al cap d'un mes.",
];
const ofPerson = ["Buscar feina activament i acreditar-ho", 'Actualitzar el currículum', 'Assistir a les sessions de grup', "Fer el curs que s'ha acordat"];
const ofService = ['Fer una entrevista cada dos mesos', "Enviar ofertes ajustades a l'objectiu", 'Tramitar la plaça al curs', "Donar accés a l'aula d'ordinadors"];

let known: readonly Itinerary[] | undefined;

/** Nearly half of the unemployed have a personal itinerary, of the others one in seven. */
function itineraries(): readonly Itinerary[] {
  return (known ??= inventItineraries());
}

function inventItineraries(): readonly Itinerary[] {
  const numbers = random('soc/itineraris');
  return served()
    .filter(({ person }) => numbers.chance(person.employmentStatus.endsWith('UNEMPLOYED') ? 0.45 : 0.14) || isSpecimen(person))
    .map((of, index) => ({ number: index + 1, of, ...inventCareer(of.person.registeredOn, numbers) }));
}

/** Every row of `itineraris`. */
export function itineraryRows(): DemoRecord[] {
  const numbers = random('soc/itineraris/files');
  return itineraries().map(({ number, of: { person, office }, start, end, state }) => ({
    idItinerari: number, idPersona: person.number, objectiu: numbers.pick(objectives), codIsco: numbers.chance(0.9) ? person.occupation : null, dataInici: compactDay(start),
    dataFi: end === null ? (numbers.chance(0.05) ? 'pendent' : null) : dayFirst(end), estat: { OPEN: 'OBERT', CLOSED: 'TANCAT', ABANDONED: 'ABANDONAT' }[state],
    resultat: state === 'CLOSED' ? numbers.pick(results) : null, codEntitat: office, dataModificacio: `${end ?? addDays(snapshotDay, -numbers.integer(1, 40))} 12:10:00+00`,
  }));
}

/** Every row of `compromisos`: one or two of each side. */
export function commitmentRows(): DemoRecord[] {
  const numbers = random('soc/compromisos');
  return itineraries().flatMap(({ number, of, start }) => {
    const texts = [...numbers.sample(ofPerson, numbers.pick([1, 1, 2])).map((text) => ['U', text] as const), ...numbers.sample(ofService, 1).map((text) => ['S', text] as const)];
    return texts.map(([part, text], index) => {
      const due = addDays(start, numbers.integer(20, 150));
      return { idItinerari: number, num: index + 1, idPersona: of.person.number, part, text, termini: numbers.chance(0.9) ? due : null, complert: due > snapshotDay ? null : numbers.pick(['Si', 'Si', 'Si', 'No', 'undefined']) };
    });
  });
}

/** Every row of `seguiments`. */
export function noteRows(): DemoRecord[] {
  const numbers = random('soc/seguiments');
  return itineraries()
    .flatMap((itinerary) => Array.from({ length: numbers.pick([0, 0, 1, 1, 2, 3]) }, () => ({ idItinerari: itinerary.number, idPersona: itinerary.of.person.number, data: compactDay(dayDuring(itinerary, numbers)), observacions: numbers.pick(remarks) })))
    .map((row, index) => ({ idSeguiment: index + 1, ...row }));
}

/** Every row of `actuacions`: 3.1 a person on average, as the Bages published for the first half of 2025. Most of who has an itinerary belong to it. */
export function actionRows(): DemoRecord[] {
  const numbers = random('soc/actuacions');
  const itineraryOf = new Map(itineraries().map((itinerary) => [itinerary.of.person.number, itinerary]));
  const lastYear = addDays(snapshotDay, -365);
  const rows = served().flatMap(({ person: { number, registeredOn } }) => {
    const itinerary = itineraryOf.get(number);
    return Array.from({ length: numbers.pick([1, 1, 2, 2, 3, 3, 3, 4, 5, 7]) }, () => {
      const belongs = itinerary !== undefined && numbers.chance(0.85);
      const day = belongs ? dayDuring(itinerary, numbers) : dayBetween(registeredOn > lastYear ? registeredOn : lastYear, snapshotDay, numbers);
      return {
        idPersona: number, idItinerari: belongs ? itinerary.number : null, tipus: numbers.pick(kinds), data: compactDay(day),
        hores: numbers.pick(['0,5', '1', '1', '1,5', '2', null]), codEntitat: numbers.chance(0.9) ? numbers.pick(offices).code : null,
      };
    });
  });
  return rows.map((row, index) => ({ idActuacio: index + 1, ...row }));
}

import { dayBetween, dayDuring, inventCareer, inventHandover, inventMeeting } from '../../../demo/generate/careers.ts';
import type { Career } from '../../../demo/generate/careers.ts';
import { inventConsents } from '../../../demo/generate/consents.ts';
import { addDays, snapshotDay } from '../../../demo/generate/days.ts';
import { random, several } from '../../../demo/generate/random.ts';
import { isShared } from '../../../demo/generate/sharedPeople.ts';
import type { DemoRecord } from '../../../demo/generate/table.ts';
import { organizations } from './organizations.ts';
import { served } from './people.ts';
import type { Served } from './people.ts';
import { dashed } from './services.ts';
import { editions } from './training.ts';

interface Itinerary extends Career {
  readonly number: number;
  readonly of: Served;
}

const objectives = ['Encontrar empleo', 'Encontrar empleo', 'Cambiar de sector', 'Primer empleo', 'Obtener un certificado', 'Emprender'];
const actions = ['entrevista', 'taller', 'píldora formativa', 'visita a empresa', 'seguimiento'];
const remarks = ['Prefiere hostelería, turno de mañana.', 'Ha mejorado la carta de presentación.', 'No contesta; se vuelve a llamar la semana que viene.', 'Sin medio de transporte propio.', 'Interesada en la píldora de competencias digitales.', 'Ha firmado contrato de tres meses.'];
const ofPerson = ['Acudir a las citas', 'Enviar dos candidaturas por semana', 'Terminar el curso acordado'];
const ofService = ['Buscar ofertas del barrio', 'Reservar plaza en el curso', 'Preparar la entrevista'];
const lacks = ['Competencias digitales', 'Castellano', 'Carné de conducir', 'Titulación', 'Conciliación', 'Transporte', 'Homologación de estudios'];
const partnerCodes: Readonly<Record<string, string>> = { soc: 'CAT', 'smo-girona': 'GIR' };

let known: readonly Itinerary[] | undefined;

/** A third of the people have an itinerary, a few a second one. */
function itineraries(): readonly Itinerary[] {
  return (known ??= inventItineraries());
}

function inventItineraries(): readonly Itinerary[] {
  const numbers = random('alacant-impulsa/itinerarios');
  return served().flatMap((of) => Array.from({ length: numbers.pick([0, 0, 0, 0, 0, 0, 1, 1, 1, 2]) }, (_, index) => ({ number: index + 1, of, ...inventCareer(of.person.registeredOn, numbers) })));
}

/** Rows of `itinerarios`. */
export function itineraryRows(): DemoRecord[] {
  const numbers = random('alacant-impulsa/itinerarios/filas');
  return itineraries().map(({ number, of: { person, entidad }, start, end, state }) => ({
    expediente: person.number, itinerario: number, objetivo: numbers.pick(objectives), 'ocupación': person.occupation, inicio: start, fin: end, estado: { OPEN: 'A', CLOSED: 'C', ABANDONED: 'R' }[state],
    resultado: state === 'CLOSED' ? numbers.pick(['inserción', 'formación', 'traslado']) : null, entidad,
  }));
}

/** Rows of `pasos`: the day is text. */
export function stepRows(): DemoRecord[] {
  const numbers = random('alacant-impulsa/pasos');
  return itineraries().flatMap((itinerary) => Array.from({ length: numbers.integer(1, 4) }, (_, index) => ({
    expediente: itinerary.of.person.number, itinerario: itinerary.number, paso: index + 1, 'acción': numbers.pick(actions), fecha: dashed(dayDuring(itinerary, numbers)), horas: numbers.pick(['1 h', '1,5 h', '2 h', '4 h']),
  })));
}

/** Rows of `seguimientos`. */
export function noteRows(): DemoRecord[] {
  const numbers = random('alacant-impulsa/seguimientos');
  return itineraries().flatMap((itinerary) => Array.from({ length: numbers.pick([0, 0, 1, 2]) }, (_, index) => ({
    expediente: itinerary.of.person.number, itinerario: itinerary.number, 'número': index + 1, fecha: dayDuring(itinerary, numbers), nota: numbers.pick(remarks),
  })));
}

/** Rows of `compromisos`: one of the person and one of the service. */
export function commitmentRows(): DemoRecord[] {
  const numbers = random('alacant-impulsa/compromisos');
  return itineraries().flatMap(({ number, of, start }) => [['P', numbers.pick(ofPerson)], ['S', numbers.pick(ofService)]].map(([parte, texto], index) => {
    const plazo = addDays(start, numbers.integer(30, 120));
    return { expediente: of.person.number, itinerario: number, 'número': index + 1, parte: parte ?? null, texto: texto ?? null, plazo, cumplido: plazo > snapshotDay ? null : numbers.pick(['s', 's', 'n', null]) };
  }));
}

/** Rows of `citas`. */
export function appointmentRows(): DemoRecord[] {
  const numbers = random('alacant-impulsa/citas');
  return served().flatMap(({ person, entidad }) => Array.from({ length: numbers.pick([0, 0, 1, 1, 2]) }, (_, index) => {
    const { day, time, state } = inventMeeting(person.registeredOn, numbers);
    return { expediente: person.number, cita: index + 1, 'día_hora': `${day} ${time}:00+00`, asunto: numbers.pick(['Acogida', 'Orientación', 'Curso', null]), estado: { BOOKED: 'P', ATTENDED: 'A', MISSED: 'F', CANCELLED: 'X' }[state], entidad };
  }));
}

/** Rows of `derivaciones`: to the city's associations and institutions; of people known in Catalonia, also to its employment service. */
export function referralRows(): DemoRecord[] {
  const numbers = random('alacant-impulsa/derivaciones');
  const targets = organizations.filter(({ kind }) => ['O', 'C', 'P'].includes(kind));
  return served().filter(({ person }) => numbers.chance(isShared(person) ? 0.7 : 0.1)).map(({ person, entidad }) => {
    const { date, deadline, state } = inventHandover(person.registeredOn, numbers);
    const toPartner = isShared(person) && numbers.chance(0.6);
    return {
      expediente: person.number, 'derivación': 1, origen: entidad, destino: toPartner ? null : numbers.pick(targets).code, red: toPartner ? 'CAT' : null, motivo: numbers.pick(['Formación', 'Apoyo social', 'Prestaciones', 'Traslado']),
      programa: numbers.pick(['Avalem Joves', 'Espais Labora', null]), fecha: date, plazo: deadline, estado: { SENT: 'enviada', ACCEPTED: 'aceptada', REFUSED: 'rechazada', ATTENDED: 'atendida', CLOSED: 'cerrada' }[state],
    };
  });
}

/** Rows of `inscripciones`: up to eight people for each edition that could be asked for, who had registered before. */
export function enrolmentRows(): DemoRecord[] {
  const numbers = random('alacant-impulsa/inscripciones');
  return editions.filter(({ inscripcion_desde }) => inscripcion_desde <= snapshotDay).flatMap((edition) => {
    const latest = edition.inscripcion_hasta < snapshotDay ? edition.inscripcion_hasta : snapshotDay;
    const people = several(served(), numbers.integer(2, 14), numbers).filter(({ person }) => person.registeredOn <= edition.inscripcion_desde);
    const states = edition.inicio > snapshotDay ? ['S', 'S', 'M'] : edition.fin > snapshotDay ? ['M', 'M', 'B', 'D'] : ['T', 'T', 'T', 'B', 'D'];
    return people.map(({ person }) => ({
      expediente: person.number, 'año': edition['año'], 'número': edition['número'], 'edición': edition['edición'], fecha: dayBetween(edition.inscripcion_desde, latest, numbers), estado: numbers.pick(states),
    }));
  });
}

/** Rows of `candidaturas`: for offers that the service of the region or the companies told of. */
export function candidatureRows(): DemoRecord[] {
  const numbers = random('alacant-impulsa/candidaturas');
  return served().filter(({ person }) => person.employmentStatus !== 'INACTIVE' && numbers.chance(0.12)).map(({ person }) => ({
    expediente: person.number, candidatura: 1, oferta: `VLC-${numbers.integer(10_000, 99_999)}`, fecha: dayBetween(person.registeredOn, snapshotDay, numbers), estado: numbers.pick(['E', 'E', 'I', 'C', 'D', 'R']),
  }));
}

/** Rows of `necesidades`. */
export function needRows(): DemoRecord[] {
  const numbers = random('alacant-impulsa/necesidades');
  return served().filter(() => numbers.chance(0.3)).map(({ person }) => {
    const detected = dayBetween(person.registeredOn, snapshotDay, numbers);
    const met = addDays(detected, numbers.integer(20, 200));
    return { expediente: person.number, necesidad: 1, texto: numbers.pick(lacks), detectada: detected, resuelta: met > snapshotDay || numbers.chance(0.4) ? null : met };
  });
}

/** Rows of `consentimientos`: C (consent) or O (opposition); when it was withdrawn is text. */
export function consentRows(): DemoRecord[] {
  const numbers = random('alacant-impulsa/consentimientos');
  return served().flatMap(({ person, row }) =>
    inventConsents(row.consiente === 's' ? 'YES' : 'NO', person, ['soc', 'smo-girona'], numbers).map(({ kind, recipient, purpose, givenOn, withdrawnOn }, index) => ({
      expediente: person.number, 'versión': index + 1, tipo: kind === 'CONSENT' ? 'C' : 'O', red: recipient === null ? null : (partnerCodes[recipient] ?? null),
      fin: purpose === null ? null : { GUIDANCE: 'O', PLACEMENT: 'C', TRAINING: 'F', REFERRAL: 'D', SOCIAL_SUPPORT: 'S' }[purpose], dado: givenOn, retirado: withdrawnOn === null ? null : dashed(withdrawnOn),
    })));
}

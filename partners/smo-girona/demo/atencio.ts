import { dayBetween, inventHandover, inventMeeting } from '../../../demo/generate/careers.ts';
import { inventConsents } from '../../../demo/generate/consents.ts';
import type { Purpose } from '../../../demo/generate/consents.ts';
import { addDays, snapshotDay } from '../../../demo/generate/days.ts';
import { isSpecimen } from '../../../demo/generate/nationalIds.ts';
import { random, several } from '../../../demo/generate/random.ts';
import { isShared } from '../../../demo/generate/sharedPeople.ts';
import type { DemoRecord } from '../../../demo/generate/table.ts';
import { vacanciesOf } from '../../../demo/generate/vacancies.ts';
import { instanceRows } from './formacio.ts';
import { served } from './persones.ts';

const lacks = ['Competències digitals', 'Català', 'Carnet de conduir', 'Titulació de l’ofici', 'Conciliació', 'Transport', 'Homologació de títols', 'Habitatge estable', 'Xarxa de suport'];
const purposes: Readonly<Record<Purpose, string>> = { GUIDANCE: 'orientació', PLACEMENT: 'intermediació', TRAINING: 'formació', REFERRAL: 'derivació', SOCIAL_SUPPORT: 'suport social' };
const meetings = { BOOKED: 'concertada', ATTENDED: 'feta', MISSED: 'no presentada', CANCELLED: 'anul·lada' };
const handovers = { SENT: 'enviada', ACCEPTED: 'acceptada', REFUSED: 'rebutjada', ATTENDED: 'atesa', CLOSED: 'tancada' };

/** Every row of `cites`. */
export function appointmentRows(): DemoRecord[] {
  const numbers = random('smo-girona/cites');
  return served()
    .flatMap(({ person }) => Array.from({ length: numbers.pick([0, 1, 1, 2, 3]) }, () => person))
    .map((person, index) => {
      const { day, time, state } = inventMeeting(person.registeredOn, numbers);
      return { id_cita: index + 1, id_persona: person.number, codi_unitat: numbers.pick(['SMO-ORI', 'SMO-ORI', 'SMO-FOR', 'COL-2']), comenca: `${day} ${time}:00+00`, tema: numbers.pick(['Acollida', 'Seguiment', 'Seguiment', 'Taller', null]), estat: meetings[state] };
    });
}

/** Every row of `derivacions`: to the bodies that the service works with, and to the job office, of people whom that knows. */
export function referralRows(): DemoRecord[] {
  const numbers = random('smo-girona/derivacions');
  return served()
    .filter(({ person }) => numbers.chance(isShared(person) ? 0.4 : 0.13) || isSpecimen(person))
    .map(({ person }, index) => {
      const toPartner = isShared(person) && numbers.chance(0.75);
      const { date, deadline, state } = inventHandover(person.registeredOn, numbers);
      return {
        id_derivacio: index + 1, id_persona: person.number, de_unitat: 'SMO-ORI', a_unitat: toPartner ? null : numbers.pick(['COL-1', 'COL-2', 'SMO-FOR', 'AJ-GIRONA']), a_soci: toPartner ? 'soc' : null,
        motiu: numbers.pick(['Curs amb certificat', 'Prestació', 'Oferta del servei públic', 'Acompanyament social']), programa: numbers.pick(['Treball als Barris', 'Noves Oportunitats', 'SIOAS', null, null]), data: date, termini: deadline, estat: handovers[state],
      };
    });
}

/** Every row of `mancances`. */
export function personNeedRows(): DemoRecord[] {
  const numbers = random('smo-girona/mancances');
  return served()
    .filter(() => numbers.chance(0.45))
    .flatMap(({ person }) => numbers.sample(lacks, numbers.pick([1, 1, 2])).map((descripcio) => {
      const detectada = dayBetween(person.registeredOn, snapshotDay, numbers);
      const met = addDays(detectada, numbers.integer(20, 200));
      return { id_persona: person.number, descripcio, detectada, coberta: met > snapshotDay || numbers.chance(0.4) ? null : met };
    }))
    .map((row, index) => ({ id_mancanca: index + 1, ...row }));
}

/** Every row of `inscripcions`: up to twelve people for each edition, who had registered before. */
export function enrolmentRows(): DemoRecord[] {
  const numbers = random('smo-girona/inscripcions');
  return instanceRows().flatMap(({ id_edicio, inici, inscripcio_inici }) => {
    const [start, first] = [String(inici), String(inscripcio_inici)];
    if (first > snapshotDay) return [];
    const latest = addDays(start, -4) < snapshotDay ? addDays(start, -4) : snapshotDay;
    const people = several(served(), numbers.integer(3, 12), numbers).filter(({ person }) => person.registeredOn <= first);
    const states = start > snapshotDay ? ['sol·licitada', 'sol·licitada', 'admesa'] : start > addDays(snapshotDay, -40) ? ['admesa', 'admesa', 'baixa', 'denegada'] : ['acabada', 'acabada', 'acabada', 'baixa', 'denegada'];
    return people.map(({ person }) => ({ id_persona: person.number, id_edicio: id_edicio ?? null, data: dayBetween(first, latest, numbers), estat: numbers.pick(states) }));
  });
}

/** Every row of `candidatures`: people put forward for the service's own offers, of the occupation that they want or of one near it. */
export function candidatureRows(): DemoRecord[] {
  const numbers = random('smo-girona/candidatures');
  const offers = vacanciesOf('smo-girona').map(({ isco08, deadline }, index) => ({ isco08, deadline, id: 5000 + index }));
  const alike = Map.groupBy(offers, ({ isco08 }) => isco08.slice(0, 2));
  const firstDay = addDays(snapshotDay, -60);
  return served()
    .filter(({ person }) => person.employmentStatus !== 'INACTIVE' && numbers.chance(0.35))
    .flatMap(({ person }) => numbers.sample(alike.get(person.occupation.slice(0, 2)) ?? [], numbers.pick([1, 1, 2])).flatMap(({ id, deadline }) => {
      const earliest = person.registeredOn > firstDay ? person.registeredOn : firstDay;
      const latest = deadline < snapshotDay ? deadline : snapshotDay;
      return latest < earliest ? [] : [{ id_persona: person.number, id_oferta: id, data: dayBetween(earliest, latest, numbers), estat: numbers.pick(['enviada', 'enviada', 'entrevista', 'contractada', 'descartada', 'renúncia']) }];
    }))
    .map((row, index) => ({ id_candidatura: index + 1, ...row }));
}

/** Every row of `consentiments`. */
export function consentRows(): DemoRecord[] {
  const numbers = random('smo-girona/consentiments');
  const rows = served().flatMap(({ person, answer }) =>
    inventConsents(answer === null ? 'UNASKED' : answer ? 'YES' : 'NO', person, ['soc', 'soc', 'soc', 'alacant-impulsa'], numbers).map(({ kind, recipient, purpose, givenOn, withdrawnOn }) => ({
      id_persona: person.number, oposicio: kind === 'OPPOSITION', soci: recipient, finalitat: purpose === null ? null : purposes[purpose], donat: givenOn, retirat: withdrawnOn,
    })));
  return rows.map((row, index) => ({ id_consentiment: index + 1, ...row }));
}

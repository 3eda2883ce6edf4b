import { inventHandover, inventMeeting, dayBetween } from '../../../demo/generate/careers.ts';
import { addDays, dayFirst, snapshotDay } from '../../../demo/generate/days.ts';
import { isSpecimen } from '../../../demo/generate/nationalIds.ts';
import { random } from '../../../demo/generate/random.ts';
import { isShared } from '../../../demo/generate/sharedPeople.ts';
import type { DemoRecord } from '../../../demo/generate/table.ts';
import { towns } from '../../../demo/generate/towns.ts';
import { townHallOf } from './entitats.ts';
import { townsWithService } from './equipaments.ts';
import { served } from './persones.ts';
import type { Served } from './persones.ts';

const states = { SENT: 'ENV', ACCEPTED: 'ACC', REFUSED: 'REB', ATTENDED: 'ATE', CLOSED: 'TAN' };
const programmes = ['Garantia Juvenil', 'Treball i Formació', 'Xarxa Orienta', 'Ubica’t', null, null];
const lacks = [
  'Competències digitals bàsiques', 'Català o castellà per treballar', 'Carnet de conduir', 'Certificat de professionalitat', 'Cura de menors en horari laboral', 'Transport fins a la feina',
  "Homologació d'estudis", 'Suport per preparar entrevistes', 'Ingressos mentre es forma',
];

/** The town with a municipal service that people of a comarca are referred to: the most populous one, if any. */
const serviceOf = new Map(townsWithService.toSorted((one, other) => one.population - other.population).map((town) => [town.comarca, town]));
const girona = towns.find(({ ine6 }) => ine6.startsWith('17079'));

/** Every row of `cites`: two of three people have one or more. */
export function appointmentRows(): DemoRecord[] {
  const numbers = random('soc/cites');
  return served()
    .flatMap((each) => Array.from({ length: numbers.pick([0, 0, 1, 1, 2]) }, () => each))
    .map(({ person, office }, index) => {
      const { day, time, state } = inventMeeting(person.registeredOn, numbers);
      return {
        idCita: index + 1, idPersona: person.number, codEntitat: office, dataHora: `${day} ${time}:00+00`, motiu: numbers.pick(['Inscripció', 'Orientació', 'Orientació', 'Prestació', 'Curs', 'Oferta de feina', null]),
        estat: { BOOKED: 'PROG', ATTENDED: 'FETA', MISSED: 'NOPRES', CANCELLED: 'ANUL' }[state],
      };
    });
}

/** Every row of `derivacions`: people whom an office referred to the municipal service of their comarca. Girona's is a partner of the network and gets the most. */
export function referralRows(): DemoRecord[] {
  const numbers = random('soc/derivacions');
  const referred = served().filter((each) => serviceOf.has(each.town.comarca) && (numbers.chance(likelihood(each)) || isSpecimen(each.person)));
  return referred.map(({ person, town, office }, index) => {
    const service = serviceOf.get(town.comarca) ?? town;
    const { date, deadline, state } = inventHandover(person.registeredOn, numbers);
    return {
      idDerivacio: index + 1, idPersona: person.number, codEntitatOrigen: office, codEntitatDesti: townHallOf(service), sociXarxa: service === girona ? 'SMOGI' : null,
      motiu: numbers.pick(['orientació', 'formació', 'suport social', 'emprenedoria']), programa: numbers.pick(programmes), data: date, dataLimit: deadline, estat: states[state],
      resultat: state === 'ATTENDED' || state === 'CLOSED' ? numbers.pick(['atesa', 'atesa', 'no presentada']) : null,
    };
  });
}

function likelihood({ person, town }: Served): number {
  if (serviceOf.get(town.comarca) !== girona) return 0.19;
  return isShared(person) ? 0.5 : 0.12;
}

/** Every row of `necessitats`: what a third of the people lack. */
export function personNeedRows(): DemoRecord[] {
  const numbers = random('soc/necessitats');
  return served()
    .filter(() => numbers.chance(0.33))
    .flatMap(({ person }) => numbers.sample(lacks, numbers.pick([1, 1, 1, 2])).map((descripcio) => {
      const detected = dayBetween(person.registeredOn, snapshotDay, numbers);
      const met = addDays(detected, numbers.integer(20, 200));
      return { idPersona: person.number, descripcio, dataDeteccio: detected, dataCobertura: met > snapshotDay || numbers.chance(0.4) ? null : numbers.chance(0.01) ? 'pendent' : dayFirst(met) };
    }))
    .map((row, index) => ({ idNecessitat: index + 1, ...row }));
}

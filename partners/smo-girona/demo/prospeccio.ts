import { addDays, dayFirst, snapshotDay } from '../../../demo/generate/days.ts';
import { random, weighted } from '../../../demo/generate/random.ts';
import type { DemoRecord } from '../../../demo/generate/table.ts';
import { occupationMix, vacanciesOf } from '../../../demo/generate/vacancies.ts';
import { prospectingUnits } from './entitat.ts';
import { employers } from './ofertes.ts';
import { cnoOf } from './ocupacions.ts';

const visitCount = 460;

/** Every row of `visites`: a year and a half of prospecting, invented. */
export function visitRows(): DemoRecord[] {
  const numbers = random('smo-girona/visites');
  return Array.from({ length: visitCount }, (_, index) => ({
    id_visita: index + 1,
    id_empresa: numbers.pick(employers.all).number,
    codi_unitat: numbers.pick(prospectingUnits),
    data: addDays(snapshotDay, -numbers.integer(1, 540)),
    canal: numbers.pick(['presencial', 'presencial', 'presencial', 'telefon', 'video']),
    resultat: numbers.pick(['oferta', 'necessitat', 'necessitat', 'seguiment', 'seguiment', 'cap', null]),
    durada_minuts: numbers.chance(0.7) ? numbers.integer(2, 12) * 10 : null,
  }));
}

/** Every row of `necessitats`: what the visits found. */
export function needRows(): DemoRecord[] {
  const numbers = random('smo-girona/necessitats');
  const pickOccupation = weighted(occupationMix(vacanciesOf('smo-girona')), ({ weight }) => weight);
  return Array.from({ length: 380 }, (_, index) => ({
    id_necessitat: index + 1,
    id_visita: numbers.integer(1, visitCount),
    cno: numbers.chance(0.96) ? cnoOf(pickOccupation(numbers).code) : numbers.pick(['altres', null]),
    descripcio: numbers.pick(['Relleu per jubilació', 'Ampliació de torn', 'Campanya de temporada', 'Obertura de centre nou', 'Baixes de llarga durada', 'Perfil que no troben al mercat', 'Formació del personal actual']),
    persones: numbers.chance(0.9) ? numbers.integer(1, 8) : null,
    per_quan: numbers.chance(0.75) ? dayFirst(addDays(snapshotDay, numbers.integer(-60, 240))) : numbers.pick([null, 'quan es pugui', '31/11/2025']),
    bretxa: numbers.pick(['Si', 'Si', 'No', 'No', 'No', null]),
  }));
}

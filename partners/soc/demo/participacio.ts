import { dayBetween } from '../../../demo/generate/careers.ts';
import { addDays, dayFirst, snapshotDay } from '../../../demo/generate/days.ts';
import { random, several } from '../../../demo/generate/random.ts';
import type { Random } from '../../../demo/generate/random.ts';
import type { DemoRecord } from '../../../demo/generate/table.ts';
import { vacanciesOf } from '../../../demo/generate/vacancies.ts';
import { instanceRows } from './cursos.ts';
import { served } from './persones.ts';

/** Every row of `inscripcions`: up to five people for each edition that has a date, of its province where there are some who registered before. */
export function enrolmentRows(): DemoRecord[] {
  const numbers = random('soc/inscripcions');
  const byProvince = Map.groupBy(served(), ({ town }) => town.ine6.slice(0, 2));
  const dated = instanceRows().filter(({ dataIniciOrdre }) => dataIniciOrdre !== '99999999');
  const rows = dated.flatMap(({ idCursIntern, codMunicipi, dataIniciOrdre }) => {
    const start = String(dataIniciOrdre).replace(/^(....)(..)(..)$/, '$1-$2-$3');
    const asked = addDays(start, -40) < snapshotDay ? addDays(start, -40) : snapshotDay;
    const near = byProvince.get(String(codMunicipi).slice(0, 2)) ?? [];
    const people = several(near, numbers.integer(0, 5), numbers).filter(({ person }) => person.registeredOn <= asked);
    return people.map(({ person }) => {
      const latest = addDays(start, -4) < snapshotDay ? addDays(start, -4) : snapshotDay;
      return { idPersona: person.number, idCursIntern: idCursIntern ?? null, estat: stateOf(start, numbers), data: dayFirst(dayBetween(asked, latest, numbers)) };
    });
  });
  return rows.map((row, index) => ({ idInscripcio: index + 1, ...row }));
}

function stateOf(start: string, numbers: Random): string {
  if (start > snapshotDay) return numbers.pick(['SOL', 'SOL', 'ADM', 'DEN']);
  return start > addDays(snapshotDay, -60) ? numbers.pick(['ADM', 'ADM', 'ADM', 'BAI', 'DEN']) : numbers.pick(['ACA', 'ACA', 'ACA', 'BAI', 'DEN']);
}

/** Every row of `candidatures`: people put forward for Catalan offers of the occupation they want, or of one near it, after they had registered. */
export function candidatureRows(): DemoRecord[] {
  const numbers = random('soc/candidatures');
  const offers = vacanciesOf('soc').filter(({ province }) => ['08', '17', '25', '43'].includes(province));
  const alike = Map.groupBy(offers, ({ isco08 }) => isco08.slice(0, 3));
  const firstDay = addDays(snapshotDay, -60);
  return served()
    .filter(({ person }) => person.employmentStatus !== 'INACTIVE' && numbers.chance(0.2))
    .flatMap(({ person }) => numbers.sample(alike.get(person.occupation.slice(0, 3)) ?? [], numbers.pick([1, 1, 1, 2, 3])).map(({ id, deadline }) => {
      const earliest = person.registeredOn > firstDay ? person.registeredOn : firstDay;
      const latest = deadline < snapshotDay ? deadline : snapshotDay;
      if (latest < earliest) return undefined;
      const data = dayBetween(earliest, latest, numbers);
      return { idOferta: id, idPersona: person.number, estat: data > addDays(snapshotDay, -14) ? numbers.pick(['ENV', 'ENV', 'ENV', 'ENT']) : numbers.pick(['ENV', 'ENT', 'CON', 'REB', 'REB', 'REN']), data };
    }))
    .filter((row) => row !== undefined);
}

import { inventConditions } from '../../../demo/generate/conditions.ts';
import { addDays, dayFirst, snapshotDay } from '../../../demo/generate/days.ts';
import { inventEmployers } from '../../../demo/generate/employers.ts';
import { random, weighted } from '../../../demo/generate/random.ts';
import type { DemoRecord } from '../../../demo/generate/table.ts';
import { vacanciesOf } from '../../../demo/generate/vacancies.ts';
import { spokenName } from '../../../demo/generate/towns.ts';
import { ine5, provinceTowns } from './entitat.ts';
import { cnoOf } from './ocupacions.ts';

/** Towns by population; the service's own comarca counts five times. */
export const pickTown = weighted(provinceTowns, ({ comarca, population }) => population * (comarca === '20' ? 5 : 1));

/** The invented companies that the service knows. */
export const employers = inventEmployers({ seed: 'smo-girona', count: 240, towns: provinceTowns.filter(({ comarca, population }) => comarca === '20' || population > 7000), place: (town) => `(${spokenName(town)})` });

/** Every row of `empreses`. */
export function employerRows(): DemoRecord[] {
  const numbers = random('smo-girona/empreses');
  return employers.all.map(({ number, name, activity, town, employees }) => ({
    id_empresa: number, nom: name, es_inventat: true, codi_ccae: activity, codi_municipi: ine5(town), adreca: `carrer Fictici, ${numbers.integer(1, 90)}`, treballadors: numbers.chance(0.9) ? employees : null,
  }));
}

/** Every row of `ofertes`: real vacancies of the province of Girona; town, employer, posts, pay and working time are invented. */
export function offerRows(): DemoRecord[] {
  const numbers = random('smo-girona/ofertes');
  return vacanciesOf('smo-girona').map((vacancy, index) => {
    const { id, title, label, isco08, contract, published, deadline, number, language } = vacancy;
    const town = numbers.chance(0.8) ? pickTown(numbers) : undefined;
    const employer = numbers.chance(0.9) ? employers.forPost({ isco08, province: '17', ...(town && { town }) }, numbers) : undefined;
    const { posts, workingTime, salary } = inventConditions(isco08, numbers);
    const posted = published !== '' ? published : numbers.chance(0.9) ? addDays('2025-10-09', -numbers.integer(0, 50)) : undefined;
    return {
      id_oferta: 5000 + index,
      codi_eures: id,
      numero: number === '' ? null : number,
      titol: title !== '' ? title : label === 'WORK/LOCATION' ? null : label,
      id_empresa: employer?.number ?? null,
      codi_unitat: 'SMO-PRO',
      codi_municipi: town === undefined ? null : ine5(town),
      cno: cnoOf(isco08) ?? (numbers.chance(0.1) ? '00PD' : null), // some wrote a code of their own for «pending»
      jornada: workingTime === null ? null : { FULL: 'C', PART: 'P', EITHER: 'I' }[workingTime],
      contracte: contract === 'Determinado' ? 'T' : contract === 'Puesto de aprendiz' ? 'F' : contract === 'Autónomo' ? 'A' : numbers.chance(0.5) ? 'I' : null,
      places: posts,
      sou_minim: salary?.least ?? null,
      sou_maxim: salary?.most ?? null,
      sou_periode: salary === null ? null : { YEAR: 'any', MONTH: 'mes', HOUR: 'hora' }[salary.period],
      horari: numbers.pick([null, null, 'Matí', 'Tarda', 'Matí i tarda', 'Torns']),
      idioma: language,
      data_alta: posted === undefined ? (numbers.chance(0.3) ? '30/02/2025' : null) : dayFirst(posted),
      data_limit: deadline,
      data_baixa: deadline < snapshotDay ? deadline : numbers.chance(0.08) ? addDays(snapshotDay, -numbers.integer(1, 12)) : null,
      modificada: `${addDays(snapshotDay, -numbers.integer(1, 34))} 10:30:00+00`,
    };
  });
}

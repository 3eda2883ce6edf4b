import { inventConditions } from '../../../demo/generate/conditions.ts';
import { addDays, dayFirst, snapshotDay } from '../../../demo/generate/days.ts';
import { inventEmployers } from '../../../demo/generate/employers.ts';
import { random, weighted } from '../../../demo/generate/random.ts';
import type { Random } from '../../../demo/generate/random.ts';
import type { DemoRecord } from '../../../demo/generate/table.ts';
import { spokenName, towns } from '../../../demo/generate/towns.ts';
import type { Town } from '../../../demo/generate/towns.ts';
import { escoPrefix, vacanciesOf } from '../../../demo/generate/vacancies.ts';
import type { Vacancy } from '../../../demo/generate/vacancies.ts';
import { changedAt } from './canvis.ts';
import { ofTown, offices } from './entitats.ts';
import type { JobOffice } from './entitats.ts';
import { spanishNumber } from './espais.ts';

const employers = inventEmployers({ seed: 'soc', count: 800, towns, place: ofTown });
const catalanProvinces = ['08', '17', '25', '43'];
const pickTownIn = new Map(catalanProvinces.map((province) => [province, weighted(towns.filter(({ ine6 }) => ine6.startsWith(province)), ({ population }) => population)]));
const officeByName = new Map(offices.map((office) => [office.vacancyOffice, office]));

/** Every row of `empreses`, all invented. */
export function employerRows(): DemoRecord[] {
  return employers.all.map(({ number, name, activity, town, employees }) => ({
    idEmpresa: number, raoSocial: name, es_inventat: 'Si', ccae: activity, codMunicipi: town.ine6, codPostal: town.postcodes[0] ?? null,
    localidad: spokenName(town), treballadors: number % 11 === 0 ? 'n/d' : String(employees), web: null,
  }));
}

/** Every row of `ofertes`: real vacancies; town, employer, office, posts, pay, working time and some dates are invented. */
export function offerRows(): DemoRecord[] {
  const numbers = random('soc/ofertes');
  return vacanciesOf('soc').map((vacancy) => row(vacancy, numbers));
}

function row(vacancy: Vacancy, numbers: Random): DemoRecord {
  const { id, title, label, esco, isco08, province, contract, deadline, number, language, office } = vacancy;
  const catalan = catalanProvinces.includes(province);
  const town = officeByName.get(office)?.town ?? (catalan && numbers.chance(0.6) ? pickTownIn.get(province)?.(numbers) : undefined);
  const employer = catalan && numbers.chance(0.85) ? employers.forPost({ isco08, province, ...(town && { town }) }, numbers) : undefined;
  const { posts, workingTime, salary } = inventConditions(isco08, numbers);
  return {
    idOferta: id,
    numOferta: number === '' ? null : number,
    titol: title === '' ? null : numbers.chance(0.04) ? `${title}   ` : title,
    denominacioOcupacio: label,
    codIsco: isco08 !== '' ? isco08 : numbers.chance(0.9) ? numbers.pick(['', null]) : 'pendent',
    uriEsco: esco === '' ? null : escoPrefix + esco,
    codProvincia: province === '' ? null : province,
    codMunicipi: town === undefined ? null : numbers.chance(0.004) ? '089999' : town.ine6,
    codComarca: town?.comarca ?? null,
    localidad: town === undefined ? null : spokenName(town),
    codPostal: town !== undefined && town.postcodes.length === 1 ? (town.postcodes[0] ?? null) : null,
    idEmpresa: employer === undefined ? null : numbers.chance(0.005) ? 9999 : employer.number, // some point to companies that were deleted
    codEntitat: managingOffice(vacancy, town, numbers)?.code ?? null,
    origen: catalan ? 'SOC' : 'SISPE',
    tipusContracteEures: contract === '' ? null : contract,
    codContracte: contractCode(contract, numbers),
    jornada: workingTime === null ? numbers.pick([null, '98']) : { FULL: '01', PART: '02', EITHER: '01-02' }[workingTime],
    places: posts,
    salariMin: salary === null ? null : spanishNumber(salary.least, 2),
    salariMax: salary === null ? null : spanishNumber(salary.most, 2),
    periodeSalari: salary === null ? null : { YEAR: 'A', MONTH: 'M', HOUR: 'H' }[salary.period],
    horari: numbers.pick([null, null, 'Matins', 'Tardes', 'Torns rotatius', 'Jornada partida', 'Caps de setmana']),
    experiencia: numbers.pick([null, null, 'No cal experiència', '6 mesos en un lloc semblant', '1 any', '2 anys o més']),
    estudis: numbers.pick([null, null, 'Sense requisits', 'ESO', 'Cicle formatiu de grau mitjà', 'Cicle formatiu de grau superior', 'Grau universitari']),
    dataPublicacio: published(vacancy, numbers),
    dataLimit: deadline,
    estat: stateOf(deadline, numbers),
    idioma: language,
    dataModificacio: changedAt(id, 34),
  };
}

/** The office that the vacancy names, else for most the one in the same town or comarca, else one of the province. */
function managingOffice({ office, province }: Vacancy, town: Town | undefined, numbers: Random): JobOffice | undefined {
  const named = officeByName.get(office);
  if (named !== undefined || !catalanProvinces.includes(province) || numbers.chance(0.2)) return named;
  const near = [
    offices.filter((each) => each.town === town),
    offices.filter((each) => each.town.comarca === town?.comarca),
    offices.filter((each) => each.town.ine6.startsWith(province)),
  ].find((some) => some.length > 0);
  return near && numbers.pick(near);
}

/** The source says «Contrato» of most; only for some of those has the service entered what contract. */
function contractCode(contract: string, numbers: Random): string | null {
  if (contract === 'Determinado') return '02';
  if (contract === 'Puesto de aprendiz') return '03';
  if (contract === 'Autónomo') return '05';
  return numbers.chance(0.4) ? '01' : numbers.pick(['98', null]);
}

/** About half have a real date; for most of the others one is invented, in the three months before the deadline and not after the source's day. */
function published({ published: day, deadline }: Vacancy, numbers: Random): string {
  if (day !== '') return dayFirst(day);
  const chance = numbers.next();
  if (chance < 0.03) return numbers.pick(['31/02/2026', 'pendent', '', '  /  /    ']);
  if (chance < 0.1) return '';
  const invented = addDays(deadline, -numbers.integer(10, 95));
  return dayFirst(invented < '2025-10-10' ? invented : addDays('2025-10-10', -numbers.integer(0, 60)));
}

function stateOf(deadline: string, numbers: Random): string {
  if (deadline < snapshotDay) return 'CADUCADA';
  return numbers.chance(0.06) ? 'COBERTA' : 'PUBLISHED';
}

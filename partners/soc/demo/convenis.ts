import { addDays, compactDay, dayFirst } from '../../../demo/generate/days.ts';
import { random } from '../../../demo/generate/random.ts';
import type { DemoRecord } from '../../../demo/generate/table.ts';
import { offices, socialBodies, townHallOf, trainingCentres } from './entitats.ts';
import { townsWithService } from './equipaments.ts';
import { comarques } from './openData.ts';

const subjects = [
  ['Conveni marc de serveis compartits d’ocupació', 'Compartir informació i serveis de la cartera comuna amb els ens locals.'],
  ['Conveni de derivació i seguiment de persones', 'Derivar persones entre serveis i retornar el resultat, amb el consentiment de cadascuna.'],
  ['Conveni per a l’ús d’espais de formació', 'Cedir aules i tallers per a cursos de formació ocupacional.'],
  ['Conveni de prospecció d’empreses', 'Coordinar les visites a empreses i compartir les necessitats detectades.'],
] as const;

const signedDays = Array.from({ length: 24 }, (_, index) => addDays('2022-03-01', index * 47));

/** Every row of `convenis`: the four subjects in turn, one every 47 days. */
export function agreementRows(): DemoRecord[] {
  return signedDays.map((day, index) => {
    const [titol, objecte] = subjects[index % subjects.length] as (typeof subjects)[number];
    return { idConveni: index + 1, titol: `${titol} ${day.slice(0, 4)}/${index + 1}`, objecte, dataSignatura: day, dataFi: index % 9 === 0 ? null : addDays(day, 4 * 365) };
  });
}

/** Every row of `convenis_signants`: SOC and some town halls, county councils and social bodies. */
export function signatureRows(): DemoRecord[] {
  const numbers = random('soc/signatures');
  const councils = comarques.filter(({ consell }) => consell !== '').map(({ consell }) => `CC-${consell}`);
  return signedDays.flatMap((day, index) => {
    const others = [...numbers.sample(townsWithService.map(townHallOf), 5), ...numbers.sample(councils, 3), ...numbers.sample(socialBodies.map(({ code }) => code), 2)];
    return ['SOC', ...others].map((code, position) => ({
      idConveni: index + 1,
      codEntitat: code,
      rol: position === 0 ? 'Promotor' : position > 8 ? 'Entitat col·laboradora' : 'Ens local adherit',
      dataSignatura: position === 10 && index % 5 === 0 ? 'pendent' : dayFirst(addDays(day, position === 0 ? 0 : numbers.integer(0, 90))),
    }));
  });
}

/** Every row of `acreditacions`. */
export function accreditationRows(): DemoRecord[] {
  const numbers = random('soc/acreditacions');
  const accredited = [
    ...offices.map(({ code }) => [code, 'TOTAL', 'Cartera comuna de serveis'] as const),
    ...townsWithService.map((town) => [townHallOf(town), 'ORIENTACIO', 'Orientació i derivació'] as const),
    ...trainingCentres.map(({ code }) => [code, 'FORMACIO', 'Centre inscrit per impartir formació ocupacional'] as const),
    ...socialBodies.map(({ code }) => [code, 'CONTACTE', "Punt de primer contacte i derivació"] as const),
  ];
  return accredited.map(([code, nivell, ambit], index) => {
    const from = addDays('2021-01-01', numbers.integer(0, 1600));
    return {
      idAcreditacio: index + 1, codEntitat: code, nivell: index % 90 === 89 ? 'nivell antic' : nivell, ambit, dataInici: compactDay(from),
      dataFi: numbers.chance(0.6) ? dayFirst(addDays(from, 5 * 365)) : null, idConveni: nivell === 'TOTAL' || numbers.chance(0.3) ? null : numbers.integer(1, signedDays.length),
    };
  });
}

import type { DemoRecord } from '../../../demo/generate/table.ts';

/** `[name, description, kind, unit, facility, least age, greatest age, for whom, languages]`. */
const serviceTable = [
  ['Acollida', 'Primera informació i cita amb la unitat que toca.', 'informacio', 'SMO', 1, 16, null, null, ['ca', 'es', 'ar']],
  ["Itineraris d'inserció", "Diagnòstic, objectius i acord signat per la persona i el servei.", 'orientacio', 'SMO-ORI', 1, 16, null, 'Persones empadronades a Girona.', ['ca', 'es']],
  ['Espai de recerca de feina', "Ordinadors i suport tècnic.", 'insercio', 'SMO-ORI', 1, 16, null, null, ['ca', 'es', 'en']],
  ['Borsa de treball', "Ofertes de la prospecció pròpia i de la xarxa.", 'insercio', 'SMO-PRO', 1, 16, null, null, ['ca', 'es']],
  ['Prospecció d’empreses', 'Visites, detecció de necessitats i preselecció.', 'empresa', 'SMO-PRO', 1, null, null, 'Empreses amb centre de treball al Gironès.', ['ca', 'es']],
  ['Formació amb treball real', 'Contracte de formació en serveis municipals.', 'formacio', 'SMO-FOR', 2, 16, 29, 'Joves en atur.', ['ca']],
  ['Formació qualificant', 'Certificats de professionalitat.', 'formacio', 'SMO-FOR', 2, 18, null, null, ['ca', 'es']],
  ['Píndoles formatives', 'Sessions de menys de 20 hores.', 'formacio', 'SMO-FOR', 7, 16, null, null, ['ca', 'es']],
  ['Punt de primer contacte', 'Acollida de proximitat i derivació.', 'informacio', 'COL-2', 5, null, null, null, ['ca', 'es', 'ar', 'fr']],
  ['Acompanyament social a la feina', 'Suport durant els primers mesos de contracte.', 'social', 'COL-2', 5, 18, null, 'Derivació de la unitat d’orientació.', ['ca', 'es']],
  ['Català per a la feina', 'Grups reduïts amb vocabulari de l’ofici.', 'llengua', 'COL-2', 5, 16, null, null, ['ca']],
  ['Assessorament per emprendre', "Pla d'empresa i tràmits.", 'emprenedoria', 'COL-3', 6, 18, null, null, ['ca', 'es']],
] as const;

/** Every row of `serveis`. */
export function serviceRows(): DemoRecord[] {
  return serviceTable.map(([name, description, kind, unit, facility, least, greatest, eligibility, languages], index) => ({
    id_servei: index + 1, nom: name, descripcio: description, tipus: kind, codi_unitat: unit, id_equipament: facility, edat_minima: least, edat_maxima: greatest,
    requisits: eligibility, idiomes: `{${languages.join(',')}}`, des_de: '2023-01-09', fins_a: index % 5 === 3 ? '2026-12-31' : null,
  }));
}

/** Every row of `horaris`: facilities are open on weekdays, some services on fewer. */
export function hourRows(): DemoRecord[] {
  const weekdays = [1, 2, 3, 4, 5];
  const ofFacilities = [1, 2, 3, 4, 5, 6, 7].flatMap((facility) => weekdays.map((day) => ({ id_equipament: facility, id_servei: null, dia: day, obre: facility === 1 ? '08:30' : '09:00', tanca: day === 5 ? '14:00' : '18:30' })));
  const ofServices = [2, 3, 8, 11].flatMap((service) => weekdays.filter((day) => (day + service) % 2 === 0).map((day) => ({ id_equipament: null, id_servei: service, dia: day, obre: '09:30', tanca: '13:30' })));
  return [...ofFacilities, ...ofServices].map((row, index) => ({ id_horari: index + 1, ...row }));
}

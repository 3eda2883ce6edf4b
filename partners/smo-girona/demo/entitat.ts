import { fictionalMailbox, fictionalTelephone } from '../../../demo/generate/fiction.ts';
import type { DemoRecord } from '../../../demo/generate/table.ts';
import { spokenName, townOf, towns } from '../../../demo/generate/towns.ts';
import type { Town } from '../../../demo/generate/towns.ts';

/** Girona and the town that a facility or unit stands in. */
export const girona: Town = townOf('17079');
const salt = townOf('17155');

/** The towns of the province, which is where vacancies, companies and people are. */
export const provinceTowns: readonly Town[] = towns.filter(({ ine6 }) => ine6.startsWith('17'));

/** Five digits, as this database writes towns. */
export function ine5({ ine6 }: Town): string {
  return ine6.slice(0, 5);
}

/** The service, its units, and the bodies it works with: `[code, name, acronym, kind, description, role of the contact]`. */
const unitTable = [
  ['SMO', "Servei Municipal d'Ocupació de Girona", 'SMO', 'servei', "Servei d'ocupació de l'Ajuntament de Girona (dades de demostració).", 'Recepció'],
  ['SMO-ORI', "Unitat d'Orientació i Itineraris", null, 'servei', "Itineraris d'inserció amb acords de les dues parts.", "Equip d'orientació"],
  ['SMO-PRO', "Unitat de Prospecció d'Empreses", null, 'servei', "Visites a empreses, ofertes i necessitats detectades.", 'Prospecció'],
  ['SMO-FOR', 'Unitat de Formació Qualificant', null, 'servei', 'Formació qualificant amb treball real.', 'Formació'],
  ['AJ-GIRONA', 'Ajuntament de Girona', null, 'ajuntament', null, "Oficina d'atenció"],
  ['COL-1', 'Taller Escola Pont Major (fictici)', null, 'centre', "Centre col·laborador en formació amb treball real.", 'Secretaria'],
  ['COL-2', 'Associació Onyar Inclusió (fictícia)', 'OI', 'entitat', 'Acompanyament de persones en situació de vulnerabilitat.', 'Acollida'],
  ['COL-3', 'Agrupació d’Empreses del Gironès (fictícia)', 'AEG-F', 'empresarial', 'Contacte amb empreses de la zona industrial.', 'Secretaria'],
] as const;

/** The units that visit companies. */
export const prospectingUnits = ['SMO-PRO', 'SMO-PRO', 'SMO-PRO', 'COL-3'] as const;

/** `[id, name, kind, unit, town, uses]`. Streets are invented, coordinates those of the town's seat. */
const facilityTable = [
  [1, "Seu del Servei Municipal d'Ocupació", 'oficina', 'SMO', girona, ['acollida', 'orientacio', 'recerca', 'empreses']],
  [2, 'Aules de formació de Santa Eugènia', 'centre', 'SMO-FOR', girona, ['formacio', 'tallers']],
  [3, 'Taller de Pont Major', 'centre', 'COL-1', girona, ['formacio', 'tallers']],
  [4, 'Viver municipal de jardineria', 'centre', 'SMO-FOR', girona, ['formacio']],
  [5, 'Punt de primer contacte de Can Gibert', 'contacte', 'COL-2', girona, ['acollida']],
  [6, "Espai d'empreses de la Creueta", 'viver', 'COL-3', girona, ['empreses', 'emprenedoria']],
  [7, 'Aula de Salt', 'centre', 'SMO-FOR', salt, ['formacio', 'pindoles']],
] as const;

/** The facilities where courses are held. */
export const trainingFacilities = [2, 3, 4, 7] as const;

/** The town a facility stands in. */
export function townOfFacility(id: number): Town {
  return facilityTable.find(([each]) => each === id)?.[4] ?? girona;
}

/** Every row of `municipis`: those of the province. */
export function townRows(): DemoRecord[] {
  return provinceTowns.map((town) => ({ codi_municipi: ine5(town), nom: spokenName(town), codi_comarca: town.comarca }));
}

/** Every row of `unitats`. */
export function unitRows(): DemoRecord[] {
  return unitTable.map(([code, name, acronym, kind, description, role], index) => ({
    codi_unitat: code, nom: name, sigles: acronym, tipus: kind, descripcio: description, codi_municipi: ine5(girona),
    rol_contacte: role, telefon: fictionalTelephone('972', 10 + index), correu: fictionalMailbox('info', code),
  }));
}

/** Every row of `equipaments`. */
export function facilityRows(): DemoRecord[] {
  return facilityTable.map(([id, name, kind, unit, town, uses]) => ({
    id_equipament: id, nom: name, tipus: kind, codi_unitat: unit, codi_municipi: ine5(town), adreca: `carrer de la Mostra, ${id * 3}`, codi_postal: town.postcodes[0] ?? null,
    latitud: town.latitude.toFixed(6), longitud: town.longitude.toFixed(6), accessible: id === 6 ? null : id !== 5, usos: `{${uses.join(',')}}`,
  }));
}

/** Every row of `sales`. */
export function roomRows(): DemoRecord[] {
  return facilityTable.flatMap(([id, , kind]) => {
    const rooms = kind === 'centre' ? [['Aula', 'aula', 20, 52.5], ['Taller', 'taller', 12, 110]] : [['Despatx', 'despatx', 4, 14], ['Sala de grups', 'reunions', 18, 46.2]];
    return rooms.map(([name, type, seats, metres], index) => ({
      id_equipament: id, numero: index + 1, nom: `${name} ${index + 1}`, tipus: type as string, aforament: seats as number, metres: metres as number,
      material: type === 'taller' ? 'eines, bancs de treball' : type === 'despatx' ? null : 'projector, wifi',
    }));
  });
}

import { fictionalMailbox, fictionalPage, fictionalTelephone, plainName } from '../../../demo/generate/fiction.ts';
import { random, weighted } from '../../../demo/generate/random.ts';
import type { DemoRecord } from '../../../demo/generate/table.ts';
import { spokenName, townOf, towns } from '../../../demo/generate/towns.ts';
import type { Town } from '../../../demo/generate/towns.ts';
import { changedAt } from './canvis.ts';
import { comarques, jobOffices, publicBodies } from './openData.ts';

/** An organization that other tables refer to. */
export interface Entity {
  readonly code: string;
  readonly name: string;
  readonly town: Town;
}

/** A job office; `vacancyOffice` is what the vacancies call it. */
export interface JobOffice extends Entity {
  readonly vacancyOffice: string;
  readonly mailbox: string;
}

/** The 50 real job offices. */
export const offices: readonly JobOffice[] = jobOffices.map(({ nom, bustia, ine5 }, index) => ({
  code: `OT-${String(index + 1).padStart(3, '0')}`,
  name: `Oficina de Treball ${titleCase(nom)}`,
  town: townOf(ine5),
  vacancyOffice: `SOC:${nom}`,
  mailbox: bustia,
}));

const trainingNames = ['Llindar', 'Trampolí', 'Escaire', 'Fanal', 'Teler', 'Drassana', 'Farga', 'Passera', 'Nus', 'Bastida', 'Molí', 'Estel'];
const socialNames = ['Ponts', 'Arrels de Mostra', 'Mà Oberta', 'Camí', 'Rems', 'Teixidores'];

/** Training centres with invented names, more of them where more people live. */
export const trainingCentres: readonly Entity[] = inventedEntities('CF', 110, (number, town) => `Centre de Formació ${trainingNames[number % trainingNames.length]} ${ofTown(town)} (fictici)`);

/** Non-profit bodies with invented names. */
export const socialBodies: readonly Entity[] = inventedEntities('ES', 40, (number, town) => `Associació ${socialNames[number % socialNames.length]} ${ofTown(town)} (fictícia)`);

/** The 947 town halls. */
export const townHalls: readonly Entity[] = towns.map((town) => ({ code: `AJ-${town.townHall}`, name: `Ajuntament ${ofTown(town)}`, town }));

/** The code of a town's town hall. */
export function townHallOf({ townHall }: Town): string {
  return `AJ-${townHall}`;
}

/** `de Reus`, `d'Olot`, `de la Bisbal d'Empordà`, `del Vendrell`. */
export function ofTown(town: Town): string {
  const name = spokenName(town);
  if (/^el /i.test(name)) return `del ${name.slice(3)}`;
  if (/^els /i.test(name)) return `dels ${name.slice(4)}`;
  return /^h?[aeiouàèéíòóú]/i.test(name) ? `d'${name}` : `de ${name}`;
}

/** Every row of `entitats`. */
export function entityRows(): DemoRecord[] {
  const headquarters = { code: 'SOC', name: "Servei Públic d'Ocupació de Catalunya", town: townOf('08019') };
  return [
    row(headquarters, 'SOC', { acronim: 'SOC', descripcio: "Servei públic d'ocupació de la Generalitat de Catalunya." }),
    ...offices.map((office, index) => row(office, 'OT', {
      descripcio: "Oficina del servei públic d'ocupació: inscripció, orientació, intermediació i formació.",
      rolContacte: 'Ofertes',
      mail: office.mailbox,
      telefon: fictionalTelephone('93', 100 + index),
    })),
    ...townHalls.map((townHall, index) => row(townHall, 'AJ', townHall.town.population < 5000 ? {} : {
      rolContacte: 'Promoció econòmica i ocupació',
      mail: fictionalMailbox('ocupacio', townHall.town.name),
      telefon: fictionalTelephone('97', index),
    })),
    ...comarques.filter(({ consell }) => consell !== '').map(({ codi, nom, consell }) => ({
      ...row({ code: `CC-${consell}`, name: codi === '39' ? "Conselh Generau d'Aran" : `Consell Comarcal ${ofComarca(nom)}` }, 'CC', {}), codComarca: codi,
    })),
    ...publicBodies.map(({ codi, nom, acronim, naturalesa, adscripcio }) => row(
      { code: `SP-${codi}`, name: nom },
      nom.startsWith('Universitat ') ? 'UN' : 'SP',
      { acronim: acronim === '' ? null : acronim, descripcio: `${naturalesa}. ${adscripcio}`.trim() },
    )),
    ...trainingCentres.map((centre, index) => row(centre, 'CF', {
      rolContacte: 'Secretaria acadèmica',
      mail: fictionalMailbox('secretaria', centre.code),
      telefon: fictionalTelephone('93', 2000 + index),
      web: fictionalPage('centres', plainName(centre.code)),
    })),
    // Two of the bodies have a town code that no list knows.
    ...socialBodies.map((body, index) => ({
      ...row(body, 'ES', { rolContacte: 'Acollida', mail: fictionalMailbox('acollida', body.code), telefon: fictionalTelephone('97', 3000 + index) }),
      ...(index % 20 === 7 && { codMunicipi: '999999' }),
    })),
  ];
}

function row(entity: { readonly code: string; readonly name: string; readonly town?: Town }, tipus: string, more: DemoRecord): DemoRecord {
  const { code, name, town } = entity;
  return {
    codEntitat: code, nom: name, acronim: null, tipus, descripcio: null, codMunicipi: town?.ine6 ?? null, codComarca: town?.comarca ?? null,
    calle: null, codPostal: town?.postcodes.length === 1 ? (town.postcodes[0] ?? null) : null, localidad: town === undefined ? null : spokenName(town),
    rolContacte: null, telefon: null, mail: null, web: null, dataModificacio: changedAt(code), ...more,
  };
}

function inventedEntities(prefix: string, count: number, nameOf: (number: number, town: Town) => string): Entity[] {
  const numbers = random(`soc/entitats/${prefix}`);
  const pickTown = weighted(towns.filter(({ population }) => population > 8000), ({ population }) => Math.sqrt(population));
  return Array.from({ length: count }, (_, index) => {
    const town = pickTown(numbers);
    return { code: `${prefix}-${String(index + 1).padStart(4, '0')}`, name: nameOf(index, town), town };
  });
}

const feminine = /^(Selva|Noguera|Garrotxa|Cerdanya|Segarra|Terra Alta|Ribera d'Ebre|Conca de Barberà)$/;

function ofComarca(name: string): string {
  if (name === 'Garrigues') return 'de les Garrigues';
  if (name === 'Osona') return "d'Osona";
  if (/^[AEIOU]/.test(name)) return `de l'${name}`;
  return feminine.test(name) ? `de la ${name}` : `del ${name}`;
}

function titleCase(text: string): string {
  const small = new Set(['DE', 'DEL', 'LA', 'I']);
  return text.split(' ').map((word) => (small.has(word) ? word.toLowerCase() : word.replace(/\p{L}+$/u, (letters) => letters.charAt(0) + letters.slice(1).toLowerCase()).replace(/^D'/, "d'"))).join(' ');
}

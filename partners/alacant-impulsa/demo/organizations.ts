import { readFileSync } from 'node:fs';
import { csvRows } from '../../../demo/generate/csv.ts';
import { addDays, snapshotDay } from '../../../demo/generate/days.ts';
import { random } from '../../../demo/generate/random.ts';

/** A row of `entidades` and its row of `direcciones`; the view `v_entidades` puts them together. */
export interface Organization {
  readonly code: number;
  readonly name: string;
  readonly acronym: string | null;
  /** One letter: `E` employment service, `L` local body, `P` other public body, `S` union, `K` chamber, `B` businesses, `U` university, `C` training centre, `O` NGO. */
  readonly kind: string;
  readonly town: Town;
  readonly website: string | null;
}

/** A municipality of the province. */
export type Town = Readonly<Record<'ine5' | 'nombre' | 'latitud' | 'longitud' | 'poblacion_2024', string>>;

/** Reads a CSV file of `data`. */
export function openData<Column extends string>(file: string): Record<Column, string>[] {
  return csvRows<Column>(readFileSync(new URL(`data/${file}`, import.meta.url), 'utf8'));
}

/** Names that every town has: the addresses are invented. */
export const streets = ['Calle Mayor', 'Plaza de la Constitución', 'Avenida de la Libertad', 'Calle del Mar', 'Calle San Vicente', 'Avenida de Valencia', 'Plaza de España', 'Calle Nueva'];

/** The 141 municipalities of the province of Alacant. */
export const towns: readonly Town[] = openData('municipios.csv');

/** The city whose service this is. */
export const alacant = town('03014');

/** The LABORA offices of the province that are known, with their public mailbox. */
export const officesOfLabora = openData<'clave' | 'buzon' | 'ine5'>('oficinas_labora.csv');

/** The institutions, the offices of LABORA and the town halls of the province, numbered from 1. All of them exist. */
export const organizations: readonly Organization[] = [
  ...openData<'nombre' | 'sigla' | 'tipo' | 'ine5' | 'web'>('instituciones.csv').map(({ nombre, sigla, tipo, ine5, web }) => ({
    name: nombre, acronym: sigla || null, kind: tipo, town: town(ine5), website: web || null,
  })),
  ...officesOfLabora.map(({ ine5 }) => ({ name: `Espai LABORA ${castilianName(town(ine5))}`, acronym: 'LABORA', kind: 'E', town: town(ine5), website: 'https://labora.gva.es' })),
  ...towns.map((each) => ({ name: `Ayuntamiento de ${castilianName(each)}`, acronym: null, kind: 'L', town: each, website: null })),
].map((each, index) => ({ code: index + 1, ...each }));

/** Rows of `entidades`. */
export const organizationRows = organizations.map(({ code, name, acronym, kind, town: { ine5 }, website }) => {
  const numbers = random(`alacant-impulsa/entidades/${code}`);
  return {
    cod_entidad: code,
    denominacion: name,
    sigla: acronym,
    tipo: kind,
    municipio_ine: ine5,
    id_direccion: code,
    'teléfono': `965 000 ${String(numbers.integer(0, 999)).padStart(3, '0')}`,
    correo: `entidad${code}@alacant.example.org`,
    web: website,
    'última_modificación': `${addDays(snapshotDay, -numbers.integer(1, 700))}T${String(numbers.integer(7, 18)).padStart(2, '0')}:15:00Z`,
  };
});

/** Rows of `direcciones`. */
export const addressRows = organizations.map(({ code, town: seat }) => {
  const numbers = random(`alacant-impulsa/direcciones/${code}`);
  return { id_direccion: code, 'vía': numbers.pick(streets), 'número': numbers.integer(1, 90), cp: seat === alacant ? `030${String(numbers.integer(1, 16)).padStart(2, '0')}` : null, localidad: castilianName(seat) };
});

/** The name the service writes: the Castilian one of two, the article in front. */
export function castilianName({ nombre }: Town): string {
  const name = nombre.split('/').at(-1) as string;
  const [, noun, article] = /^(.*), (\S+)$/.exec(name) ?? [];
  if (noun === undefined || article === undefined) return name;
  return article.endsWith("'") ? article + noun : `${article} ${noun}`;
}

function town(code: string): Town {
  const found = towns.find(({ ine5 }) => ine5 === code);
  if (!found) throw new Error(`Expected a municipality of Alacant, got the code ${code}`);
  return found;
}

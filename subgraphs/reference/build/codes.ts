import { readOfficialName } from './officialName.ts';
import { readTable } from './openData.ts';
import type { BuiltArea } from './areas.ts';

/** What `codes.json` holds: the codes and spellings of areas that can't be read off their ids. */
export interface BuiltCodes {
  /** Municipalities' six-digit INE codes, check digit included, by area id. */
  readonly ine6: Readonly<Record<string, string>>;
  /** Plates of Tuscan provinces to area id. */
  readonly plates: Readonly<Record<string, string>>;
  /** Catalan postcodes of a single municipality, to its area id. */
  readonly postcodes: Readonly<Record<string, string>>;
  /** Spellings of municipalities in the registers that differ from their names, by area id. */
  readonly spellings: Readonly<Record<string, readonly string[]>>;
}

/** Reads the codes and spellings of the areas. */
export function readCodes(openData: string, areas: readonly BuiltArea[]): BuiltCodes {
  const known = new Map(areas.map((area) => [area.id, area]));
  const register = readTable(openData, 'gencat-reference/municipis_espanya.csv').flatMap((row) => {
    const area = known.get(`es:mun:${row.cell('Codi').slice(0, 5)}`);
    return area ? [{ area, code: row.cell('Codi'), spellings: readOfficialName(row.cell('Nom')).spellings }] : [];
  });
  return {
    ine6: sorted(register.map(({ area, code }) => [area.id, code])),
    plates: sorted(readTable(openData, 'territories-tuscany/comuni_toscana.csv').map((row) => [row.cell('sigla'), `it:prov:${row.cell('provincia_codice')}`])),
    postcodes: postcodesOfOne(openData),
    spellings: sorted(register.flatMap(({ area, spellings }) => {
      const other = spellings.filter((spelling) => !Object.values(area.names).includes(spelling));
      return other.length > 0 ? [[area.id, other] as const] : [];
    })),
  };
}

function postcodesOfOne(openData: string): Readonly<Record<string, string>> {
  const rows = readTable(openData, 'gencat-reference/codi_postal_municipis_catalunya.csv').filter((row) => !row.cell('Codi municipi').startsWith('9999'));
  const byPostcode = Map.groupBy(rows, (row) => row.cell('Codi postal'));
  return sorted([...byPostcode].flatMap(([postcode, places]) => {
    const municipalities = new Set(places.map((place) => `es:mun:${place.cell('Codi municipi').slice(0, 5)}`));
    const [only] = municipalities;
    return municipalities.size === 1 && only ? [[postcode, only] as const] : [];
  }));
}

function sorted<Value>(entries: readonly (readonly [string, Value])[]): Readonly<Record<string, Value>> {
  return Object.fromEntries(entries.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

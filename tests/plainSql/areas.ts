import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Value } from './plainPartner.ts';

/** A town with INE's six digits, its comarca and its seat. */
interface CatalanTown {
  readonly ine6: string;
  readonly comarca: string;
  readonly latitude: string;
  readonly longitude: string;
}

const catalanTowns = csv<CatalanTown>('../../demo/data/catalan-towns.csv');
const valencianTowns = csv<{ ine5: string }>('../../partners/alacant-impulsa/demo/data/municipios.csv');
const tuscanTowns = csv<{ istat: string }>('../../partners/pistoia-rete/demo/data/comuni.csv');

const spanish = new Set([...catalanTowns.map(({ ine6 }) => ine6.slice(0, 5)), ...valencianTowns.map(({ ine5 }) => ine5)]);
const sixDigits = new Set(catalanTowns.map((town) => town.ine6));
const italian = new Set(tuscanTowns.map(({ istat: code }) => code));
const comarques = new Map(catalanTowns.map(({ ine6: code, comarca }) => [code.slice(0, 5), comarca]));

/** The provinces of Spain's regions, by INE codes. */
const provinces: Readonly<Record<string, string>> = {
  '01': '04 11 14 18 21 23 29 41', '02': '22 44 50', '03': '33', '04': '07', '05': '35 38', '06': '39', '07': '05 09 24 34 37 40 42 47 49',
  '08': '02 13 16 19 45', '09': '08 17 25 43', '10': '03 12 46', '11': '06 10', '12': '15 27 32 36', '13': '28', '14': '30', '15': '31', '16': '01 20 48',
  '17': '26', '18': '51', '19': '52',
};
const regions = new Map(Object.entries(provinces).flatMap(([region, codes]) => codes.split(' ').map((code) => [code, region] as const)));

/** The area of an INE code: two digits are a province, five a town, six a town with its check digit. Two digits may have lost their zero. */
export function ine(code: string): string | null {
  const province = code.padStart(2, '0');
  if (code.length <= 2) return regions.has(province) ? `es:prov:${province}` : null;
  if (code.length === 6 ? !sixDigits.has(code) : !spanish.has(code)) return null;
  return `es:mun:${code.slice(0, 5)}`;
}

/** Like `ine`, but two digits are a comarca. */
export const ineOrComarca = (code: string): string | null => (code.length === 2 ? `es:com:${code}` : ine(code));

/** The town of an ISTAT code, which may have lost its zero. */
export function istat(code: string): string | null {
  const town = code.padStart(6, '0');
  return italian.has(town) ? `it:mun:${town}` : null;
}

/** The areas that an area lies in, itself among them, by kind. */
export function around(id: string): Areas {
  const found = known.get(id) ?? areasAround(id);
  known.set(id, found);
  return found;
}

type Areas = Readonly<Record<string, string | undefined>>;

/** Rows by the thousand lie in a few hundred areas. */
const known = new Map<string, Areas>();

function areasAround(id: string): Areas {
  const [country = '', level, code = ''] = id.split(':');
  if (country === 'it') {
    const town = level === 'mun' ? { MUNICIPALITY: id, PROVINCE: `it:prov:${code.slice(0, 3)}` } : {};
    return { ...town, ...(level === 'prov' && { PROVINCE: id }), REGION: 'it:reg:09', COUNTRY: 'it' };
  }
  if (level === 'com') return { COMARCA: id, PROVINCE: onlyProvince(code), REGION: 'es:ca:09', COUNTRY: 'es' };
  const comarca = comarques.get(code);
  return {
    ...(level === 'mun' && { MUNICIPALITY: id, COMARCA: comarca && `es:com:${comarca}` }),
    PROVINCE: `es:prov:${code.slice(0, 2)}`,
    REGION: `es:ca:${regions.get(code.slice(0, 2))}`,
    COUNTRY: 'es',
  };
}

/** The area of a kind in which an area lies, null if it is known less exactly. */
export const rolledUp = (kind: string) => (id: Value): Value => (typeof id === 'string' ? (around(id)[kind] ?? null) : null);

/** Whether an area is this one or lies in it. */
export const isInside = (area: string) => (id: unknown): boolean => typeof id === 'string' && Object.values(around(id)).includes(area);

/** Whether an area is one of these or lies in one. */
export const isInsideOne = (...areas: readonly string[]) => (id: unknown): boolean => areas.some((area) => isInside(area)(id));

/** Whether an area is a Catalan town whose seat is within so many kilometres of a point. */
export function isNear(latitude: number, longitude: number, radiusKm: number): (id: unknown) => boolean {
  const near = catalanTowns.filter((town) => kilometres([latitude, longitude], [Number(town.latitude), Number(town.longitude)]) <= radiusKm);
  const ids = new Set<unknown>(near.map(({ ine6: code }) => ine(code)));
  return (id) => ids.has(id);
}

/** A comarca that crosses the limit of a province lies in none. */
function onlyProvince(comarca: string): string | undefined {
  const found = new Set([...comarques].filter(([, each]) => each === comarca).map(([town]) => town.slice(0, 2)));
  return found.size === 1 ? `es:prov:${[...found][0]}` : undefined;
}

/** By the spherical law of cosines, on a sphere of the earth's mean radius. */
function kilometres(from: readonly [number, number], to: readonly [number, number]): number {
  const [latitude, longitude] = from.map((degrees) => (degrees * Math.PI) / 180) as [number, number];
  const [otherLatitude, otherLongitude] = to.map((degrees) => (degrees * Math.PI) / 180) as [number, number];
  const cosine = Math.sin(latitude) * Math.sin(otherLatitude) + Math.cos(latitude) * Math.cos(otherLatitude) * Math.cos(otherLongitude - longitude);
  return 6371.0088 * Math.acos(Math.min(1, cosine));
}

function csv<Row>(path: string): Row[] {
  return parse(readFileSync(new URL(path, import.meta.url)), { columns: true, bom: true });
}

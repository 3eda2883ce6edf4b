import { loadedAreas } from './area.ts';
import { listOfCodes, listOfSpellings } from './codeList.ts';
import { readData } from './data.ts';
import { listOfNames } from './nameList.ts';
import type { Area } from './area.ts';
import type { CodeList } from './codeList.ts';

interface AreaCodes {
  readonly ine6: Readonly<Record<string, string>>;
  readonly plates: Readonly<Record<string, string>>;
  readonly postcodes: Readonly<Record<string, string>>;
  readonly spellings: Readonly<Record<string, readonly string[]>>;
}

type Codes = readonly (readonly [raw: string, id: string])[];

const { ine6, plates, postcodes, spellings } = readData<AreaCodes>('codes.json');
const areas = loadedAreas.map(({ area }) => area);
const spanishProvinces = codesOf('es:prov:');
const spanishMunicipalities = codesOf('es:mun:');
const sixDigits: Codes = Object.entries(ine6).map(([id, code]) => [code, id]);
const of = 'Area';

/** The code lists whose values are areas. */
export const areaCodeLists: readonly CodeList[] = [
  listOfCodes({ name: 'ine2', of, description: 'Spanish provinces by INE code, two digits: `17` is Girona.' }, spanishProvinces),
  listOfCodes({ name: 'ine5', of, description: 'Spanish municipalities by INE code, five digits: `17079` is Girona.' }, spanishMunicipalities),
  listOfCodes({ name: 'ine6', of, description: 'Spanish municipalities by INE code with check digit, six digits: `170792` is Girona.' }, sixDigits),
  anyIne(),
  listOfCodes({ name: 'comarca', of, description: 'Catalan comarques by Idescat code, two digits: `20` is Gironès.' }, codesOf('es:com:')),
  listOfNames({ name: 'comarca-name', of, description: 'Catalan comarques by name, with or without article: `el Gironès`.' }, comarcaNames()),
  listOfCodes(
    { name: 'istat', of, description: 'Italian municipalities by ISTAT code, six digits, and provinces, three: `047014` and `047` are Pistoia.' },
    [...codesOf('it:mun:'), ...codesOf('it:prov:')],
  ),
  listOfSpellings({ name: 'province-plate-it', of, description: 'Tuscan provinces by the letters of number plates: `PT` is Pistoia.' }, Object.entries(plates)),
  listOfSpellings({ name: 'area', of, description: 'Areas by their id in this graph: `es:mun:17079` is Girona.' }, areas.map(({ id }) => [id, id])),
  listOfNames(
    { name: 'municipality-name', of, description: 'Municipalities by official name, article in front or behind: `Bisbal d\'Empordà, la`.' },
    municipalityNames(),
  ),
  listOfCodes(
    { name: 'postcode-ca', of, description: 'Catalan municipalities by postcode, where a postcode is of one only: `08630` is Abrera.' },
    Object.entries(postcodes),
  ),
];

/** Here a six-digit code without its zero would look like the five-digit code of another province, so only the other two may lose theirs. */
function anyIne(): CodeList {
  const title = { name: 'ine', of, description: 'Spanish provinces and municipalities by INE code, two, five or six digits: `17`, `17079`, `170792`.' } as const;
  const short = listOfCodes(title, [...spanishProvinces, ...spanishMunicipalities]);
  const long = listOfSpellings(title, sixDigits);
  return { ...title, decode: (raw) => short.decode(raw) ?? long.decode(raw), encode: (id) => [...short.encode(id), ...long.encode(id)] };
}

function codesOf(prefix: string): Codes {
  return areas.filter(({ id }) => id.startsWith(prefix)).map(({ id }) => [id.slice(prefix.length), id]);
}

function comarcaNames(): ReadonlyMap<string, readonly string[]> {
  const comarques = areas.filter(({ kind }) => kind === 'COMARCA');
  // The source has no articles and grammar alone doesn't give them, so all are read.
  const articles = ['', 'el ', 'la ', "l'", 'les '];
  return new Map(comarques.map((area) => [area.id, plainNames(area).flatMap((text) => articles.map((article) => article + text))]));
}

function municipalityNames(): ReadonlyMap<string, readonly string[]> {
  const municipalities = areas.filter(({ kind }) => kind === 'MUNICIPALITY');
  return new Map(municipalities.map((area) => {
    const texts = [...plainNames(area), ...(spellings[area.id] ?? [])];
    const bracketed = texts.map((text) => text.replace(/^([^/]+), ([^ /]+)$/, '$1 ($2)'));
    return [area.id, [...new Set([...texts, ...bracketed])]];
  }));
}

function plainNames(area: Area): readonly string[] {
  return area.names.map(({ text }) => text);
}

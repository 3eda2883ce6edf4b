import { readOfficialName } from './officialName.ts';
import { readTable } from './openData.ts';
import { castilianTowns, foreignProvinceNames, foreignRegionNames, tuscanProvincesByNuts } from './languages.ts';

/** A row of `areas.json`. Empty fields are left out. */
export interface BuiltArea {
  readonly id: string;
  /** The enclosing area in the chain municipality, province, region, country; of a comarca, its region. */
  readonly parent?: string;
  /** The comarca of a Catalan municipality. */
  readonly comarca?: string;
  readonly names: Readonly<Partial<Record<'ca' | 'es' | 'en' | 'it', string>>>;
  readonly population?: number;
  /** Latitude and longitude. */
  readonly centroid?: readonly [number, number];
}

/** Reads every area of the reference data, by id. */
export function readAreas(openData: string): readonly BuiltArea[] {
  const municipalities = [...catalanMunicipalities(openData), ...alacantMunicipalities(openData), ...tuscanMunicipalities(openData)];
  const inhabitants = populations(openData, municipalities);
  const areas = [...countries(), ...regions(openData), ...provinces(openData), ...comarques(openData), ...tuscany(openData), ...municipalities];
  return areas.map((area) => withPopulation(area, inhabitants.get(area.id))).toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

function countries(): BuiltArea[] {
  return ['ES', 'IT'].map((country) => ({
    id: country.toLowerCase(),
    names: Object.fromEntries(['ca', 'es', 'en', 'it'].map((language) => [language, new Intl.DisplayNames(language, { type: 'region' }).of(country)])),
  }));
}

function regions(openData: string): BuiltArea[] {
  return readTable(openData, 'gencat-reference/comunitats_autonomes.csv').map((row) => ({
    id: `es:ca:${row.cell('Codi')}`,
    parent: 'es',
    names: catalanAndSpanish(row.cell('Nom en català'), foreignRegionNames.has(row.cell('Codi')) ? undefined : row.cell('Nom oficial')),
  }));
}

function provinces(openData: string): BuiltArea[] {
  return readTable(openData, 'gencat-reference/provincies_espanya.csv').map((row) => ({
    id: `es:prov:${row.cell('Codi')}`,
    parent: `es:ca:${row.cell('CCAA Codi')}`,
    names: catalanAndSpanish(row.cell('Nom en català'), foreignProvinceNames.has(row.cell('Codi')) ? undefined : row.cell('Nom oficial')),
  }));
}

/** In a bilingual official name, Spanish comes last: `Araba/Álava`. */
function catalanAndSpanish(catalan: string, official: string | undefined): BuiltArea['names'] {
  const ca = readOfficialName(catalan).parts.join('/');
  const es = official && readOfficialName(official).parts.at(-1);
  return es ? { ca, es } : { ca };
}

function comarques(openData: string): BuiltArea[] {
  return readTable(openData, 'gencat-reference/comarques_catalunya.csv').map((row) => ({
    id: `es:com:${row.cell('Codi')}`,
    parent: 'es:ca:09',
    names: { ca: row.cell('Nom') },
  }));
}

function catalanMunicipalities(openData: string): BuiltArea[] {
  return readTable(openData, 'gencat-reference/municipis_catalunya_geo.csv').map((row) => ({
    id: `es:mun:${row.cell('Codi').slice(0, 5)}`,
    parent: `es:prov:${row.cell('Codi').slice(0, 2)}`,
    comarca: `es:com:${row.cell('Codi comarca')}`,
    names: { ca: readOfficialName(row.cell('Nom')).parts.join('/') },
    centroid: point(row.cell('Latitud'), row.cell('Longitud')),
  }));
}

function alacantMunicipalities(openData: string): BuiltArea[] {
  const rows = readTable(openData, 'territories-spain/municipis_catalunya_pais_valencia.csv');
  return rows.filter((row) => row.cell('provincia_codi') === '03').map((row) => {
    const [first = '', second] = readOfficialName(row.cell('nom')).parts;
    const area = {
      id: `es:mun:${row.cell('ine5')}`,
      parent: 'es:prov:03',
      names: second ? { ca: first, es: second } : castilianTowns.has(row.cell('ine5')) ? { es: first } : { ca: first },
    };
    return row.cell('lat') === '' ? area : { ...area, centroid: point(row.cell('lat'), row.cell('lon')) };
  });
}

function tuscany(openData: string): BuiltArea[] {
  const catalan = new Map(readTable(openData, 'gencat-reference/nuts_2024.csv').map((row) => [row.cell('Codi'), row.cell('Descripció')]));
  const italian = new Map(readTable(openData, 'territories-tuscany/comuni_toscana.csv').map((row) => [row.cell('provincia_codice'), row.cell('provincia')]));
  const named = (id: string, parent: string, it: string | undefined, nuts: string): BuiltArea => {
    const ca = catalan.get(nuts);
    if (!it || !ca) throw new Error(`Expected ${id} to have an Italian and a Catalan name, got ${it} and ${ca}`);
    return { id, parent, names: { ca, it } };
  };
  return [
    named('it:reg:09', 'it', 'Toscana', 'ITI1'),
    ...[...tuscanProvincesByNuts].map(([nuts, code]) => named(`it:prov:${code}`, 'it:reg:09', italian.get(code), nuts)),
  ];
}

function tuscanMunicipalities(openData: string): BuiltArea[] {
  return readTable(openData, 'territories-tuscany/comuni_toscana.csv').map((row) => ({
    id: `it:mun:${row.cell('istat6')}`,
    parent: `it:prov:${row.cell('provincia_codice')}`,
    names: { it: row.cell('nome') },
    centroid: point(row.cell('lat'), row.cell('lon')),
  }));
}

/** Inhabitants by area id, summed upwards: Spain from all its municipalities, comarques and Tuscany from theirs, Italy not at all. */
function populations(openData: string, municipalities: readonly BuiltArea[]): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  const add = (id: string, people: number): void => void totals.set(id, (totals.get(id) ?? 0) + people);
  const regionOf = new Map(provinces(openData).map((province) => [province.id, province.parent ?? '']));
  const comarcaOf = new Map(municipalities.map((municipality) => [municipality.id, municipality.comarca]));

  for (const row of readTable(openData, 'territories-spain/ine_poblacion_municipios_2024.csv')) {
    const municipality = `es:mun:${row.cell('ine5')}`;
    const province = `es:prov:${row.cell('provincia_codigo')}`;
    const enclosing = ['es', regionOf.get(province), province, comarcaOf.get(municipality), municipality];
    for (const id of enclosing) if (id) add(id, Number(row.cell('poblacion_2024')));
  }
  for (const row of readTable(openData, 'territories-tuscany/comuni_toscana.csv')) {
    const people = Number(row.cell('popolazione_censimento_2011'));
    for (const id of ['it:reg:09', `it:prov:${row.cell('provincia_codice')}`, `it:mun:${row.cell('istat6')}`]) add(id, people);
  }
  return totals;
}

function withPopulation({ centroid, ...area }: BuiltArea, population: number | undefined): BuiltArea {
  return { ...area, ...(population === undefined ? {} : { population }), ...(centroid ? { centroid } : {}) };
}

function point(latitude: string, longitude: string): readonly [number, number] {
  return [Number(Number(latitude).toFixed(5)), Number(Number(longitude).toFixed(5))];
}

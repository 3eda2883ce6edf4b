/**
 * Writes `demo/data/catalan-towns.csv` from the tables named in `demo/data/ATTRIBUTION.md`:
 * `npx node demo/generate/takeTowns.ts municipis_catalunya_pais_valencia.csv codi_postal_municipis_catalunya.csv ajuntaments.csv`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { csvText } from './csv.ts';

const [towns, postcodes, townHalls] = process.argv.slice(2).map((path) => parse<Record<string, string>>(readFileSync(path), { columns: true }));
if (towns === undefined || postcodes === undefined || townHalls === undefined) throw new Error('Expected the paths of three CSV files as arguments');

const postcodesOf = Map.groupBy(postcodes, (row) => row['Codi municipi']);
const townHallOf = new Map(townHalls.map((row) => [row['Codi']?.slice(0, 6), row['Codi']]));

const taken = towns.filter((row) => row['comarca_codi'] !== '').map((row) => ({
  ine6: row['ine6'],
  name: row['nom'],
  comarca: row['comarca_codi'],
  latitude: row['lat'],
  longitude: row['lon'],
  population: row['poblacio_2024'],
  postcodes: (postcodesOf.get(row['ine6']) ?? []).map((each) => each['Codi postal']).join(' '),
  townHall: townHallOf.get(row['ine6']),
}));
writeFileSync(new URL('../data/catalan-towns.csv', import.meta.url), csvText(taken));

/**
 * Writes `demo/data/vacancies.csv` from the data set named in `demo/data/ATTRIBUTION.md`:
 * `npx node demo/generate/takeVacancies.ts ofertas_eures_espana_2025.csv`. Needed only when the data set is taken anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { csvText } from './csv.ts';
import { textNumber } from './random.ts';

const [source] = process.argv.slice(2);
if (source === undefined) throw new Error('Expected the path of ofertas_eures_espana_2025.csv as the argument, got nothing');

const escoPrefix = 'http://data.europa.eu/esco/occupation/';
const islandProvinces = new Set(['07', '35', '38']);

const taken = parse<Record<string, string>>(readFileSync(source), { columns: true }).map((row) => ({
  id: row['id'],
  partner: partnerOf(row['id'] as string, row['province_ine2'] as string),
  title: row['title'],
  label: row['occupation_label'],
  esco: row['esco_uri']?.replace(escoPrefix, ''),
  isco08: row['isco08'],
  province: row['province_ine2'],
  contract: row['contract_type'],
  published: row['published'],
  deadline: row['deadline'],
  number: row['offer_code'],
  language: row['lang_guess'],
  office: row['office_key'] === '' ? '' : `${row['office_service']}:${row['office_key']}`,
}));
writeFileSync(new URL('../data/vacancies.csv', import.meta.url), csvText(taken));

/** Each vacancy goes to one partner: half of those of Girona to its own service, those of the islands to the desk in Pistoia, the rest to SOC. */
function partnerOf(id: string, province: string): string {
  if (islandProvinces.has(province)) return 'pistoia-rete';
  if (province === '17' && textNumber(id) % 2 === 0) return 'smo-girona';
  return 'soc';
}

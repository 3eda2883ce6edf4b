/**
 * Writes `partners/soc/demo/data/*.csv` from the tables named in `partners/soc/README.md`, all in one folder:
 * `npx node partners/soc/demo/takeOpenData.ts <folder>`. Needed only when the tables are taken anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { csvText } from '../../../demo/generate/csv.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Expected the folder of the tables as the argument, got nothing');

type Row = Record<string, string>;

function table(name: string): Row[] {
  return parse<Row>(readFileSync(join(folder as string, name)), { columns: true });
}

function write(name: string, rows: Readonly<Record<string, string | undefined>>[]): void {
  writeFileSync(new URL(`data/${name}`, import.meta.url), csvText(rows));
}

write('oficines.csv', table('oficines_ocupacio.csv')
  .filter((row) => row['service']?.startsWith('SOC'))
  .map((row) => ({ nom: row['office_name'], bustia: row['public_mailbox'], ine5: row['ine5'] })));

write('biblioteques.csv', table('biblioteques.csv').map((row) => ({
  nom: row['nom'],
  barri: row['barri'],
  lat: row['lat'],
  lon: row['lon'],
  metres: row['Metres_Quadrats'],
  usosOrdinadors: row['Usos_Ordinadors'],
})));

// Companies in which the administration has but a minority are in the register too; they are no public bodies.
write('entitats.csv', table('entitats_sector_public.csv')
  .filter((row) => row['Estat registral'] === 'Alta' && row['Administració de la que depèn']?.startsWith('Administraci'))
  .map((row) => ({
    codi: row['Codi Registre'],
    nom: row['Denominació'],
    acronim: row['Marca o acrònim'],
    naturalesa: row['Naturalesa Jurídica (detall)'],
    adscripcio: row["Departament d'adscripció"],
  })));

const councils = new Map(table('consells_comarcals.csv').map((row) => [row['Nom'], row['Codi']]));
write('comarques.csv', table('comarques_catalunya.csv')
  .filter((row) => Number(row['Codi']) < 98)
  .map((row) => ({ codi: row['Codi'], nom: row['Nom'], consell: councils.get(row['Nom'] as string) })));

write('arees.csv', table('arees_professionals.csv')
  .filter((row) => !row['Codi']?.startsWith('99'))
  .map((row) => ({ codi: row['Codi'], nom: row['Nom'], familia: row['Família Codi'], nomFamilia: row['Família Nom'] })));

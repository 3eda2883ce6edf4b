import { readFileSync } from 'node:fs';
import { csvRows } from '../../../demo/generate/csv.ts';

function read<Column extends string>(name: string): Readonly<Record<Column, string>>[] {
  return csvRows<Column>(readFileSync(new URL(`data/${name}.csv`, import.meta.url), 'utf8'));
}

/** The job offices that real vacancies name: name in capitals, mailbox of the office, INE code of the town. */
export const jobOffices = read<'nom' | 'bustia' | 'ine5'>('oficines');

/** The public libraries of Barcelona, with square metres and uses of computers in 2024. */
export const libraries = read<'nom' | 'barri' | 'lat' | 'lon' | 'metres' | 'usosOrdinadors'>('biblioteques');

/** Bodies of the Catalan public sector. */
export const publicBodies = read<'codi' | 'nom' | 'acronim' | 'naturalesa' | 'adscripcio'>('entitats');

/** The 43 comarques; `consell` is the code of the county council, empty where there is none. */
export const comarques = read<'codi' | 'nom' | 'consell'>('comarques');

/** The areas of the 26 professional families. */
export const areas = read<'codi' | 'nom' | 'familia' | 'nomFamilia'>('arees');

/** Certificates of professional standards by their official code; hours rounded, `isco` with spaces between the codes. */
export const certificates = read<'codi' | 'titolCat' | 'titolCas' | 'nivell' | 'hores' | 'isco'>('especialitats');

import { readFileSync } from 'node:fs';
import { csvRows } from './csv.ts';

/** A real vacancy that the Spanish public employment services had on EURES in October 2025. Empty text where the source says nothing. */
export interface Vacancy {
  /** EURES's id: letters and digits. */
  readonly id: string;
  readonly partner: 'soc' | 'smo-girona' | 'pistoia-rete';
  /** Empty for about half; then `label` is the best name. Some accents are broken, as in the source. */
  readonly title: string;
  /** The label of the occupation, or the text `WORK/LOCATION` where the source had none. */
  readonly label: string;
  /** The last part of the ESCO URI; empty where the label isn't one of ESCO's. */
  readonly esco: string;
  /** Four digits, or empty. */
  readonly isco08: string;
  /** INE code of the province, two digits; empty in one row. */
  readonly province: string;
  /** `Contrato`, `Determinado`, `Autónomo`, `Puesto de aprendiz`… */
  readonly contract: string;
  /** ISO date; empty for about half. */
  readonly published: string;
  /** ISO date. */
  readonly deadline: string;
  /** The number given by the national system; empty in 29 rows, one number stands twice. */
  readonly number: string;
  /** `ca` or `es`, guessed by the source. */
  readonly language: string;
  /** `SOC:<office name>` or `LABORA:<mailbox key>` where the text named an office. */
  readonly office: string;
}

const vacancies = csvRows<keyof Vacancy>(readFileSync(new URL('../data/vacancies.csv', import.meta.url), 'utf8')) as unknown as readonly Vacancy[]; // the column `partner` has only those three

/** All 7,261 vacancies, in the source's order. Licence and changes: `demo/data/ATTRIBUTION.md`. */
export function allVacancies(): readonly Vacancy[] {
  return vacancies;
}

/** The vacancies that one partner holds. */
export function vacanciesOf(partner: Vacancy['partner']): readonly Vacancy[] {
  return vacancies.filter((vacancy) => vacancy.partner === partner);
}

/** The page where a vacancy was published. */
export const vacancyPage = 'https://europa.eu/eures/portal/jv-se/jv-details/';

/** An ESCO URI without its last part. */
export const escoPrefix = 'http://data.europa.eu/esco/occupation/';

/** How often each occupation occurs among vacancies, by ISCO-08 code: what people may be looking for. */
export function occupationMix(some: readonly Vacancy[]): { code: string; weight: number }[] {
  const counts = new Map<string, number>();
  for (const { isco08 } of some) if (isco08 !== '') counts.set(isco08, (counts.get(isco08) ?? 0) + 1);
  return [...counts].map(([code, weight]) => ({ code, weight })).toSorted((one, other) => (one.code < other.code ? -1 : 1));
}

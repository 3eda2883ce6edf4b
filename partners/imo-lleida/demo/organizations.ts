import { readFileSync } from 'node:fs';
import { csvRows } from '../../../demo/generate/csv.ts';
import { addDays, snapshotDay } from '../../../demo/generate/days.ts';
import { random } from '../../../demo/generate/random.ts';

/** A row of `entitats`. The name has its article, or what stands before the name of the town, at the end: `Albi, Ajuntament de l'`. */
export type Organization = ReturnType<typeof organization>;

/** A municipality of the province, as in `data/municipis.csv`; the code has INE's six digits. */
export type Town = Readonly<Record<'codi6' | 'nom' | 'comarca' | 'latitud' | 'longitud' | 'poblacio_2024', string>>;

/** Reads a CSV file of `data`. */
export function openData<Column extends string>(file: string): Record<Column, string>[] {
  return csvRows<Column>(readFileSync(new URL(`data/${file}`, import.meta.url), 'utf8'));
}

/** The municipalities of the province of Lleida. */
export const towns: readonly Town[] = openData('municipis.csv');

/** Names that every town has: the addresses are invented. */
export const streets = ['Carrer Major', 'Plaça de la Vila', 'Carrer Nou', 'Avinguda de Catalunya', 'Carrer de Sant Jaume', 'Plaça Major', "Carrer de l'Escola", 'Passeig del Riu'];
const descriptions: Readonly<Record<string, string>> = {
  SPO: "Servei públic d'ocupació: orienta, forma i fa d'intermediari.",
  AJ: 'Administració local del municipi.',
  CC: 'Administració local supramunicipal.',
  OP: 'Organisme públic al servei del territori.',
  SIN: 'Organització sindical.',
  CAM: "Corporació de dret públic que representa el comerç i la indústria.",
  EMP: 'Organització que representa les empreses del sector.',
  UNI: 'Universitat.',
  FOR: 'Centre que imparteix formació professional o ocupacional.',
  ONG: 'Entitat sense ànim de lucre.',
};

/** The institutions of the province, its job offices and its 231 town halls, numbered from 1. All of them exist. */
export const organizations: readonly Organization[] = [
  ...openData<'nom' | 'sigles' | 'tipus' | 'codi6' | 'web'>('institucions.csv'),
  ...openData<'nom' | 'codi6'>('oficines_treball.csv').map(({ nom, codi6 }) => ({ nom: `Oficina de Treball. ${nom}`, sigles: 'SOC', tipus: 'SPO', codi6, web: '' })),
  ...towns.map(({ nom, codi6 }) => ({ nom: townHall(nom), sigles: '', tipus: 'AJ', codi6, web: '' })),
].map(organization);

function organization({ nom, sigles, tipus, codi6, web }: Record<'nom' | 'sigles' | 'tipus' | 'codi6' | 'web', string>, index: number) {
  const numbers = random(`imo-lleida/entitats/${index + 1}`);
  return {
    id: index + 1,
    nom,
    sigles: sigles === '' ? null : sigles,
    descripcio: descriptions[tipus] as string,
    tipus,
    codi_mun: codi6,
    poblacio: townName(codi6),
    adreca: `${numbers.pick(streets)}, ${numbers.integer(1, 60)}`,
    tel: `973 000 ${String(numbers.integer(0, 999)).padStart(3, '0')}`,
    mail: `entitat${index + 1}@lleida.example.org`,
    web: web === '' ? null : web,
    modificat: Date.parse(`${addDays(snapshotDay, -numbers.integer(3, 900))}T08:30:00Z`) / 1000,
  };
}

/** `Albi, l'` → `Albi, Ajuntament de l'`; `Alcarràs` → `Alcarràs, Ajuntament d'`. */
function townHall(name: string): string {
  const [, town, article] = /^(.*), (\S+)$/.exec(name) ?? [];
  if (town !== undefined && article !== undefined) return `${town}, Ajuntament ${article === 'el' ? 'del' : article === 'els' ? 'dels' : `de ${article}`}`;
  return `${name}, Ajuntament ${/^[AEIOUÀÈÉÍÒÓÚ]/.test(name) ? "d'" : 'de'}`;
}

function townName(code: string): string {
  const town = towns.find(({ codi6 }) => codi6 === code);
  if (!town) throw new Error(`Expected a municipality of Lleida, got the code ${code}`);
  return town.nom;
}

import { readFileSync } from 'node:fs';
import { csvRows } from '../../../demo/generate/csv.ts';
import { addDays, dayFirst, snapshotDay } from '../../../demo/generate/days.ts';
import { random } from '../../../demo/generate/random.ts';

/** A municipality of the province; the code has ISTAT's six digits. */
export type Town = Readonly<Record<'istat' | 'nome' | 'latitudine' | 'longitudine' | 'popolazione_2011', string>>;

/** An organization of the network. Kinds: `SPI` employment service, `EL` local body, `EP` other public body, `SIN` union, `CAM` chamber, `IMP` businesses, `UNI` university, `FOR` school, `ETS` third sector. */
export interface Organization {
  readonly code: string;
  readonly name: string;
  readonly acronym: string | null;
  readonly kind: string;
  readonly town: Town;
  readonly website: string | null;
}

/** Reads a CSV file of `data`. */
export function openData<Column extends string>(file: string): Record<Column, string>[] {
  return csvRows<Column>(readFileSync(new URL(`data/${file}`, import.meta.url), 'utf8'));
}

/** Names that every town has: the addresses are invented. */
export const streets = ['Via Roma', 'Piazza del Popolo', 'Via Giuseppe Garibaldi', 'Corso della Libertà', 'Via Dante Alighieri', 'Piazza XX Settembre', 'Via dell’Industria', 'Via della Stazione'];

/** The 20 municipalities of the province of Pistoia. */
export const towns: readonly Town[] = openData('comuni.csv');

/** The towns, the unions and the other institutions of the province, numbered from `E001`. All of them exist. */
export const organizations: readonly Organization[] = [
  ...openData<'nome' | 'sigla' | 'tipo' | 'istat' | 'sito'>('enti.csv').map(({ nome, sigla, tipo, istat, sito }) => ({
    name: nome, acronym: sigla || null, kind: tipo, town: townOf(istat), website: sito || null,
  })),
  ...towns.map((town) => ({ name: `Comune di ${town.nome}`, acronym: null, kind: 'EL', town, website: null })),
].map((each, index) => ({ code: `E${String(index + 1).padStart(3, '0')}`, ...each }));

/** The organizations that receive people first: the province, the towns and the three unions. */
export const firstContacts = organizations.filter(({ kind, name }) => kind === 'SIN' || name.startsWith('Comune di') || name.startsWith('Provincia di'));

/** Rows of `Enti`. */
export const organizationRows = organizations.map(({ code, name, acronym, kind, town, website }, index) => {
  const numbers = random(`pistoia-rete/enti/${code}`);
  return {
    'Codice ente': code,
    Denominazione: name,
    Sigla: acronym,
    Tipologia: kind,
    'Codice ISTAT': shortIstat(town),
    Indirizzo: `${numbers.pick(streets)}, ${numbers.integer(1, 90)}`,
    Comune: town.nome,
    Telefono: index % 9 === 4 ? 'n.d.' : `0573 000${String(numbers.integer(0, 999)).padStart(3, '0')}`,
    eMail: `ente${index + 1}@pistoia.example.org`,
    'Sito web': website,
    Note: index % 6 === 0 ? `Referente della rete: ufficio protocollo.\nAggiornare l’anagrafica ogni anno; contributo annuo: 1.200 €.` : null,
    'Data aggiornamento': `${dayFirst(addDays(snapshotDay, -numbers.integer(1, 500)))} ${String(numbers.integer(8, 17)).padStart(2, '0')}:40`,
  };
});

/** The spreadsheet that the file came from took the code for a number: `047014` is `47014`. */
export function shortIstat({ istat }: Town): string {
  return istat.replace(/^0+/, '');
}

function townOf(code: string): Town {
  const found = towns.find(({ istat }) => istat === code);
  if (!found) throw new Error(`Expected a municipality of Pistoia, got the code ${code}`);
  return found;
}

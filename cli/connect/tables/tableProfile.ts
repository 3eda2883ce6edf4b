import type { Catalogue, CatalogueTable } from '../../../subgraphs/sources/engines/catalogue.ts';
import { nameTokens, stem } from '../names/nameTokens.ts';
import type { NameTokens } from '../names/nameTokens.ts';
import { tableId } from '../samples.ts';
import type { DatabaseSamples, FoundKey } from '../samples.ts';
import { columnProfiles } from '../values/columnProfile.ts';
import type { ColumnProfile } from '../values/columnProfile.ts';

/** What is known of a table. */
export interface TableProfile {
  readonly id: string;
  readonly table: CatalogueTable;
  readonly tokens: NameTokens;
  readonly columns: readonly ColumnProfile[];
  /** The columns that identify a row; none if nothing does. */
  readonly key: readonly string[];
  readonly keyReason: string;
  /** True if not one row was seen. */
  readonly empty: boolean;
  /** Stems that say nothing in this table's columns: its own name, and what many of them begin or end with. */
  readonly neutral: ReadonlySet<string>;
}

/** Prefixes that say what kind of thing a table is, not what it holds. */
const tablePrefixes = new Set(['v', 'vw', 'vista', 'view', 'tbl', 'tb', 'tab', 't', 'taula', 'tabla', 'tabella', 'mv', 'dim', 'fact', 'export', 'dades', 'datos', 'dati', 'data', 'wp', 'app', 'public', 'mestre', 'maestro', 'master', 'llistat', 'listado', 'elenco']);

/** The profiles of every table. */
export function tableProfiles({ tables }: Catalogue, samples: DatabaseSamples): readonly TableProfile[] {
  const everywhere = commonFirst(tables.map(({ name }) => nameTokens(name.at(-1) ?? '').words), 0.8);
  return tables.map((table) => {
    const id = tableId(table.name);
    const sample = samples.tables.get(id);
    const all = nameTokens(table.name.at(-1) ?? '');
    const words = all.words.filter((word, index) => !(index === 0 && all.words.length > 1 && (tablePrefixes.has(word) || word === everywhere)));
    const tokens = { words, stems: words.map(stem), joined: words.join('') };
    const columns = columnProfiles(table, sample);
    const key = table.primaryKey.length > 0 ? table.primaryKey : (sample?.key?.columns ?? []);
    const keyReason = table.primaryKey.length > 0 ? 'the primary key' : sample?.key ? keyReasonOf(sample.key) : '';
    return { id, table, tokens, columns, key, keyReason, empty: (sample?.rows.length ?? 0) === 0, neutral: new Set([...tokens.stems, ...affixes(columns.map((column) => column.tokens.stems)), '1']) };
  });
}

function keyReasonOf({ columns, repeated, of, whole }: FoundKey): string {
  if (repeated > 0) return `named like a key, but ${repeated} of ${of} ${whole ? 'rows' : 'sampled rows'} have one that another has too: check says which`;
  return `found in the rows: ${columns.length > 1 ? 'together ' : ''}different in every ${whole ? 'row' : 'sampled row'}, never absent`;
}

/** Stems that many columns end with (`nomLoc`, `telefonLoc`), or that most begin with (`of_titol`, `of_data`). */
function affixes(names: readonly (readonly string[])[]): readonly string[] {
  const several = names.filter((stems) => stems.length > 1);
  const counts = (at: number): ReadonlyMap<string, number> => {
    const found = new Map<string, number>();
    for (const stems of several) {
      const word = stems.at(at) ?? '';
      found.set(word, (found.get(word) ?? 0) + 1);
    }
    return found;
  };
  const behind = [...counts(-1)].filter(([, count]) => count >= 4 && count >= names.length * 0.25).map(([word]) => word);
  const before = [...counts(0)].filter(([, count]) => count >= 4 && count >= names.length * 0.6).map(([word]) => word);
  return [...behind, ...before];
}

/** The word that nearly all names begin with, if there is one: `imp_ofertes`, `imp_cursos`. */
function commonFirst(names: readonly (readonly string[])[], share: number): string | undefined {
  const [first] = names.find((words) => words.length > 1) ?? [];
  const count = names.filter((words) => words.length > 1 && words[0] === first).length;
  return first !== undefined && names.length >= 3 && count / names.length >= share ? first : undefined;
}

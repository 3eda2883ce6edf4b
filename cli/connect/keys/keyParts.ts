import type { CatalogueColumn } from '../../../subgraphs/sources/engines/catalogue.ts';
import { fieldPhrases } from '../names/lexicon.ts';
import { matchName } from '../names/nameMatch.ts';
import { nameTokens, stem } from '../names/nameTokens.ts';

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Words that columns which identify a row are called by. */
export const keyWords = wordsOf('id codi cod codice codigo code clau clave chiave key uuid guid num numero number expedient expediente pk progressivo ref referencia identificador identificatore identifier registre registro ordre orden ordine n nr');

/** Words for years and ordinals, which tell rows apart beside something else. */
const ordinalWords = wordsOf('any ano anno anyo year exercici ejercicio esercizio curs convocatoria edicio edicion edizione edition versio version versione serie posicio posicion posizione position linia linea riga line sequencia secuencia sequenza seq');

/** What identifies nothing even beside something else: names, texts, quantities, prices, and when a row was changed. */
const otherFields = [
  ['', 'name'], ['Offer', 'title'], ['', 'description'], ['', 'requirements'], ['', 'updatedAt'], ['', 'price'], ['', 'baseSalary.minValue'], ['', 'baseSalary.maxValue'],
  ['', 'hours'], ['', 'seats'], ['', 'seatsLeft'], ['', 'totalJobOpenings'], ['', 'positions'], ['', 'numberOfEmployees'],
] as const;

const kindWords = new Set('data fecha date'.split(' ').map(stem));

/** True if a column can be part of a composite key: by name an identifier, a code, a year or an ordinal, or by values short codes, a few kinds or days; never a name, a text, a quantity, a price or a day of change. */
export function isKeyPart({ name, holds }: CatalogueColumn, values: readonly (string | null)[]): boolean {
  const tokens = nameTokens(name);
  if (holds === 'uuid' || tokens.words.some((word) => keyWords.has(word))) return true;
  if (otherFields.some(([entity, path]) => (matchName(tokens, fieldPhrases(entity, path), kindWords)?.score ?? 0) >= 0.9)) return false;
  if (holds === 'date' || tokens.words.some((word) => ordinalWords.has(word))) return true;
  const present = values.flatMap((value) => value?.trim() || []);
  const different = new Set(present).size;
  return present.every(isShortCode) || (different <= mostKinds && different <= present.length / 2 && present.every((text) => text.length <= longestKind));
}

/** Days of the week, shifts, kinds: a few values that come again and again. */
const mostKinds = 31;
const longestKind = 20;

/** One to three letters, digits, or both, such as `dl`, `0301` or `E-12`; a number with decimals is none. */
const isShortCode = (text: string): boolean => text.length <= 12 && (/^[\p{L}]{1,3}$/u.test(text) || (/^[\p{L}\d/_-]+$/u.test(text) && /\d/.test(text)));

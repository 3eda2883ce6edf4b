import { foldText } from '../statements/foldedText.ts';
import { isBankAccount, isCodiceFiscale, isNif, isSocialSecurityNumber } from './checkDigits.ts';
import { givenNames } from './givenNames.ts';
import type { PersonalKind, PersonalSign } from './personalColumn.ts';

/** How a value of one kind is told, and which share of a column's values makes the column look so. What has check digits is seldom met by chance, so few are enough. */
const contents: readonly { readonly kind: PersonalKind; readonly looks: (text: string) => boolean; readonly share: number; readonly atLeast: number }[] = [
  { kind: 'national-id', looks: (text) => isNif(text) || isCodiceFiscale(text), share: 0.05, atLeast: 2 },
  { kind: 'national-id', looks: isSocialSecurityNumber, share: 0.3, atLeast: 3 },
  { kind: 'bank', looks: isBankAccount, share: 0.05, atLeast: 2 },
  { kind: 'email', looks: (text) => /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(text), share: 0.2, atLeast: 2 },
  { kind: 'telephone', looks: isTelephone, share: 0.6, atLeast: 3 },
  { kind: 'address', looks: isStreetAddress, share: 0.4, atLeast: 3 },
  { kind: 'person-name', looks: isPersonName, share: 0.5, atLeast: 3 },
];

/** What a column's values say: the first kind that enough of them look like. Absent values don't count; more than a few hundred aren't needed. */
export function contentSign(values: readonly string[]): PersonalSign | undefined {
  const present = values.map((value) => value.trim()).filter((value) => value !== '');
  for (const { kind, looks, share, atLeast } of contents) {
    const found = present.filter(looks).length;
    if (found >= Math.min(atLeast, present.length) && found > 0 && found / present.length >= share) return { kind, by: 'content', share: found / present.length };
  }
  return undefined;
}

/** Nine digits as Spain numbers its telephones, or Italian ones; written in groups or with the country before. Codes are seldom written with a country or blanks, and never only so. */
function isTelephone(text: string): boolean {
  const digits = text.replaceAll(/[\s().\-/]/g, '').replace(/^00/, '+');
  if (/^(?:\+34)[6-9]\d{8}$/.test(digits) || /^(?:\+39)(?:0\d{5,10}|3\d{8,9})$/.test(digits)) return true;
  return /^[6789]\d{8}$/.test(digits) || /^3[2-9]\d{8}$/.test(digits) || /^0[1-9]\d{0,2}[\s/.-](?:\d\s?){5,8}$/.test(text.trim());
}

const streetTypes = '(?:c|c/|cl|carrer|calle|av|avda|avgda|avinguda|avenida|pl|pca|pza|plaza|placa|passeig|paseo|pg|ps|ptge|passatge|pasaje|ronda|rda|ctra|carretera|travessera|travessia|travesia|rambla|rbla|cami|camino|urb|via|viale|vle|piazza|p.za|p.zza|corso|c.so|largo|vicolo|strada|street|avenue|road|square)';
const streetPattern = new RegExp(`^${streetTypes}(?:[./]|\\s|/)\\s*.*(?:\\d|s/?n\\b|\\bsnc\\b)`);

/** A kind of street, its name and a number. */
function isStreetAddress(text: string): boolean {
  return streetPattern.test(foldText(text));
}

const notPeople = /\b(?:carrer|calle|placa|plaza|piazza|avinguda|avenida|via|viale|corso|escola|escuela|scuola|institut|instituto|istituto|centre|centro|ajuntament|ayuntamiento|comune|servei|servicio|servizio|oficina|ufficio|biblioteca|sant|santa|san|curs|curso|corso|fundacio|fundacion|fondazione|associacio|asociacion|associazione|sl|sa|srl|spa|slu|sccl|barri|barrio|edifici|edificio|sala|aula)\b/;

/** Two to five words that begin with a capital, with a frequent given name among them, and no word of a place or an organization. */
function isPersonName(text: string): boolean {
  const words = text.replaceAll(/[,.]/g, ' ').trim().split(/\s+/);
  if (words.length < 2 || words.length > 6 || /\d/.test(text)) return false;
  if (!words.every((word) => /^\p{Lu}/u.test(word) || /^(?:de|del|de la|la|los|las|i|y|da|di|van|el|dels|d')$/.test(word))) return false;
  const folded = foldText(text);
  return !notPeople.test(folded) && words.some((word) => givenNames.has(foldText(word)));
}

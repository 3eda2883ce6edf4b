import { textNumber } from './random.ts';

/** What a state tells a person apart by, as it is compared: without blanks and signs. */
export interface NationalId {
  readonly kind: 'NIF' | 'NIE' | 'PASSPORT';
  readonly text: string;
}

/** The letter that a number asks for is its rest by 23 (Real Decreto 1065/2007). */
const letters = 'TRWAGMYFPDXBNJZSQVHLCKE';

/** A NIF with the right letter that nobody has: 99.000.000 and so many, up to 999.999. */
export function unusedNif(number: number): NationalId {
  const digits = 99_000_000 + number;
  return { kind: 'NIF', text: `${digits}${letters[digits % 23]}` };
}

/** A NIE with the right letter that nobody has: Z9.900.000 and so many, up to 99.999. */
export function unusedNie(number: number): NationalId {
  const digits = 9_900_000 + number;
  return { kind: 'NIE', text: `Z${digits}${letters[Number(`2${digits}`) % 23]}` };
}

/** The number of a passport of Utopia, the country of the specimens of ICAO's Doc 9303. */
export function utopianPassport(number: number): NationalId {
  return { kind: 'PASSPORT', text: `UT${9_000_000 + number}` };
}

/** The NIF of the specimens and tests of the administration, `99999999R`. */
export const specimenNif: NationalId = unusedNif(999_999);

/** True for the person whom the citizen of the development issuer is: known to three partners, with something of everything. */
export const isSpecimen = ({ nationalId }: { readonly nationalId: NationalId }): boolean => nationalId.text === specimenNif.text;

/** How a service writes identifiers down. Of a hundred, so many are missing, have a slip, or are written in the other way. */
export interface Handwriting {
  readonly missing: number;
  readonly slips: number;
  readonly others: number;
  readonly usual: (id: NationalId) => string;
  readonly other: (id: NationalId) => string;
}

/** An identifier as a service has it, always the same way for the same seed; null where it is missing. The specimen is written as usual. */
export function writtenDown(id: NationalId, seed: string, { missing, slips, others, usual, other }: Handwriting): string | null {
  const percent = isSpecimen({ nationalId: id }) ? 99 : textNumber(`${seed}/${id.text}`) % 100;
  if (percent < missing) return null;
  const written = percent < missing + slips ? { ...id, text: withSlip(id) } : id;
  return percent < missing + slips + others ? other(written) : usual(written);
}

/** As it is compared. */
export const plain = ({ text }: NationalId): string => text;

/** `99.000.001-C`, `Z9.900.001-X`. Passports as they are. */
export function withDots(id: NationalId): string {
  return spelt(id, (digits) => digits.replaceAll(/\B(?=(?:\d{3})+$)/g, '.'));
}

/** `99000001-C`, `Z9900001-X`. Passports as they are. */
export function withHyphen(id: NationalId): string {
  return spelt(id, (digits) => digits);
}

/** The letter of another number, as somebody writes who was told it on the telephone; of a passport, without its last digit. */
export function withSlip({ kind, text }: NationalId): string {
  if (kind === 'PASSPORT') return text.slice(0, -1);
  const letter = letters[(letters.indexOf(text.slice(-1)) + 7) % letters.length];
  return text.slice(0, -1) + letter;
}

function spelt({ kind, text }: NationalId, written: (digits: string) => string): string {
  if (kind === 'PASSPORT') return text;
  const [, lead = '', digits = '', letter = ''] = /^(Z?)(\d+)([A-Z])$/.exec(text) ?? [];
  return `${lead}${written(digits)}-${letter}`;
}

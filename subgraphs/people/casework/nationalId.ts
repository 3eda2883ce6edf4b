import { isCodiceFiscale, isNif } from '../../sources/personal/checkDigits.ts';

/** A national identifier as it is compared: without blanks and signs, in capitals. Undefined where the check digits are wrong, so that a slip of the pen joins nobody. */
export function normalNationalId(text: string): string | undefined {
  const compact = text.normalize('NFKC').toUpperCase().replaceAll(/[\s.\-/]/g, '').replace(/^ES(?=[0-9KLMXYZ]\d{7})/, '');
  return isNif(compact) || isCodiceFiscale(compact) ? compact : undefined;
}

/** The ways in which databases usually write an identifier, so that an index on the column serves. */
export function writtenNationalIds(normal: string): readonly string[] {
  const [, lead = '', digits = '', letter = ''] = /^([KLMXYZ]?)(\d+)([A-Z])$/.exec(normal) ?? [];
  if (letter === '') return [normal, normal.toLowerCase()];
  const dotted = digits.replaceAll(/\B(?=(?:\d{3})+$)/g, '.');
  const withLead = (number: string, behind: string): readonly string[] => (lead === '' ? [`${number}${behind}${letter}`] : [`${lead}${number}${behind}${letter}`, `${lead}-${number}${behind}${letter}`]);
  const spellings = [...withLead(digits, ''), ...withLead(digits, '-'), ...withLead(digits, ' '), ...withLead(dotted, '-'), ...withLead(dotted, '')];
  // The first zero of a short number is sometimes left out.
  const short = lead === '' && digits.startsWith('0') ? [`${digits.slice(1)}${letter}`, `${digits.slice(1)}-${letter}`] : [];
  return [...spellings, ...short, ...spellings.slice(0, 2).map((spelling) => spelling.toLowerCase()), `ES${normal}`];
}

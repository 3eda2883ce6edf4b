import { isValidIBAN } from 'ibantools';

const nifLetters = 'TRWAGMYFPDXBNJZSQVHLCKE';

/** True for a Spanish NIF or NIE of a person, with the letter that its number asks for (Real Decreto 1065/2007; the letter is the number modulo 23). */
export function isNif(text: string): boolean {
  const [, first = '', digits = '', letter] = /^([KLMXYZ]?)(\d{7,8})([A-Z])$/.exec(compact(text)) ?? [];
  if (letter === undefined || (first === '' ? digits.length !== 8 : digits.length !== 7)) return false;
  const lead = { X: '0', Y: '1', Z: '2' }[first] ?? '';
  return nifLetters[Number(lead + digits) % 23] === letter;
}

/** True for an Italian codice fiscale of a person, with the right last letter (Decreto ministeriale 23 December 1976); digits replaced by letters, as for namesakes, count too. */
export function isCodiceFiscale(text: string): boolean {
  const code = compact(text);
  if (!/^[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]$/.test(code)) return false;
  const sum = code.slice(0, 15).split('').reduce((total, letter, index) => total + (index % 2 === 0 ? (oddValues.get(letter) ?? 0) : evenValue(letter)), 0);
  return String.fromCharCode(65 + (sum % 26)) === code[15];
}

/** True for a Spanish social security number: twelve digits, the last two the rest of the ten before divided by 97. */
export function isSocialSecurityNumber(text: string): boolean {
  const digits = text.replaceAll(/[\s/.-]/g, '');
  if (!/^(?:0[1-9]|[1-4]\d|5[0-3]|66)\d{10}$/.test(digits)) return false;
  const [province, number, check] = [digits.slice(0, 2), digits.slice(2, 10), Number(digits.slice(10))];
  const base = Number(number) < 10_000_000 ? Number(number) + Number(province) * 10_000_000 : Number(province + number);
  return base % 97 === check;
}

/** True for an IBAN with right check digits, or a Spanish account of twenty digits with its two. */
export function isBankAccount(text: string): boolean {
  const account = compact(text);
  return isValidIBAN(account) || isSpanishAccount(account);
}

/** An account of the old form: bank, branch, two check digits, number. */
function isSpanishAccount(account: string): boolean {
  if (!/^\d{20}$/.test(account) || /^0+$/.test(account)) return false;
  const check = (digits: string): number => {
    const rest = 11 - ([...digits].reduce((sum, digit, index) => sum + Number(digit) * (accountWeights[index] ?? 0), 0) % 11);
    return rest === 11 ? 0 : rest === 10 ? 1 : rest;
  };
  return Number(account[8]) === check(`00${account.slice(0, 8)}`) && Number(account[9]) === check(account.slice(10));
}

const accountWeights = [1, 2, 4, 8, 5, 10, 9, 7, 3, 6];

const compact = (text: string): string => text.toUpperCase().replaceAll(/[\s.\-/]/g, '');

const evenValue = (letter: string): number => (/\d/.test(letter) ? Number(letter) : letter.charCodeAt(0) - 65);

/** What letters and digits in odd places count for: 0 to 9 as A to J. */
const oddOrder = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
const oddValues: ReadonlyMap<string, number> = new Map(oddOrder.flatMap((value, index) => [[String.fromCharCode(65 + index), value] as const, ...(index < 10 ? [[String(index), value] as const] : [])]));

import { isBankAccount, isCodiceFiscale, isNif } from './checkDigits.ts';
import type { PersonalKind, PersonalSign } from './personalColumn.ts';

/** What stands in the midst of a column's texts: the most frequent kind, and how many of the values that aren't empty hold any kind at all; undefined if none does. */
export function containedSign(values: readonly string[]): PersonalSign | undefined {
  const present = values.map((value) => value.trim()).filter((value) => value !== '');
  const found = present.flatMap((value) => containedKind(value) ?? []);
  const papers = wholeNifs(present);
  const kinds = [...found, ...Array.from({ length: papers }, (): PersonalKind => 'national-id')];
  const [kind] = [...new Set(kinds)].toSorted((one, other) => countOf(kinds, other) - countOf(kinds, one));
  return kind && { kind, by: 'content', share: kinds.length / present.length, contained: { count: kinds.length, of: present.length } };
}

const countOf = (kinds: readonly PersonalKind[], kind: PersonalKind): number => kinds.filter((each) => each === kind).length;

/** The first kind that a text contains. Addresses of the web are left out: what looks so in them is the number of a page. */
function containedKind(value: string): PersonalKind | undefined {
  const text = value.replaceAll(/\b(?:https?:\/\/|www\.)\S+/giu, ' ');
  if (/[\p{L}\d._%+'-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}/u.test(text)) return 'email';
  if (!isPaper.test(text) && [...text.matchAll(papers)].some(([paper]) => isNif(paper)) || [...text.matchAll(fiscalCodes)].some(([code]) => isCodiceFiscale(code))) return 'national-id';
  if ([...text.matchAll(ibans)].some(([account]) => beginsWithIban(account)) || [...text.matchAll(spanishAccounts)].some(([account]) => isBankAccount(account))) return 'bank';
  return telephones.some((pattern) => pattern.test(text)) || (/\p{L}/u.test(text) && bareTelephone.test(text)) ? 'telephone' : undefined;
}

const papers = /(?<![\p{L}\d./-])(?:\d{8}|\d{2}\.\d{3}\.\d{3}|[KLMXYZ]-?\d{7})-?[A-Z](?![\p{L}\d])/giu;
const isPaper = new RegExp(`^${papers.source}$`, 'iu');
const fiscalCodes = /(?<![\p{L}\d])[A-Z]{3} ?[A-Z]{3} ?[\dA-Z]{5} ?[\dA-Z]{5}(?![\p{L}\d])/giu;
const ibans = /(?<![\p{L}\d])[A-Z]{2}\d{2}[A-Z\d -]{11,40}/gu;
const spanishAccounts = /(?<![\d.,/-])\d{4}[ -]?\d{4}[ -]?\d{2}[ -]?\d{10}(?!\d)/gu;

/** Words may follow the account. */
function beginsWithIban(text: string): boolean {
  const account = text.replaceAll(/[ -]/g, '');
  return Array.from({ length: 20 }, (_, index) => account.slice(0, index + 15)).some(isBankAccount);
}

/** How many values are nothing but a NIF; none where most that are written like one are wrong, as codes of eight digits and a letter are. */
function wholeNifs(values: readonly string[]): number {
  const written = values.filter((value) => isPaper.test(value));
  const right = written.filter(isNif).length;
  return right * 2 >= written.length ? right : 0;
}

/** No digit, sign of a code or amount of money beside it. */
const before = '(?<![\\p{L}\\d.,/=_#+-])';
const after = '(?!\\d|[.,/_-]\\d|\\s?(?:€|eur))';
/** Numbers that begin with 80 or 90 are lines of services. */
const spanish = '(?:[67]\\d\\d|[89][1-9]\\d)';

/** Telephones in groups or with their country. */
const telephones: readonly RegExp[] = [
  '(?<![\\d])(?:\\+|00)34[ .-]?[6-9](?:[ .-]?\\d){8}(?!\\d)',
  '(?<![\\d])(?:\\+|00)39[ .-]?(?:0(?:[ ./-]?\\d){5,10}|3(?:[ ./-]?\\d){8,9})(?!\\d)',
  `${before}${spanish}(?:([ .-])\\d{3}\\1\\d{3}|([ .-])\\d{2}\\2\\d{2}\\2\\d{2}|[ .-]\\d{6})${after}`,
  `${before}[89][1-9][ .-]\\d{3}[ .-]\\d{2}[ .-]\\d{2}${after}`,
  `${before}0[1-9]\\d{1,2}[ /.-](?:\\d{5,8}|\\d{2}(?: \\d{2}){2,3}|\\d{3} \\d{3,4})${after}`,
  `${before}0[26][ /.-](?:\\d{6,8}|\\d{4} \\d{4})${after}`,
  `${before}3[2-9]\\d(?:[ /.-]\\d{6,7}|[ .-]\\d{3}[ .-]\\d{4}|[ .-]\\d{2}[ .-]\\d{2}[ .-]\\d{3})${after}`,
].map((pattern) => new RegExp(pattern, 'iu'));

/** A telephone without groups, which alone could be a code as well. */
const bareTelephone = new RegExp(`${before}(?:${spanish}\\d{6}|3[2-9]\\d{8})${after}`, 'iu');

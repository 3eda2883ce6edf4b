import { codeLists } from '../../subgraphs/reference/codeLists.ts';
import { isKnownCode } from '../../subgraphs/sources/constantValue.ts';
import { partnerLanguages } from '../../subgraphs/sources/partnerLanguages.ts';
import type { Terminal } from '../output/terminal.ts';
import { askText } from './ask.ts';

/** Who the partner is, as far as flags say so. */
export interface GivenIdentity {
  readonly id?: string;
  readonly name?: string;
  readonly url?: string;
  readonly area?: string;
  /** With commas between them. */
  readonly languages?: string;
}

/** Who a partner is. */
export interface Who {
  readonly id: string;
  readonly name: string;
  readonly url?: string;
}

/** Where a partner works, and in which languages. */
export interface Where {
  readonly area?: string;
  readonly languages: readonly string[];
}

/** Who the partner is: what flags don't say is asked. */
export async function askWho(given: GivenIdentity, likelyId: string | undefined, terminal: Terminal): Promise<Who> {
  const { say } = terminal;
  const id = await askText({ flag: '--id', question: say('askId'), given: given.id, usual: likelyId, fault: (text) => (isId(text) ? undefined : say('wrongId', { found: text })) }, terminal);
  const name = await askText({ flag: '--name', question: say('askName'), given: given.name, fault: (text) => (text.trim() === '' ? say('answerNeeded') : undefined) }, terminal);
  const url = await askText({ flag: '--url', question: say('askUrl'), given: given.url, optional: true, fault: (text) => (isWebAddress(text) ? undefined : say('wrongUrl', { found: text })) }, terminal);
  return { id: id ?? '', name: name ?? '', ...(url !== undefined && { url }) };
}

/** Where the partner works: what flags don't say is asked, with what the database makes likely. */
export async function askWhere(given: GivenIdentity, likely: Where, terminal: Terminal): Promise<Where> {
  const { say } = terminal;
  const known = partnerLanguages.join(', ');
  const area = await askText({
    flag: '--area', question: say('askArea'), given: given.area, usual: likely.area, optional: true,
    fault: (text) => (isKnownCode(text, 'Area', codeLists) ? undefined : say('wrongArea', { found: text })),
  }, terminal);
  const languages = await askText({
    flag: '--languages', question: say('askLanguages', { languages: known }), given: given.languages, usual: likely.languages.join(',') || undefined, optional: true,
    fault: (text) => (listOf(text).every((each) => partnerLanguages.includes(each)) ? undefined : say('wrongLanguages', { found: text, languages: known })),
  }, terminal);
  return { languages: listOf(languages ?? ''), ...(area !== undefined && { area }) };
}

/** An id made of a database's name, if any letter of it is left: `Ofertes 2024` → `ofertes-2024`. */
export function idFrom(name: string): string | undefined {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || undefined;
}

const isId = (text: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);

const listOf = (text: string): readonly string[] => text.split(/[\s,;]+/).filter((each) => each !== '');

const isWebAddress = (text: string): boolean => /^https?:\/\//.test(text) && URL.canParse(text);

import type { CodeList } from '../../reference/codeLists.ts';
import type { Translate } from '../mapping.ts';
import { foldText, trimText } from './foldedText.ts';

/** A code list with a partner's own exceptions. */
export type Coding = Extract<Translate, { readonly code: CodeList }>;

/** True for a list that reads names, by the way lists are called: such names are compared without case and accents. */
export const ignoresCase = (list: CodeList): boolean => list.name.endsWith('-name');

/** The id that a raw code means: null where the partner says that it means none, undefined where nobody knows it. Only codes that a filter would find are known. */
export function idOfCode(coding: Coding, raw: string): string | null | undefined {
  const { code: list } = coding;
  const compared = ignoresCase(list) ? spokenCode(raw) : raw;
  const exceptions = comparedExceptions(coding);
  if (exceptions.has(compared)) return exceptions.get(compared);
  const id = list.decode(raw);
  return id !== undefined && comparedCodes(list, id).includes(compared) ? id : undefined;
}

/** The raw codes of some ids, each once, in the form in which rows are compared with them. */
export function codesOf(coding: Coding, ids: ReadonlySet<string>): readonly string[] {
  const exceptions = comparedExceptions(coding);
  const known = [...ids].flatMap((id) => comparedCodes(coding.code, id));
  if (exceptions.size === 0) return [...new Set(known)];
  const own = [...exceptions].flatMap(([raw, id]) => (id !== null && ids.has(id) ? [raw] : []));
  return [...new Set([...known.filter((raw) => !exceptions.has(raw)), ...own])];
}

/** The codes of an id in the form in which rows are compared with them. Writing names takes long, so it's done once for each id that the list has. */
function comparedCodes(list: CodeList, id: string): readonly string[] {
  const written = writtenCodes.get(list) ?? new Map<string, readonly string[]>();
  writtenCodes.set(list, written);
  const known = written.get(id);
  if (known) return known;
  const codes = ignoresCase(list) ? [...new Set(list.encode(id).map(spokenCode))] : list.encode(id);
  // Ids that the list can't say, such as those of circles, are as many as questions.
  if (codes.length > 0) written.set(id, codes);
  return codes;
}

const writtenCodes = new WeakMap<CodeList, Map<string, readonly string[]>>();

function comparedExceptions(coding: Coding): ReadonlyMap<string, string | null> {
  const known = writtenExceptions.get(coding);
  if (known) return known;
  const exceptions = new Map([...(coding.exceptions ?? [])].map(([raw, id]) => [ignoresCase(coding.code) ? spokenCode(raw) : raw, id]));
  writtenExceptions.set(coding, exceptions);
  return exceptions;
}

const writtenExceptions = new WeakMap<Coding, ReadonlyMap<string, string | null>>();

/** A code of a list that reads names, as it is compared. */
const spokenCode = (raw: string): string => foldText(trimText(raw));

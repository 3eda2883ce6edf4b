import { nameWords } from './nameWords.ts';
import type { PersonalKind, PersonalSign } from './personalColumn.ts';
import { contentSign } from './personalContent.ts';
import { personalWords } from './personalWords.ts';
import type { PersonalWords } from './personalWords.ts';

/** Why a column looks as if it held personal data: by its name or comment, or, with values, by what it holds; undefined if it doesn't. A name is believed before values. */
export function personalSign({ name, comment }: { readonly name: string; readonly comment?: string }, values: readonly string[] = []): PersonalSign | undefined {
  const kind = personalName(name) ?? (comment === undefined ? undefined : personalName(comment));
  return kind ? { kind, by: 'name' } : contentSign(values);
}

/** The kind of personal data that a name speaks of. */
export function personalName(name: string): PersonalKind | undefined {
  const words = nameWords(name);
  return personalWords.find((kind) => speaksOf(kind, words))?.kind;
}

function speaksOf({ words: alone, stems, pairs, unless }: PersonalWords, words: readonly string[]): boolean {
  if (words.some((word) => unless.has(word))) return false;
  const together = words.join('');
  return words.some((word) => alone.has(word)) || stems.some((stem) => together.includes(stem)) || pairs.some(([first, second]) => words.some((word) => first.has(word)) && words.some((word) => second.has(word)));
}

import { folded } from './foldedText.ts';
import type { CodeList, CodeListTitle } from './codeList.ts';

/**
 * A list of names, given as the spellings of each id. Reading ignores case, accents and punctuation; a name that several ids have is
 * unknown. Writing gives each spelling as it is, in capitals, without accents, and without both, as databases keep them.
 */
export function listOfNames(title: CodeListTitle, spellings: ReadonlyMap<string, readonly string[]>): CodeList {
  const owners = new Map<string, Set<string>>();
  for (const [id, texts] of spellings) {
    for (const text of texts) owners.set(folded(text), (owners.get(folded(text)) ?? new Set()).add(id));
  }
  const decode = (raw: string): string | undefined => {
    const [id, ...others] = owners.get(folded(raw)) ?? [];
    return others.length === 0 ? id : undefined;
  };
  return {
    ...title,
    decode,
    encode: (id) => [...new Set((spellings.get(id) ?? []).filter((text) => decode(text) === id).flatMap(variants))],
  };
}

function variants(text: string): readonly string[] {
  const plain = text.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  return [text, text.toUpperCase(), plain, plain.toUpperCase()];
}

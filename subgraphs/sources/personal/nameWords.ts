import { foldText } from '../statements/foldedText.ts';

/** The words of a column's name or comment, folded: `telefonLoc` and `TELEFON_LOC` are `telefon`, `loc`; digits stand apart. */
export function nameWords(name: string): readonly string[] {
  const spaced = name.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replaceAll(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2');
  return foldText(spaced).match(/[a-z]+|[0-9]+/g) ?? [];
}

/** A place name as registers write it, such as `Camp de Mirra, el/Campo de Mirra`, read as people write it. */
export interface OfficialName {
  /** The names in reading order: `el Camp de Mirra`, `Campo de Mirra`. */
  readonly parts: readonly string[];
  /** Every spelling of the register, whole and in parts, with the article behind and in front. */
  readonly spellings: readonly string[];
}

/** Takes an official name apart: its languages at the stroke, its article from behind the comma. */
export function readOfficialName(official: string): OfficialName {
  const inverted = official.split('/');
  const parts = inverted.map(articleInFront);
  return { parts, spellings: [...new Set([...parts, official, ...inverted, parts.join('/')])] };
}

function articleInFront(name: string): string {
  const found = /^(?<rest>.+), (?<article>l'|el|la|els|les|es|sa|ses|los|las|a|o)$/i.exec(name)?.groups;
  if (!found) return name;
  return found['article']?.endsWith("'") ? `${found['article']}${found['rest']}` : `${found['article']} ${found['rest']}`;
}

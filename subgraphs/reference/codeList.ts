/** A list of codes in which partners' databases write areas or occupations. */
export interface CodeList {
  /** What mappings call it. */
  readonly name: string;
  /** What its values stand for. */
  readonly of: 'Area' | 'Occupation';
  /** One sentence with an example. */
  readonly description: string;
  /** The area id or occupation code of a raw value, spaces around it aside; undefined when unknown, and when it could mean several. */
  decode(raw: string): string | undefined;
  /** Every raw spelling that decodes to exactly this id, the canonical one first; empty when the list can't say it. */
  encode(id: string): readonly string[];
}

/** What a list is called and is about. */
export type CodeListTitle = Pick<CodeList, 'name' | 'of' | 'description'>;

/**
 * A list of codes, given as raw value to id, canonical spellings first. Databases that keep codes as numbers lose the leading zeros, so
 * a code without them is read too, unless that is itself a code, or the short form of another.
 */
export function listOfCodes(title: CodeListTitle, codes: readonly (readonly [raw: string, id: string])[]): CodeList {
  const exact = new Map(codes);
  const short = Map.groupBy(codes.filter(([raw]) => /^0+\d/.test(raw)), ([raw]) => raw.replace(/^0+(?=\d)/, ''));
  const unambiguous = [...short].flatMap(([raw, from]) => {
    const [id, ...others] = new Set(from.map(([, each]) => each));
    return id !== undefined && others.length === 0 && !exact.has(raw) ? [[raw, id] as const] : [];
  });
  return listOfSpellings(title, [...codes, ...unambiguous]);
}

/** A list of raw spellings, each read exactly as it is written. */
export function listOfSpellings(title: CodeListTitle, spellings: readonly (readonly [raw: string, id: string])[]): CodeList {
  const ids = new Map(spellings);
  const raws = Map.groupBy(ids, ([, id]) => id);
  return {
    ...title,
    decode: (raw) => ids.get(raw.trim()),
    encode: (id) => raws.get(id)?.map(([raw]) => raw) ?? [],
  };
}

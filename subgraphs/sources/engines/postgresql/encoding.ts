/** PostgreSQL's names of the encodings that hold one byte for each letter, with those of `TextDecoder`. Older databases of agencies are in these. */
const encodings: Readonly<Record<string, string>> = { LATIN1: 'windows-1252', LATIN9: 'iso-8859-15', WIN1252: 'windows-1252' };

/**
 * Makes values fit for a database in this encoding. A letter that it can't hold occurs in no row, and sending it would be an error, so it
 * is sent as a sign that no row has either.
 */
export function encodableIn(encoding: string): (value: unknown) => unknown {
  const letters = lettersOf(encoding);
  if (!letters) return (value) => value;
  const encodable = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(encodable);
    return typeof value === 'string' ? value.replace(/[\u0080-\u{10ffff}]/gu, (letter) => (letters.has(letter) ? letter : '\x01')) : value;
  };
  return encodable;
}

function lettersOf(encoding: string): ReadonlySet<string> | undefined {
  const name = encodings[encoding];
  if (name === undefined) return undefined;
  // LATIN1 has no letters from 0x80 to 0x9f, where windows-1252, as which `TextDecoder` reads it, has some.
  const first = encoding === 'WIN1252' ? 0x80 : 0xa0;
  return new Set(new TextDecoder(name).decode(Uint8Array.from({ length: 0x100 - first }, (_, index) => first + index)));
}

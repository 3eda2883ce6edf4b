/** The key part of an id, from the values of the key's columns: each percent-encoded, joined with `.`. Text that isn't well-formed Unicode loses its broken half characters. */
export function encodeKey(parts: readonly string[]): string {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return encodePart(only);
  return parts.map(encodePart).join('.');
}

/** The values of a key's columns, or undefined if the key isn't written as `encodeKey` writes a key of that many columns: every record has one id only. */
export function decodeKey(key: string, count: number): readonly string[] | undefined {
  if (count === 1 && isPlain(key)) return [key];
  const encoded = key.split('.');
  if (encoded.length !== count) return undefined;
  const parts = encoded.map(decodePart);
  return parts.every((part) => part !== undefined) && encodeKey(parts) === key ? parts : undefined;
}

function encodePart(part: string): string {
  if (isPlain(part)) return part;
  return encodeURIComponent(part.toWellFormed()).replaceAll('.', '%2E');
}

/** Most have nothing to encode. */
const isPlain = (part: string): boolean => /^[\w-]*$/.test(part);

function decodePart(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

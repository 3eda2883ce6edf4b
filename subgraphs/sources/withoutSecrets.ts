/** A text, such as a driver's message, with the password of a database's address blotted out wherever it stands. */
export function withoutSecrets(text: string, address: string): string {
  const whole = secretsOf(address).reduce((shown, secret) => shown.replaceAll(secret, '•••'), text);
  return piecesOf(address).reduce((shown, piece) => shown.replaceAll(new RegExp(`(?<![\\p{L}\\p{N}])${escaped(piece)}(?![\\p{L}\\p{N}])`, 'giu'), '•••'), whole);
}

/** Of a password with raw `@`, `/`, `?` or `#`, what stands between them: a driver takes some of it for the host, in small letters. */
function piecesOf(address: string): readonly string[] {
  const pieces = passwordOf(address)?.split(/[@/?#:]/) ?? [];
  return pieces.length < 2 ? [] : [...new Set(pieces)].filter((piece) => piece !== '').toSorted((one, other) => other.length - one.length);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const passwordOf = (address: string): string | undefined => /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*?:(.*)@[^@]*$/i.exec(address)?.[1];

function secretsOf(address: string): readonly string[] {
  const written = passwordOf(address);
  const behind = [...address.matchAll(/[?&](?:password|passwd|pwd|sslpassword)=([^&#]*)/gi)].map(([, value]) => value);
  const found = [written, ...behind].flatMap((secret) => secret || []);
  if (found.length === 0) return [];
  return [address, ...new Set(found.flatMap((secret) => [secret, decoded(secret)]))].toSorted((one, other) => other.length - one.length);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

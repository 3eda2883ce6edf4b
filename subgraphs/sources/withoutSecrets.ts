/** A text, such as a driver's message, with the password of a database's address blotted out wherever it stands. */
export function withoutSecrets(text: string, address: string): string {
  return secretsOf(address).reduce((shown, secret) => shown.replaceAll(secret, '•••'), text);
}

function secretsOf(address: string): readonly string[] {
  const written = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*?:(.*)@[^@]*$/i.exec(address)?.[1];
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

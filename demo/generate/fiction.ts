/** A telephone number of the region that can't be anyone's: the digit after the prefix is never 0 in real ones. */
export function fictionalTelephone(prefix: string, number: number): string {
  return `${prefix} 000 ${String(Math.floor(number / 100) % 100).padStart(2, '0')} ${String(number % 100).padStart(2, '0')}`;
}

/** A mobile number that is nobody's: the national numbering plan gives mobile telephones 6, and of 7 none that goes on with 7. */
export function fictionalMobile(number: number): string {
  const digits = String(number % 10_000_000).padStart(7, '0');
  return `77${digits.slice(0, 1)} ${digits.slice(1, 4)} ${digits.slice(4)}`;
}

/** A mailbox that reaches nobody: the domain is reserved for examples (RFC 2606). */
export function fictionalMailbox(role: string, place: string): string {
  return `${role}.${plainName(place)}@example.org`;
}

/** A page that is nowhere: the domain is reserved for examples (RFC 2606). */
export function fictionalPage(...path: readonly (string | number)[]): string {
  return `https://example.org/${path.map((step) => plainName(String(step))).join('/')}`;
}

/** Small letters, digits and hyphens. */
export function plainName(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('·', '').replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
}

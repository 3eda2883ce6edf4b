/** The most digits of a number, exponent apart: far from where numbers become infinite or zero, and more than are written of any that was not made up. */
const mostDigits = 25;

/** Where an integer of 32 bits ends, written as such; -1 where there is none. */
export function intEnd(bytes: Uint8Array, at: number): number {
  const isNegative = bytes[at] === 45;
  const begin = isNegative ? at + 1 : at;
  let end = begin;
  let value = 0;
  while (isDigit(bytes[end]) && end - begin < 10) value = value * 10 + (bytes[end++] as number) - 48;
  if (end === begin || (bytes[begin] === 48 && (isNegative || end > begin + 1))) return -1;
  return value > (isNegative ? 2_147_483_648 : 2_147_483_647) || isMore(bytes[end]) ? -1 : end;
}

/** Where a JSON number ends; -1 where there is none, and where it is minus zero, or so large, small or long that it may not be what it says. */
export function numberEnd(bytes: Uint8Array, at: number): number {
  const isNegative = bytes[at] === 45;
  const begin = isNegative ? at + 1 : at;
  let end = begin;
  let isZero = true;
  while (isDigit(bytes[end])) if (bytes[end++] !== 48) isZero = false;
  if (end === begin || (bytes[begin] === 48 && end > begin + 1)) return -1;
  if (bytes[end] === 46) {
    const fraction = ++end;
    while (isDigit(bytes[end])) if (bytes[end++] !== 48) isZero = false;
    if (end === fraction) return -1;
  }
  if ((isNegative && isZero) || end - begin > mostDigits) return -1;
  if (bytes[end] !== 101 && bytes[end] !== 69) return end;
  end++;
  if (bytes[end] === 43 || bytes[end] === 45) end++;
  const exponent = end;
  while (isDigit(bytes[end])) end++;
  return end === exponent || end > exponent + 2 ? -1 : end;
}

const isDigit = (byte = 0): boolean => byte >= 48 && byte <= 57;

/** Whether a number goes on after its digits. */
const isMore = (byte = 0): boolean => isDigit(byte) || byte === 46 || byte === 101 || byte === 69;

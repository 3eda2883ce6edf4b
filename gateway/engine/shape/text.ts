import { margin, output, overflow } from './output.ts';

/** Writes a string as JSON does, in quotes, at a place in the output, and returns where it ends. */
export function writeText(value: string, at: number): number {
  const { length } = value;
  if (at + 3 * length > output.limit) throw overflow;
  const { bytes } = output;
  let end = at;
  bytes[end++] = 34;
  for (let index = 0; index < length; index++) {
    const code = value.charCodeAt(index);
    if (code < 0x80) {
      if (code < 0x20 || code === 34 || code === 92) return writeJson(JSON.stringify(value), at);
      bytes[end++] = code;
    } else if (code < 0x800) {
      bytes[end] = 0xc0 | (code >> 6);
      bytes[end + 1] = 0x80 | (code & 0x3f);
      end += 2;
    } else if (code < 0xd800 || code > 0xdfff) {
      bytes[end] = 0xe0 | (code >> 12);
      bytes[end + 1] = 0x80 | ((code >> 6) & 0x3f);
      bytes[end + 2] = 0x80 | (code & 0x3f);
      end += 3;
    } else {
      return writeJson(JSON.stringify(value), at);
    }
  }
  bytes[end] = 34;
  return end + 1;
}

/** Writes a finite number as JSON does. */
export function writeNumber(value: number, at: number): number {
  const { bytes } = output;
  if ((value | 0) === value && value >= 0 && value < 100) {
    if (value < 10) {
      bytes[at] = 48 + value;
      return at + 1;
    }
    bytes[at] = 48 + ((value / 10) | 0);
    bytes[at + 1] = 48 + (value % 10);
    return at + 2;
  }
  const digits = `${value}`;
  for (let index = 0; index < digits.length; index++) bytes[at + index] = digits.charCodeAt(index);
  return at + digits.length;
}

/** Writes text that is JSON already. */
export function writeJson(json: string, at: number): number {
  if (at + 3 * json.length + margin > output.bytes.length) throw overflow;
  return at + encoder.encodeInto(json, output.bytes.subarray(at)).written;
}

const encoder = new TextEncoder();

import { isAscii, isUtf8 } from 'node:buffer';
import { FileFault } from './fileTable.ts';

/**
 * The encoding of a text file: what the partner says or, without that, what the bytes say: a byte order mark, valid UTF-8 (some damaged letters don't
 * matter), zeros in every other byte, else the Western one. An encoding that the partner says and the bytes can't have is a fault.
 */
export function encodingOf(bytes: Uint8Array, path: string, said?: string): string {
  const found = recognised(bytes);
  if (said === undefined) return found.encoding;
  const encoding = new TextDecoder(said).encoding;
  if (encoding === found.encoding || (!found.isSure && !encoding.startsWith('utf-'))) return encoding;
  throw new FileFault(path, `be in ${said}, as partner.yml says`, `${found.encoding} (by ${found.sign})`);
}

/** Damaged text is judged by so many bytes beyond ASCII. */
const enough = 10_000;

interface Recognised {
  readonly encoding: string;
  /** True if the bytes can't well be in another encoding. */
  readonly isSure: boolean;
  readonly sign: string;
}

function recognised(bytes: Uint8Array): Recognised {
  const mark = marks.find(({ start }) => start.every((byte, index) => bytes[index] === byte));
  if (mark) return { encoding: mark.encoding, isSure: true, sign: 'its byte order mark' };
  const wide = wideEncoding(bytes);
  if (wide) return { encoding: wide, isSure: true, sign: 'the zeros in every other byte' };
  const { valid, invalid } = isUtf8(bytes) ? { valid: isAscii(bytes) ? 0 : 1, invalid: 0 } : utf8Letters(bytes);
  if (valid > invalid) return { encoding: 'utf-8', isSure: true, sign: 'its letters beyond ASCII' };
  if (invalid === 0) return { encoding: 'utf-8', isSure: false, sign: 'having nothing beyond ASCII' };
  // Of the two Western encodings, only windows-1252 has letters from 0x80 to 0x9f, and hardly anybody writes its `¤`, where the other has `€`.
  const isIso = bytes.includes(0xa4) && !bytes.some((byte) => byte >= 0x80 && byte < 0xa0);
  return { encoding: isIso ? 'iso-8859-15' : 'windows-1252', isSure: false, sign: 'its letters beyond ASCII' };
}

const marks = [
  { encoding: 'utf-8', start: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', start: [0xff, 0xfe] },
  { encoding: 'utf-16be', start: [0xfe, 0xff] },
];

/** UTF-16 without a mark: of European text, nearly every other byte is zero. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const most = sample.length * 0.4;
  if (sample.length < 4 || Math.max(even, odd) < most) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** How many letters beyond ASCII are whole in UTF-8, and how many bytes can't be. */
function utf8Letters(bytes: Uint8Array): { readonly valid: number; readonly invalid: number } {
  let valid = 0;
  let invalid = 0;
  for (let place = 0; place < bytes.length && valid + invalid < enough; place += 1) {
    const byte = bytes[place] ?? 0;
    if (byte < 0x80) continue;
    const length = byte >= 0xc2 && byte < 0xe0 ? 1 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xf0 && byte < 0xf5 ? 3 : 0;
    const rest = bytes.subarray(place + 1, place + 1 + length);
    if (length > 0 && rest.length === length && rest.every((each) => each >> 6 === 2)) {
      valid += 1;
      place += length;
    } else invalid += 1;
  }
  return { valid, invalid };
}

import { numberEnd } from './numberEnd.ts';
import { textEnd } from './textEnd.ts';

/** The most levels of a value whose form isn't known. */
const mostLevels = 64;

/** Where any JSON value ends; -1 for none, for one that is nested deeply, has spaces between its parts or a name twice in an object. */
export function valueEnd(bytes: Buffer, view: DataView, at: number, levels = mostLevels): number {
  switch (bytes[at]) {
    case 34: // "
      return textEnd(bytes, view, at + 1);
    case 123: // {
      return levels === 0 ? -1 : objectEnd(bytes, view, at + 1, levels - 1);
    case 91: // [
      return levels === 0 ? -1 : listEnd(bytes, view, at + 1, levels - 1);
    case 116: // t
    case 102: // f
      return booleanEnd(bytes, at);
    case 110: // n
      return isNull(bytes, at) ? at + 4 : -1;
    default:
      return numberEnd(bytes, at);
  }
}

/** Whether `null` stands there. */
export const isNull = (bytes: Uint8Array, at: number): boolean => bytes[at] === 110 && bytes[at + 1] === 117 && bytes[at + 2] === 108 && bytes[at + 3] === 108;

/** Where `true` or `false` ends; -1 where neither stands there. */
export function booleanEnd(bytes: Uint8Array, at: number): number {
  if (bytes[at] === 116) return bytes[at + 1] === 114 && bytes[at + 2] === 117 && bytes[at + 3] === 101 ? at + 4 : -1;
  return bytes[at] === 102 && bytes[at + 1] === 97 && bytes[at + 2] === 108 && bytes[at + 3] === 115 && bytes[at + 4] === 101 ? at + 5 : -1;
}

function listEnd(bytes: Buffer, view: DataView, at: number, levels: number): number {
  if (bytes[at] === 93) return at + 1;
  for (;;) {
    const end = valueEnd(bytes, view, at, levels);
    if (end < 0) return -1;
    if (bytes[end] === 93) return end + 1;
    if (bytes[end] !== 44) return -1;
    at = end + 1;
  }
}

function objectEnd(bytes: Buffer, view: DataView, at: number, levels: number): number {
  if (bytes[at] === 125) return at + 1;
  const names = new Set<string>();
  for (;;) {
    const colon = bytes[at] === 34 ? textEnd(bytes, view, at + 1) : -1;
    if (colon < 0 || bytes[colon] !== 58) return -1;
    const name = bytes.toString('latin1', at + 1, colon - 1);
    // An escape may make another name of it.
    if (names.has(name) || name.includes('\\')) return -1;
    names.add(name);
    const end = valueEnd(bytes, view, colon + 1, levels);
    if (end < 0) return -1;
    if (bytes[end] === 125) return end + 1;
    if (bytes[end] !== 44) return -1;
    at = end + 1;
  }
}

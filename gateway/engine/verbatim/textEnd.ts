/**
 * Where a JSON text ends whose opening quote stands before `at`: after its closing quote; -1 where it isn't valid, but for UTF-8, which isn't looked at.
 * Four bytes at a time, which of a list of offers takes 0.6 of the time of one byte, and half that of `indexOf`, which would look for the quote alone; eight at a time are no faster, as most texts are short.
 */
export function textEnd(bytes: Uint8Array, view: DataView, at: number): number {
  const lastWord = bytes.length - 4;
  for (;;) {
    while (at <= lastWord) {
      const word = view.getInt32(at, true);
      // Of each byte the highest bit, where it is a quote or a control character (with this bit turned, all below 33), or a backslash. The lowest one that is set is true.
      const turned = word ^ 0x02020202;
      const slashed = word ^ 0x5c5c5c5c;
      const found = (((turned - 0x21212121) & ~turned) | ((slashed - 0x01010101) & ~slashed)) & 0x80808080;
      if (found !== 0) {
        at += (31 - Math.clz32(found & -found)) >> 3;
        break;
      }
      at += 4;
    }
    const byte = bytes[at];
    if (byte === 34) return at + 1;
    if (byte === undefined || byte < 0x20) return -1;
    at = byte === 92 ? escapeEnd(bytes, at + 1) : at + 1;
    if (at < 0) return -1;
  }
}

/** Where an escape ends whose backslash stands before `at`. */
function escapeEnd(bytes: Uint8Array, at: number): number {
  switch (bytes[at]) {
    case 34: // "
    case 47: // /
    case 92: // \
    case 98: // b
    case 102: // f
    case 110: // n
    case 114: // r
    case 116: // t
      return at + 1;
    case 117: // u
      for (let index = 1; index <= 4; index++) if (!isHexadecimal(bytes[at + index])) return -1;
      return at + 5;
    default:
      return -1;
  }
}

const isHexadecimal = (byte = 0): boolean => (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 70) || (byte >= 97 && byte <= 102);

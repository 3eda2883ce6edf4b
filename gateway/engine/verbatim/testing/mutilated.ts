import type { Choices } from '../../shape/testing/choices.ts';

const pieces = ['"', '\\', '\\u00e', '\\ud83d', ' ', '\n', '\u0000', '\u007f', ',', ':', '{', '}', '[', ']', '0', '-', '-0', '.', 'e9', 'e999', 'null', 'true', '"__typename":"Person",', '"a":1,', 'é', '9999999999', '00'];

/** The bytes with something else in one place: a byte changed, left out or doubled, a piece put in or cut off. */
export function mutilated(choose: Choices, body: Buffer): Buffer {
  const at = choose.below(body.length);
  const [before, after] = [body.subarray(0, at), body.subarray(at)];
  switch (choose.below(7)) {
    case 0:
      return Buffer.concat([before, Buffer.of(choose.below(256)), after.subarray(1)]);
    case 1:
      return Buffer.concat([before, after.subarray(1 + choose.below(3))]);
    case 2:
      return Buffer.concat([before, Buffer.from(choose.of(pieces)), after]);
    case 3:
      return Buffer.concat([before, Buffer.from(choose.of(pieces)), after.subarray(1)]);
    case 4:
      return before;
    case 5:
      return Buffer.concat([before, after.subarray(0, choose.below(30)), after]);
    default:
      return changedInside(choose, body);
  }
}

/** A letter or digit is another one: most are within a text or a number, which may stay what it should be. */
function changedInside(choose: Choices, body: Buffer): Buffer {
  const changed = Buffer.from(body);
  for (let tries = 0; tries < 20; tries++) {
    const at = choose.below(body.length);
    const byte = body[at] ?? 0;
    if ((byte < 48 || byte > 57) && (byte < 97 || byte > 122)) continue;
    changed[at] = byte < 58 ? 48 + choose.below(10) : choose.of([97 + choose.below(26), 32, 34, 46]);
    break;
  }
  return changed;
}

/** Bytes that may be written past `limit` before it is looked at again. */
export const margin = 1024;

/** Where a completion writes its JSON as UTF-8: one block for all shapes, as a completion never waits. */
export const output = block(1 << 16);

/** Thrown where the block is too small: the completion is begun again with a larger one. */
export const overflow = Symbol('overflow');

/** The largest answer that is written, in bytes: a record stands in an answer as often as others refer to it. */
const largest = 256 << 20;

/** The most that is kept between completions; an answer that is larger has a block of its own. */
const largestKept = 8 << 20;

interface Block {
  bytes: Uint8Array;
  view: DataView;
  /** No piece of JSON begins after this. */
  limit: number;
}

/** What `write` wrote, where it ended, as bytes of their own. `expected`: how many bytes, as far as is known. */
export function written(expected: number, write: () => number): Buffer {
  if (expected + margin > output.bytes.length) enlarge(expected + (expected >> 3) + margin);
  try {
    for (;;) {
      try {
        return Buffer.from(output.bytes.subarray(0, write()));
      } catch (error) {
        if (error !== overflow) throw error;
        if (output.bytes.length >= largest) throw new RangeError(`Expected an answer of at most ${largest} bytes, got more`);
        enlarge(output.bytes.length * 2);
      }
    }
  } finally {
    if (output.bytes.length > largestKept) enlarge(largestKept);
  }
}

function enlarge(size: number): void {
  Object.assign(output, block(size));
}

function block(size: number): Block {
  const buffer = new ArrayBuffer(size);
  return { bytes: new Uint8Array(buffer), view: new DataView(buffer), limit: size - margin };
}

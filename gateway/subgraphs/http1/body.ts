/** The body of an answer, put together from pieces that are gone once they are taken. */
export class Body {
  readonly #expected: number;
  #bytes: Buffer | undefined;
  #length = 0;

  /** `expected`: its length, 0 where that isn't known. */
  constructor(expected: number) {
    this.#expected = expected;
  }

  get length(): number {
    return this.#length;
  }

  /** Takes a piece. However small the pieces, no more than twice their bytes is held. */
  add(from: Buffer, start: number, end: number): void {
    const length = this.#length + end - start;
    if (!this.#bytes) this.#bytes = Buffer.allocUnsafe(Math.max(length, this.#expected));
    else if (length > this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes], Math.max(length, 2 * this.#bytes.length));
    from.copy(this.#bytes, this.#length, start, end);
    this.#length = length;
  }

  /** All of it, without a byte order mark. */
  whole(): Buffer {
    const bytes = this.#bytes ?? Buffer.alloc(0);
    const hasByteOrderMark = this.#length > 2 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    return hasByteOrderMark || this.#length < bytes.length ? bytes.subarray(hasByteOrderMark ? 3 : 0, this.#length) : bytes;
  }
}

import { SubgraphFailure } from '../subgraphFailure.ts';

/** The most bytes of a head, or of trailers. */
export const maxSection = 16_384;

/** The bytes of a head, or of trailers, up to the empty line that ends them, in however many pieces they come. */
export class Section {
  #kept = '';
  #text = '';

  /** Its lines, each with its end and without the empty one, as Latin-1; once it has come whole. */
  get text(): string {
    return this.#text;
  }

  /** Begins the next one. `before` is what came of it already. */
  begin(before = ''): void {
    this.#kept = before;
    this.#text = '';
  }

  /** Takes bytes. Returns where the section ends, or -1 where more is to come. */
  read(bytes: Buffer, from: number, to: number): number | SubgraphFailure {
    if (this.#kept !== '') return this.#readOn(bytes, from, to);
    const end = endOf(bytes, from, Math.min(to, from + maxSection));
    if (end >= 0) {
      this.#text = bytes.toString('latin1', from, end - 2);
      return end;
    }
    if (to - from >= maxSection) return tooLong();
    this.#kept = bytes.toString('latin1', from, to);
    return -1;
  }

  #readOn(bytes: Buffer, from: number, to: number): number | SubgraphFailure {
    const before = this.#kept.length;
    const text = this.#kept + bytes.toString('latin1', from, Math.min(to, from + maxSection - before));
    const at = text.indexOf('\r\n\r\n', Math.max(0, before - 3));
    if (at < 0) {
      if (text.length >= maxSection) return tooLong();
      this.#kept = text;
      return -1;
    }
    this.#text = text.slice(0, at + 2);
    return from + at + 4 - before;
  }
}

/** Where the first empty line ends, -1 if there is none. */
function endOf(bytes: Buffer, from: number, to: number): number {
  for (let at = from + 3; at < to; at += 1) if (bytes[at] === 10 && bytes[at - 1] === 13 && bytes[at - 2] === 10 && bytes[at - 3] === 13) return at + 1;
  return -1;
}

const tooLong = (): SubgraphFailure => new SubgraphFailure(`Expected headers of at most ${maxSection} bytes, got more`);

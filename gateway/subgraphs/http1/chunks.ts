import { SubgraphFailure } from '../subgraphFailure.ts';
import type { AnswerSink } from './answerReader.ts';
import { areFields } from './head.ts';
import { Section } from './section.ts';

/** What comes next. */
type Part = 'first digit' | 'digits' | 'extension' | 'end of size' | 'data' | 'end of data' | 'end of chunk' | 'trailers';

/** The most bytes of all extensions of one body, which nobody reads. */
const maxExtensions = 16_384;
const maxDigits = 8;
const [carriageReturn, lineFeed, semicolon] = [13, 10, 59];

/** Reads a body that comes in chunks, up to its trailers, which are looked at and left out. */
export class ChunkReader {
  readonly #trailers = new Section();
  #part: Part = 'first digit';
  #size = 0;
  #digits = 0;
  #extensions = 0;

  /** Begins the next body. */
  begin(): void {
    this.#part = 'first digit';
    this.#extensions = 0;
  }

  /** Takes bytes. Returns where the body ends, or -1 where more is to come. */
  read(bytes: Buffer, from: number, to: number, sink: AnswerSink): number | Error {
    let at = from;
    while (at < to) {
      if (this.#part === 'trailers') return this.#readTrailers(bytes, at, to);
      if (this.#part === 'data') {
        const end = Math.min(to, at + this.#size);
        const problem = sink.data(bytes, at, end);
        if (problem) return problem;
        this.#size -= end - at;
        if (this.#size === 0) this.#part = 'end of data';
        at = end;
      } else {
        const next = this.#after(bytes[at] ?? 0);
        if (!next) return new SubgraphFailure(`Expected chunks, got something else at the ${this.#part} of one`);
        this.#part = next;
        at += 1;
      }
    }
    return -1;
  }

  /** What comes after a byte; undefined where it can't be there. */
  #after(byte: number): Part | undefined {
    switch (this.#part) {
      case 'first digit':
        this.#size = this.#digits = 0;
        return this.#digit(byte);
      case 'digits':
        return byte === carriageReturn ? 'end of size' : byte === semicolon ? 'extension' : this.#digit(byte);
      case 'extension':
        if (byte === carriageReturn) return 'end of size';
        this.#extensions += 1;
        return this.#extensions <= maxExtensions && (byte === 9 || (byte >= 32 && byte !== 127)) ? 'extension' : undefined;
      case 'end of size':
        if (byte !== lineFeed) return undefined;
        if (this.#size > 0) return 'data';
        this.#trailers.begin('\r\n'); // the empty line may be the next one
        return 'trailers';
      case 'end of data':
        return byte === carriageReturn ? 'end of chunk' : undefined;
      default:
        return byte === lineFeed ? 'first digit' : undefined;
    }
  }

  #digit(byte: number): Part | undefined {
    const digit = byte >= 48 && byte <= 57 ? byte - 48 : byte >= 97 && byte <= 102 ? byte - 87 : byte >= 65 && byte <= 70 ? byte - 55 : -1;
    this.#digits += 1;
    if (digit < 0 || this.#digits > maxDigits) return undefined;
    this.#size = this.#size * 16 + digit;
    return 'digits';
  }

  #readTrailers(bytes: Buffer, from: number, to: number): number | Error {
    const end = this.#trailers.read(bytes, from, to);
    if (typeof end !== 'number' || end < 0) return end;
    const { text } = this.#trailers;
    return areFields(text.slice(2)) && !ofFraming.test(text) ? end : new SubgraphFailure('Expected fields that say nothing of the body after its last chunk, got something else');
  }
}

const ofFraming = /\n(?:content-length|transfer-encoding):/i;

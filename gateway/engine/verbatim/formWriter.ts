import type { Form } from './form.ts';
import { orNull, steps } from './form.ts';
import { namesOf } from './names.ts';
import type { Names } from './names.ts';
import { NotVerbatim } from './notVerbatim.ts';

/** The most words of a form: what has more is written for every type that an object may be of, again and again. */
const mostWords = 20_000;

/** Puts a form together. What must stand between values is gathered until the next instruction, before whose value it stands. */
export class FormWriter {
  readonly #code: number[] = [];
  readonly #texts: number[] = [];
  readonly #names: Names[] = [];
  readonly #branches: number[][] = [];
  #before = '';

  /** What must stand next. */
  expect(json: string): void {
    this.#before += json;
  }

  /** Writes an instruction and gives its place, so that its operand can be set once it is known. */
  step(step: number, { isNullable = false, operand = 0 }: { readonly isNullable?: boolean; readonly operand?: number } = {}): number {
    const place = this.#code.length;
    const bytes = Buffer.from(this.#before);
    this.#before = '';
    this.#code.push(isNullable ? step | orNull : step, operand, bytes.length, this.#texts.length);
    this.#texts.push(...wordsOf(bytes));
    if (this.#code.length + this.#texts.length > mostWords) throw new NotVerbatim();
    return place;
  }

  /** Where the next instruction will be, reached from several: what was to stand before it stands at the end of those before. */
  here(): number {
    if (this.#before !== '') this.step(steps.pass);
    return this.#code.length;
  }

  /** Sets the operand of an instruction. */
  aim(place: number, operand: number): void {
    this.#code[place + 1] = operand;
  }

  /** Adds a set of names, for an operand. */
  names(names: readonly string[]): number {
    this.#branches.push([]);
    return this.#names.push(namesOf(names)) - 1;
  }

  /** The next instruction is the first one for the type that is next in a set of names. */
  branch(names: number): void {
    this.#branches[names]?.push(this.#code.length);
  }

  done(): Form {
    this.step(steps.end);
    return { code: Int32Array.from(this.#code), before: Float64Array.from(this.#texts), names: this.#names, branches: this.#branches };
  }
}

function wordsOf(bytes: Buffer): readonly number[] {
  if (bytes.length < 8) return [...bytes];
  const words: number[] = [];
  for (let at = 0; at < bytes.length - 8; at += 8) words.push(bytes.readDoubleLE(at));
  return [...words, bytes.readDoubleLE(bytes.length - 8)];
}

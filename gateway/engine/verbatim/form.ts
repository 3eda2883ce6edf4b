import type { Names } from './names.ts';

/**
 * The only form that an answer may have, as instructions to go through its bytes by, one after the other: objects and lists lie in it unfolded, so that going through
 * needs no recursion. Each instruction is four words: a number of `steps` (with `orNull` where null may stand as well), an operand, and what must stand before the value: its
 * length in bytes and where it begins in `before`.
 */
export interface Form {
  readonly code: Int32Array;
  /** Eight bytes each, the last ones of a text overlapping those before; a text of fewer than eight has one for each byte. No text that is compared is zero or not a number, so numbers are alike only if the bytes are. */
  readonly before: Float64Array;
  /** The sets of names that operands refer to. */
  readonly names: readonly Names[];
  /** For each set that names types: where the instructions for objects of each begin. */
  readonly branches: readonly (readonly number[])[];
}

/** What comes after that which stands before. */
export const steps = {
  /** Nothing. */
  pass: 0,
  /** The rest of a text and its closing quote; the opening one too where null may stand. */
  text: 1,
  int: 2,
  number: 3,
  boolean: 4,
  /** The rest of one of a set of names and its closing quote; the opening one too where null may stand. The operand is the set. */
  name: 5,
  /** Any JSON but null. */
  any: 6,
  /** An object, or null, after which it goes on at the operand. */
  nullable: 7,
  /** A list of the following; it goes on at the operand after an empty one and after null. */
  list: 8,
  /** A comma, and it goes on at the operand, or the end of the list. */
  next: 9,
  /** The rest of the name of a type and its closing quote; it goes on at the branch of the type. The operand is the set of the names. */
  type: 10,
  /** It goes on at the operand. */
  jump: 11,
  end: 12,
} as const;

/** Added to a step. */
export const orNull = 16;

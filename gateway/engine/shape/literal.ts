import { output, overflow } from './output.ts';

/** JSON known beforehand, in a form that is written four bytes at a time. */
export interface Literal {
  readonly length: number;
  readonly words: Uint32Array;
}

/** Prepares JSON for writing. */
export function literal(json: string): Literal {
  const bytes = Buffer.from(json);
  const padded = Buffer.alloc(Math.ceil(bytes.length / 4) * 4);
  bytes.copy(padded);
  return { length: bytes.length, words: Uint32Array.from({ length: padded.length / 4 }, (_, index) => padded.readUInt32LE(index * 4)) };
}

/** Writes it at a place in the output, up to three bytes too far, and returns where it ends. */
export function writeLiteral({ length, words }: Literal, at: number): number {
  if (at + length > output.limit) throw overflow;
  const { view } = output;
  for (let index = 0; index < words.length; index++) view.setUint32(at + index * 4, words[index] as number, true);
  return at + length;
}

/** Writes `null`. */
export const writeNull = (at: number): number => writeLiteral(nullLiteral, at);

/** Writes `true` or `false`. */
export const writeBoolean = (value: boolean, at: number): number => writeLiteral(value ? trueLiteral : falseLiteral, at);

const nullLiteral = literal('null');
const trueLiteral = literal('true');
const falseLiteral = literal('false');

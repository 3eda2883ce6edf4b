import { foldText } from '../../../subgraphs/sources/statements/foldedText.ts';
import { spellings } from '../names/lexicon.ts';
import { meansNothing, shareOf } from './columnProfile.ts';
import type { ColumnProfile } from './columnProfile.ts';
import { outOf, plainReading } from './reading.ts';
import type { Reading } from './reading.ts';

/** The values as yes and no, in whatever spelling and language; undefined if they aren't. */
export function readBooleans({ column, values }: ColumnProfile): Reading | undefined {
  if (column.holds === 'boolean') return plainReading(`a column of type ${column.type}`, 0.2);
  if (column.holds !== 'text' && column.holds !== 'char' && column.holds !== 'integer') return undefined;
  const meanings = new Map([...values.keys()].map((value) => [value, meaningOf(value)]));
  const share = shareOf(values, (value) => meanings.get(value) !== undefined);
  const absent = [...values.keys()].filter((value) => meanings.get(value) === undefined && meansNothing(value));
  const understood = shareOf(values, (value) => meanings.get(value) !== undefined || absent.includes(value)).rows;
  const known = [...meanings].flatMap(([value, meaning]) => (meaning === undefined ? [] : [[value, meaning] as const]));
  if (share.rows === 0 || understood < 0.97 || known.length > 6) return undefined;
  // Only ever yes is a mark, such as an x; only ever no, or only zeros and ones, could be anything.
  if (!known.some(([, meaning]) => meaning)) return undefined;
  const plain = known.every(([value]) => ['true', 't', '1', 'false', 'f', '0'].includes(value));
  const options = { ...(!(plain && column.holds !== 'integer') && { values: Object.fromEntries(known.toSorted(([, one], [, other]) => Number(other) - Number(one))) }), ...(absent.length > 0 && { absent }) };
  return { options, fit: understood, telling: 0.2, reason: `${outOf(understood, values)} yes or no` };
}

/** Yes or no, in any language; undefined if it is neither. */
export function meaningOf(value: string): boolean | undefined {
  const folded = foldText(value.trim());
  return spellings('yes').has(folded) ? true : spellings('no').has(folded) ? false : undefined;
}

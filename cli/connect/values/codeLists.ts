import type { CodeList } from '../../../subgraphs/reference/codeLists.ts';
import { meansNothing } from './columnProfile.ts';
import type { ColumnProfile } from './columnProfile.ts';
import { leastShare, outOf, tellingIf } from './reading.ts';
import type { Reading } from './reading.ts';

/** A reading by one code list. */
export interface CodeReading extends Reading {
  readonly list: string;
}

/** How much a list's codes could be met by chance: whole numbers are often between 1 and 52, seldom INE codes of municipalities. */
const commonness: { readonly [list: string]: number } = { ine2: 0.9, comarca: 0.9, 'province-plate-it': 0.5, cno11: 0.25, isco08: 0.25, ine: 0.35, ine5: 0.15, ine6: 0.05, istat: 0.2, 'postcode-ca': 0.2 };

/** Lists whose codes another one reads too; the narrower is meant unless it reads less. */
const narrower = ['ine6', 'ine5', 'ine2', 'comarca', 'istat', 'area', 'esco', 'isco08', 'cno11', 'comarca-name', 'municipality-name', 'province-plate-it', 'postcode-ca', 'ine'];

const first = 8;

/** Every code list that reads nearly all of the values (the elements of them, where `split`), the best first. Lists of the partner's other country are no better or worse: a code is looked up, not guessed. */
export function readCodes({ column, values }: ColumnProfile, of: CodeList['of'], lists: readonly CodeList[], split?: string): readonly CodeReading[] {
  if (!['text', 'char', 'integer', 'number'].includes(column.holds)) return [];
  const codes = new Map<string, number>();
  for (const [value, count] of values) {
    for (const part of split === undefined ? [value] : value.split(split).map((each) => each.trim()).filter(Boolean)) codes.set(part, (codes.get(part) ?? 0) + count);
  }
  const nothing = [...codes.keys()].filter(meansNothing);
  for (const each of nothing) codes.delete(each);
  if (codes.size === 0) return [];
  return lists
    .filter((list) => list.of === of && !(list.name.endsWith('name') && column.holds !== 'text' && column.holds !== 'char'))
    .flatMap((list): CodeReading[] => {
      // Of a list that knows none of the first few values no more need be asked: names take long to look up.
      if (codes.size > 2 * first && ![...codes.keys()].slice(0, first).some((code) => list.decode(code) !== undefined)) return [];
      const known = [...codes].filter(([code]) => list.decode(code) !== undefined);
      const all = [...codes.values()].reduce((sum, count) => sum + count, 0);
      const rows = known.reduce((sum, [, count]) => sum + count, 0) / all;
      const distinct = known.length / codes.size;
      // Where there is a code too it says more than a name, which places share, or than an ESCO occupation, of which only its group counts here.
      const fit = Math.min(rows, (rows + distinct) / 2 + 0.02) * (list.name === 'esco' || list.name.endsWith('-name') ? 0.97 : 1);
      if (rows < leastShare) return [];
      return [{ list: list.name, options: { code: list.name, ...(split !== undefined && { split }), ...(nothing.length > 0 && { absent: nothing }) }, fit: Math.min(1, fit), telling: averageLength(codes) < 3 ? 0 : tellingIf(rows, tellingOf(list.name, codes.size, distinct)), reason: `${outOf(rows, codes)} known to ${list.name}` }];
    })
    .toSorted((one, other) => (Math.abs(one.fit - other.fit) > 0.02 ? other.fit - one.fit : narrower.indexOf(one.list) - narrower.indexOf(other.list)));
}

/** Many different codes, all of them known, are hardly met by chance. */
function tellingOf(list: string, count: number, known: number): number {
  const chance = commonness[list] ?? 0.02;
  const often = 1 - chance ** Math.min(count, 12);
  return known < 0.9 ? 0.3 * often : Math.max(0, often - chance);
}

/** Codes of one or two digits are met by chance, however many. */
const averageLength = (codes: ReadonlyMap<string, number>): number => [...codes.keys()].reduce((sum, code) => sum + code.length, 0) / codes.size;

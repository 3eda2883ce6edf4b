import { shareOf, withoutNothing } from './columnProfile.ts';
import type { ColumnProfile } from './columnProfile.ts';
import { leastShare, outOf, plainReading } from './reading.ts';
import type { Reading } from './reading.ts';

/** How numbers are written: the option that says so, none for plain digits with a point. */
const spellings: readonly (readonly [format: string, pattern: RegExp])[] = [
  ['', /^[-+]?\d+(?:\.\d+)?$/],
  ['1.234,56', /^[-+]?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/],
  ['1,234.56', /^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/],
  ['1 234,56', /^[-+]?(?:\d{1,3}(?: \d{3})+|\d+)(?:,\d+)?$/],
];
const around = /[\p{L}\p{Sc}%°º²]/u;

/** The values as numbers, within bounds that the field sets; undefined if they aren't. */
export function readNumbers(profile: ColumnProfile, whole: boolean, { least, most }: Bounds): Reading | undefined {
  return readPlainNumbers(profile, whole, { least, most }) ?? readWorded(profile, whole, { least, most });
}

/** Between what numbers lie, both included. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** The values as numbers with nothing around them. */
export function readPlainNumbers(profile: ColumnProfile, whole: boolean, bounds: Bounds): Reading | undefined {
  const { holds, type } = profile.column;
  const { values, absent } = withoutNothing(profile);
  if (holds === 'integer' || holds === 'number') {
    const share = values.size === 0 ? 1 : shareOf(values, (value) => inside(Number(value))).rows;
    return share < 0.95 ? undefined : { ...plainReading(`a column of type ${type}`), fit: share };
  }
  if (holds !== 'text' && holds !== 'char') return undefined;
  if (values.size === 0) return undefined;
  for (const [format, pattern] of spellings) {
    const share = shareOf(values, (value) => pattern.test(value) && inside(numberOf(value, format))).rows;
    if (share >= leastShare) return { options: { ...(format && { number: format }), ...(absent.length > 0 && { absent }) }, fit: share, telling: 0, reason: `${outOf(share, values)} numbers${format && ` written ${format}`}` };
  }
  return undefined;

  function inside(value: number): boolean {
    return isInside(value, whole, bounds);
  }
}

/** Numbers with words around them, such as `120 h` or `12,50 €`. */
function readWorded(profile: ColumnProfile, whole: boolean, bounds: Bounds): Reading | undefined {
  const { holds } = profile.column;
  if (holds !== 'text' && holds !== 'char') return undefined;
  const { values, absent } = withoutNothing(profile);
  const texts = [...values.keys()];
  const [sample] = texts.filter((value) => /\d/.test(value) && around.test(value)).toSorted((one, other) => other.replaceAll(/[^\d.,]/g, '').length - one.replaceAll(/[^\d.,]/g, '').length);
  if (sample === undefined) return undefined;
  const comma = texts.some((value) => /\d,\d{1,2}(?!\d)/.test(value));
  const grouped = texts.some((value) => /\d\.\d{3}(?!\d)/.test(value));
  const format = comma ? '1.234,56' : grouped ? '1.234' : whole ? '1234' : '1234.56';
  const unit = /^[^\d]*\d[\d.,]*\s*(?<unit>[\p{L}\p{Sc}%°º²/]+)/u.exec(sample)?.groups?.['unit'] ?? '€';
  const share = shareOf(values, (value) => {
    // More than one number in a text says something else, such as hours from-to.
    const [found, ...others] = value.match(/\d[\d.,]*/g) ?? [];
    return found !== undefined && others.length === 0 && isInside(numberOf(found.replace(/[.,]$/, ''), format.startsWith('1234') ? '' : '1.234,56'), whole, bounds);
  }).rows;
  if (share < leastShare) return undefined;
  return { options: { number: `${format} ${unit}`, ...(absent.length > 0 && { absent }) }, fit: share * 0.95, telling: 0, reason: `${outOf(share, values)} numbers with words` };
}

const isInside = (value: number, whole: boolean, { least, most }: Bounds): boolean => Number.isFinite(value) && value >= least && value <= most && (!whole || Number.isInteger(value));

function numberOf(text: string, format: string): number {
  if (format === '1.234,56') return Number(text.replaceAll('.', '').replace(',', '.'));
  if (format === '1 234,56') return Number(text.replaceAll(' ', '').replace(',', '.'));
  return Number(format === '1,234.56' ? text.replaceAll(',', '') : text);
}

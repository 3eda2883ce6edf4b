import { within } from '../../reference/areas.ts';
import { codeLists } from '../../reference/codeLists.ts';
import { occupationWithin } from '../../reference/occupations.ts';
import type { FieldFilter, Filter, Order } from '../source.ts';
import { ofertes } from './sampleRows.ts';

/** An offer as it should be read, worked out from the sample rows without SQL and as plainly as possible. */
export type ExpectedOffer = { readonly id: string } & { readonly [field: string]: string | number | null };

/** Every offer of the sample, by key. */
export const expectedOffers: readonly ExpectedOffer[] = ofertes.rows.map(([id, title, mun, cno, jornada, alta, baixa, places, sou, year, number, oficina]) => ({
  id: `prova:${id}`,
  title: title === '-' ? null : title?.trim() || null,
  description: `${number}?`,
  area: codeLists.get('ine5')?.decode(mun ?? '') ?? null,
  occupation: codeLists.get('cno11')?.decode(cno ?? '') ?? null,
  employmentType: { C: 'FULL_TIME', F: 'FULL_TIME', P: 'PART_TIME' }[jornada ?? ''] ?? null,
  datePosted: dateOf(alta ?? ''),
  validThrough: baixa ?? null,
  totalJobOpenings: places === null || places === undefined ? null : Number(places),
  minValue: { '1.234,56': 1234.56, '12': 12, '1234,5': 1234.5, '-3,00': -3, '1.000.000': 1_000_000 }[sou ?? ''] ?? null,
  employer: year === null ? null : `prova:${year}.${encodeURIComponent(number ?? '').replaceAll('.', '%2E')}`,
  organization: oficina ? `prova:${encodeURIComponent(oficina)}` : null,
  status: baixa === null ? 'OPEN' : 'CLOSED',
  inLanguage: 'ca',
}));

/** The offers that a filter finds. */
export const matching = (filter: Filter): readonly ExpectedOffer[] =>
  Object.entries(filter).reduce((offers, [field, condition]) => {
    if (typeof condition !== 'string') return offers.filter((offer) => meets(field, offer[field] ?? null, (condition ?? {}) as FieldFilter));
    const words = condition.split(' ').filter((word) => word !== '').map((word) => plain(word) ?? '');
    return offers.filter((offer) => words.every((word) => ['title', 'description'].some((read) => plain(offer[read] ?? null)?.includes(word))));
  }, expectedOffers);

/** Offers in order, with the value that each is ordered by. */
export function ordered(offers: readonly ExpectedOffer[], { field, direction }: Order): readonly { readonly offer: ExpectedOffer; readonly value: string | number | null | undefined }[] {
  const valued = offers.map((offer) => ({ offer, value: field === undefined ? undefined : field === 'title' ? plain(offer['title'] ?? null) : (offer[field] ?? null) }));
  const sign = direction === 'DESC' ? -1 : 1;
  return valued.toSorted((a, b) => {
    if (field === undefined) return sign * compare(a.offer.id, b.offer.id);
    if (a.value === b.value) return compare(a.offer.id, b.offer.id);
    if (a.value === null || b.value === null) return a.value === null ? 1 : -1;
    return sign * compare(a.value ?? '', b.value ?? '');
  });
}

function meets(field: string, value: string | number | null, { eq, in: list, contains, gte, lte }: FieldFilter): boolean {
  const inside = (wanted: unknown): boolean => {
    if (value === null) return false;
    if (field === 'area') return within(String(wanted)).has(String(value));
    if (field === 'occupation') return occupationWithin(String(wanted)).has(String(value));
    return value === wanted;
  };
  if (eq !== undefined && !inside(eq)) return false;
  if (list !== undefined && !list.some(inside)) return false;
  if (contains !== undefined && !plain(value)?.includes(plain(contains) ?? '')) return false;
  if (gte !== undefined && (value === null || compare(value, gte as string) < 0)) return false;
  return lte === undefined || (value !== null && compare(value, lte as string) <= 0);
}

const plainTexts = new Map<string | number, string>();

/** Only the letters that the sample has. */
function plain(value: string | number | null): string | null {
  if (value === null) return null;
  const known = plainTexts.get(value) ?? plainText(String(value));
  plainTexts.set(value, known);
  return known;
}

function plainText(value: string): string {
  return value.normalize('NFD').replace(/[\u0300-\u036f·]/g, '').replaceAll('’', "'").replace(/[A-Z]/g, (letter) => letter.toLowerCase()).normalize('NFC');
}

function dateOf(text: string): string | null {
  const [, day, month, year] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text) ?? [];
  const iso = `${year}-${month}-${day}`;
  const date = new Date(iso);
  return year !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}

const compare = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b)));

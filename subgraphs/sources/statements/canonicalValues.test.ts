import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import fc from 'fast-check';
import type { Source } from '../source.ts';
import { compiled, engines, sourceOver } from '../testing/engines.ts';
import { startTestDatabase } from '../testing/postgresServer.ts';
import type { TestDatabase } from '../testing/postgresServer.ts';
import type { SampleTable } from '../testing/sampleRows.ts';
import { foldText } from './foldedText.ts';

let server: TestDatabase;
beforeAll(async () => {
  server = await startTestDatabase();
});
afterAll(() => server.stop());

const letter = fc.oneof(
  fc.constantFrom(...'aZ09 .,-/:·’\'"\\%_'),
  fc.integer({ min: 0x80, max: 0x24f }).map((code) => String.fromCharCode(code)),
  fc.constantFrom('e\u0301', 'ß', 'Œ', 'İ', 'ı', 'Σ', 'Ж', '日', '🎉', '\u00a0', 'ﬁ'),
);
const days = ['1999-12-31', '2000-02-29', '1900-02-29', '2024-02-29', '2023-02-29', '2024-04-31', '2024-13-01', '2024-00-10', '2024-01-00', '2024-01-32', '0000-01-01', '0999-01-01', '9999-12-31'];
const clocks = ['00:00', '23:59', '24:00', '9:30', '09:60', '12:30:59', '12:30:60', '12:30:00.5', '12h30'];
const numbers = ['0', '-1', '+2', '1.5', '1,5', '1e3', '', ' 7 ', '1 000', '.5', '5.', '--1', '0x1', 'NaN', 'Infinity', '1234567890123456789', '007', '2147483648', '٣'];
const texts = [...fc.sample(fc.array(letter, { maxLength: 8 }).map((letters) => letters.join('')), { numRuns: 300, seed: 7 })].map((text) => text.replace(/[\r\n]/g, ' '));
const values = [...days, ...days.map((day) => `${day} 10:00:00`), ...days.map((day) => day.split('-').toReversed().join('/')), '31/12/2024x', 'x31/12/2024', ...clocks, ...numbers, ...texts];
const table: SampleTable = { name: 'valors', columns: [['k', 'integer'], ['v', 'text']], rows: values.map((value, index) => [String(1000 + index), value]) };

const mappings = compiled('offers', `
Offer:
  from: valors
  key: k
  updatedAt: v
  fields: { title: v, totalJobOpenings: v, datePosted: v, validThrough: { column: v, date: DD/MM/YYYY }, baseSalary: { minValue: v, maxValue: { column: v, number: "1.234,5" } } }
`);
const facilities = compiled('facilities', `
Schedule: { from: valors, key: k, fields: { opensAt: v, closesAt: { column: v, time: "HH:MM:SS" } } }
`);
const opened: Source[] = [];
let sources: readonly Source[] = [];
beforeAll(async () => {
  for (const engine of Object.values(engines)) opened.push(sourceOver(await engine([table], server), new Map([...mappings, ...facilities])));
  sources = opened;
});
afterAll(() => Promise.all(opened.map((source) => source.close())));

/** What every engine reads of a field, for each of the values. */
async function readings(entity: string, path: string): Promise<readonly (readonly unknown[])[]> {
  const parts = path.split('.');
  return Promise.all(sources.map(async (source) => {
    const rows = await source.page({ entity, order: { direction: 'ASC' }, limit: 2000, fields: new Set([path]) });
    return rows.map(({ row }) => parts.reduce<unknown>((value, part) => (value as Record<string, unknown> | null)?.[part] ?? null, row));
  }));
}

const isDay = (iso: string): boolean => new Date(`${iso}T00:00:00Z`).toJSON()?.slice(0, 10) === iso && iso >= '1000';
const shown = (pattern: RegExp): readonly (string | null)[] => values.map((value) => (pattern.test(value) ? value.slice(0, 5) : null));

describe('on every engine alike', () => {
  test('text is folded as in this process', async () => {
    const ordered = await Promise.all(sources.map((source) => source.page({ entity: 'Offer', order: { field: 'title', direction: 'ASC' }, limit: 2000, fields: new Set(['title']) })));
    for (const rows of ordered) {
      expect(rows).toHaveLength(values.length);
      for (const { value, row } of rows) expect(value).toBe(row['title'] === null ? null : foldText(String(row['title'])));
      expect(rows.map(({ key }) => key)).toEqual(ordered[0]?.map(({ key }) => key));
    }
    expect(foldText("Instal·lació D’ÀREA ŁÓDŹ")).toBe("installacio d'area lodz");
  });

  test('a date is one that the calendar has, so written, or nothing', async () => {
    const iso = values.map((value) => (/^\d{4}-\d\d-\d\d( 10:00:00)?$/.test(value) && isDay(value.slice(0, 10)) ? value.slice(0, 10) : null));
    for (const found of await readings('Offer', 'datePosted')) expect(found).toEqual(iso);
    const written = values.map((value) => (/^\d\d\/\d\d\/\d{4}$/.test(value) && isDay(value.split('/').toReversed().join('-')) ? value.split('/').toReversed().join('-') : null));
    for (const found of await readings('Offer', 'validThrough')) expect(found).toEqual(written);
    const moments = values.map((value, index) => (iso[index] ? `${iso[index]}T${value.slice(11) || '00:00:00'}Z` : null));
    for (const found of await readings('Offer', 'source.updatedAt')) expect(found).toEqual(moments);
  });

  test('a time is one that clocks show, or nothing', async () => {
    for (const found of await readings('Schedule', 'opensAt')) expect(found).toEqual(shown(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?$/));
    for (const found of await readings('Schedule', 'closesAt')) expect(found).toEqual(shown(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/));
  });

  test('a number is one so written that fits, or nothing', async () => {
    const trimmed = values.map((value) => value.trim());
    const float = trimmed.map((value) => (/^[-+]?\d{1,15}(\.\d{1,15})?$/.test(value) ? Number(value) : null));
    for (const found of await readings('Offer', 'baseSalary.minValue')) expect(found).toEqual(float);
    const whole = trimmed.map((value) => (/^[-+]?\d{1,15}(\.0+)?$/.test(value) && Math.abs(Number(value)) < 2 ** 31 ? Number(value) : null));
    for (const found of await readings('Offer', 'totalJobOpenings')) expect(found).toEqual(whole);
    const comma = trimmed.map((value) => (/^[-+]?\d{1,15}(,\d{1,15})?$/.test(value) ? Number(value.replace(',', '.')) : null));
    for (const found of await readings('Offer', 'baseSalary.maxValue')) expect(found).toEqual(comma);
  });
});

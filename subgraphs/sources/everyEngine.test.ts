import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FilterError } from './filterError.ts';
import type { FigureRow, Filter, Order, PageRow, Position, Source } from './source.ts';
import type { StatementEvent } from './statementChannel.ts';
import { compiled, engines, sourceOver } from './testing/engines.ts';
import { expectedOffers, matching, ordered } from './testing/expectedOffers.ts';
import { startTestDatabase } from './testing/postgresServer.ts';
import type { TestDatabase } from './testing/postgresServer.ts';
import { cursos, ofertes, sampleMappings } from './testing/sampleRows.ts';
import { countRows } from './testing/countRows.ts';

let server: TestDatabase;
beforeAll(async () => {
  server = await startTestDatabase();
});
afterAll(() => server.stop());

const mappings = new Map([...compiled('offers', sampleMappings.offers), ...compiled('training', sampleMappings.training)]);
const entity = 'Offer';
const areas = ['es:prov:17', 'es:mun:17079', 'es:mun:08019', 'es:ca:09', 'es', 'es:mun:00000', 'x'];
const occupations = ['5', '51', '5120', '1', '0', 'x'];
const employers = ['prova:2023.1', "prova:2024.a%2Eb%2F'%C3%A7", 'altra:2023.1', 'prova:2023', 'prova:2023.%31', '', 'prova:x.1', "prova:2023.1' or '1'='1"];

/** Any filter on offers, of values that rows have, lack, or can't have. */
const anyFilter: fc.Arbitrary<Filter> = fc.record(
  {
    text: fc.constantFrom('peo', 'AVILA linia', 'cuiner', '%', '_', "'", '', 'niño', '\\', '🎉'),
    id: among('prova:101', 'prova:150', 'prova:abc', 'prova:0101', 'altra:101', 'prova:99999999999999999999', 'prova:1e2'),
    title: fc.oneof(among('Cuiner/a', 'cuiner/a', 'Peó', '-', '', '\0', '\ud800'), fc.record({ contains: fc.constantFrom('A', 'l·l', "d'", '100%_', '"', '\\', '\0', '日') })),
    area: among(...areas),
    occupation: among(...occupations),
    employmentType: among('FULL_TIME', 'PART_TIME', 'FLEXIBLE'),
    employer: among(...employers),
    organization: among('prova:girona', "prova:x'%3B%20drop%20table%20ofertes%3B%20--", 'prova:'),
    datePosted: range('2024-01-31', '2024-02-29', '2023-06-15', '2000-02-29'),
    validThrough: range('2024-03-01', '2023-12-31', '2025-01-01'),
    totalJobOpenings: range(0, 1, 3, 10, -5, 2 ** 31),
    status: among('OPEN', 'CLOSED'),
    inLanguage: among('ca', 'es'),
  },
  { requiredKeys: [] },
);
const anyOrder: fc.Arbitrary<Order> = fc.record({ field: fc.constantFrom('title', 'datePosted', 'validThrough', 'totalJobOpenings'), direction: fc.constantFrom('ASC', 'DESC') });
const idOrder: fc.Arbitrary<Order> = fc.record({ direction: fc.constantFrom('ASC', 'DESC') });

function among<Value extends string | number>(...values: readonly Value[]): fc.Arbitrary<{ eq?: Value; in?: Value[] }> {
  return fc.oneof(fc.record({ eq: fc.constantFrom(...values) }), fc.record({ in: fc.array(fc.constantFrom(...values), { minLength: 1, maxLength: 4 }) }), fc.constant({}));
}

function range<Value extends string | number>(...values: readonly Value[]): fc.Arbitrary<object> {
  const value = fc.constantFrom(...values);
  return fc.oneof(among(...values), fc.record({ gte: value, lte: value }, { requiredKeys: [] }));
}

/** Runs and counts the statements that answered. */
async function told<Answer>(run: () => Promise<Answer>): Promise<{ readonly answer: Answer; readonly statements: readonly StatementEvent[] }> {
  const statements: StatementEvent[] = [];
  const note = (event: unknown): number => statements.push(event as StatementEvent);
  subscribe('teixit:statement', note);
  try {
    return { answer: await run(), statements };
  } finally {
    unsubscribe('teixit:statement', note);
  }
}

const pageIds = (rows: readonly PageRow[]): readonly string[] => rows.map(({ row }) => row.id);
const check = async (property: fc.IAsyncProperty<unknown>, numRuns: number): Promise<void> => fc.assert(property, { numRuns });
const byId = (rows: Iterable<FigureRow>): object => Object.fromEntries([...rows].map((row) => [JSON.stringify([row.group, ...row.by]), { count: row.count, openings: row.sums['totalJobOpenings'], salary: Math.round((row.sums['baseSalary.minValue'] ?? 0) * 100), none: row.sums['baseSalary.maxValue'] }]));
const many = (count: number): string[] => Array.from({ length: count }, (_, index) => String(101 + index));

describe.each(Object.keys(engines) as (keyof typeof engines)[])('on %s', (engine) => {
  let source: Source;
  beforeAll(async () => {
    source = sourceOver(await engines[engine]([ofertes, cursos], server), mappings);
  });
  afterAll(() => source.close());

  const page = (filter: object, rest: object = {}): Promise<unknown> => source.page({ entity, filter: filter as Filter, order: { direction: 'ASC' }, limit: 5, fields: new Set(), ...rest });

  test('rows are read as the graph shows them', async () => {
    const fields = new Set(['title', 'description', 'area', 'occupation', 'employmentType', 'datePosted', 'validThrough', 'totalJobOpenings', 'baseSalary.minValue', 'baseSalary.currency', 'employer', 'organization', 'status', 'inLanguage', 'workHours', 'jobLocation.postalCode']);
    const { answer, statements } = await told(() => source.rows({ entity, keys: [...ofertes.rows.map(([id]) => String(id)), 'abc', '', '0101', '1.2', '%', '\0'], fields }));
    const found = new Map(answer.map((row) => [row.id, row]));
    expect(statements).toHaveLength(1);
    expect(found.size).toBe(120);
    for (const offer of expectedOffers) {
      const { id, minValue, area, occupation, employer, organization, ...leaves } = offer;
      expect(found.get(id)).toEqual({
        __typename: 'Offer', id, ...leaves,
        area: area && { __typename: 'Area', id: area },
        occupation: occupation && { __typename: 'Occupation', code: occupation },
        employer: employer && { __typename: 'Employer', id: employer },
        organization: organization && { __typename: 'Organization', id: organization },
        baseSalary: { minValue, currency: 'EUR' }, workHours: null, jobLocation: null,
      });
    }
  });

  test('unknown codes are told as the partner wrote them, and when a record changed', async () => {
    const [one, other, third] = await source.rows({ entity, keys: ['103', '112', '101'], fields: new Set(['originalCodes', 'source.updatedAt', 'description']) }).then((rows) => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
    expect(one).toMatchObject({ id: 'prova:101', originalCodes: [], source: { partner: { id: 'prova' }, updatedAt: '2024-01-01T10:00:00Z' }, description: '1?' });
    expect([...((other as unknown as { originalCodes: object[] }).originalCodes)]).toEqual([{ field: 'occupation', code: '9999' }]);
    expect((third as unknown as { originalCodes: object[] }).originalCodes).toEqual(expect.arrayContaining([{ field: 'employmentType', code: 'x' }]));
  });

  test('filters find what the graph shows, in one statement or none', async () => {
    await check(fc.asyncProperty(anyFilter, anyOrder, async (filter, order) => {
      const { answer, statements } = await told(() => source.page({ entity, filter, order, limit: 200, fields: new Set(['title']) }));
      expect(pageIds(answer)).toEqual(ordered(matching(filter), order).map(({ offer }) => offer.id));
      expect(answer.map(({ value }) => value)).toEqual(ordered(matching(filter), order).map(({ value }) => value));
      expect(statements.length).toBeLessThanOrEqual(1);
      expect(await countRows(source, { entity, filter })).toEqual([answer.length]);
    }), 80);
  });

  test('pages follow each other without a gap or a double', async () => {
    await check(fc.asyncProperty(fc.oneof(anyOrder, idOrder), fc.integer({ min: 7, max: 60 }), fc.constantFrom({}, { area: { eq: 'es:ca:09' } }), async (order, limit, filter) => {
      const found: string[] = [];
      let after: Position | undefined;
      for (;;) {
        const rows = await source.page({ entity, filter, order, limit, fields: new Set(), ...(after && { after }) });
        found.push(...pageIds(rows));
        const last = rows.at(-1);
        if (!last || rows.length < limit) break;
        after = { ...(last.value !== undefined && { value: last.value }), ties: { key: last.key } };
      }
      expect(found).toEqual(ordered(matching(filter), order).map(({ offer }) => offer.id));
    }), 12);
  });

  test('a list goes on after a position of another partner', async () => {
    await check(fc.asyncProperty(anyOrder, fc.nat(119), fc.constantFrom('all' as const, 'none' as const), async (order, place, ties) => {
      const all = ordered(expectedOffers, order);
      const value = all[place]?.value ?? null;
      const rows = await source.page({ entity, order, limit: 200, fields: new Set(), after: { value, ties } });
      const same = all.filter((each) => each.value === value);
      const first = all.findIndex((each) => each.value === value);
      expect(pageIds(rows)).toEqual(all.slice(ties === 'all' ? first : first + same.length).map(({ offer }) => offer.id));
    }), 20);
  });

  test('groups have the rows that each value alone would find, in one statement of constant text', async () => {
    const groups = fc.oneof(
      fc.record({ field: fc.constant('area'), values: fc.array(fc.constantFrom(...areas), { minLength: 1, maxLength: 6 }) }),
      fc.record({ field: fc.constant('occupation'), values: fc.array(fc.constantFrom(...occupations), { minLength: 1, maxLength: 6 }) }),
      fc.record({ field: fc.constant('employer'), values: fc.array(fc.constantFrom(...employers), { minLength: 1, maxLength: 6 }) }),
      fc.record({ field: fc.constant('id'), values: fc.array(fc.constantFrom('prova:101', 'prova:102', 'prova:x'), { minLength: 1, maxLength: 4 }) }),
      fc.record({ field: fc.constant('inLanguage'), values: fc.array(fc.constantFrom('ca', 'es'), { minLength: 1, maxLength: 2 }) }),
    );
    const texts = new Map<string, string>();
    await check(fc.asyncProperty(groups, anyOrder, fc.integer({ min: 1, max: 20 }), async ({ field, values }, order, limit) => {
      const { answer, statements } = await told(() => source.page({ entity, order, limit, fields: new Set(['title']), groups: { field, values } }));
      const expected = values.map((eq) => ordered(matching({ [field]: { eq } }), order).slice(0, limit).map(({ offer }) => offer.id));
      expect(values.map((_, group) => pageIds(answer.filter((row) => row.group === group)))).toEqual(expected);
      expect(statements.length).toBeLessThanOrEqual(1);
      for (const { sql } of statements) {
        // MySQL has another text for values with letters that not every encoding has, which no index can find; SQLite for keys that aren't whole numbers.
        const kind = `${field} ${JSON.stringify(order)} ${/%[89A-F]/.test(values.join())} ${/:x/.test(values.join())}`;
        expect(texts.get(kind) ?? sql).toBe(sql);
        texts.set(kind, sql);
      }
      expect(await countRows(source, { entity, groups: { field, values } })).toEqual(values.map((eq) => matching({ [field]: { eq } }).length));
    }), 30);
  });

  test('a grouped list goes on after a position in every group', async () => {
    const order: Order = { field: 'datePosted', direction: 'DESC' };
    const after: Position = { value: '2024-02-29', ties: { key: '120' } };
    const rows = await source.page({ entity, order, limit: 3, after, fields: new Set(), groups: { field: 'area', values: ['es:prov:17', 'es'] } });
    for (const [group, eq] of ['es:prov:17', 'es'].entries()) {
      const later = ordered(matching({ area: { eq } }), order).filter(({ offer, value }) => value === null || String(value) < '2024-02-29' || (value === '2024-02-29' && offer.id > 'prova:120'));
      expect(pageIds(rows.filter((row) => row.group === group))).toEqual(later.slice(0, 3).map(({ offer }) => offer.id));
    }
  });

  test('figures count and add up what rows show', async () => {
    const dimension = fc.constantFrom({ field: 'area' }, { field: 'occupation' }, { field: 'employmentType' }, { field: 'employer' }, { field: 'status' }, { field: 'inLanguage' }, { field: 'datePosted', month: true }, { field: 'validThrough', month: true }, { field: 'contractType' }, { field: 'totalJobOpenings' });
    const groups = fc.option(fc.array(fc.constantFrom(...areas), { minLength: 1, maxLength: 5 }), { nil: undefined });
    await check(fc.asyncProperty(fc.uniqueArray(dimension, { maxLength: 3 }), anyFilter, groups, async (by, filter, values) => {
      const sums = ['totalJobOpenings', 'baseSalary.minValue', 'baseSalary.maxValue'];
      const { answer, statements } = await told(() => source.figures({ entity, by, sums, filter, ...(values && { groups: { field: 'area', values } }) }));
      expect(statements.length).toBeLessThanOrEqual(1);
      const expected = new Map<string, FigureRow>();
      for (const [group, eq] of (values ?? [undefined]).entries()) {
        for (const offer of matching(filter).filter(({ id }) => eq === undefined || matching({ area: { eq } }).some((other) => other.id === id))) {
          const shown = by.map(({ field, month }: { field: string; month?: boolean }) => (month ? (offer[field]?.toString().slice(0, 7) ?? null) : (offer[field] ?? null)));
          const id = JSON.stringify([group, ...shown]);
          const before = expected.get(id) ?? { group, by: shown, count: 0, sums: { totalJobOpenings: 0, 'baseSalary.minValue': 0, 'baseSalary.maxValue': 0 } };
          expected.set(id, { ...before, count: before.count + 1, sums: { ...before.sums, totalJobOpenings: (before.sums['totalJobOpenings'] ?? 0) + Number(offer['totalJobOpenings']), 'baseSalary.minValue': (before.sums['baseSalary.minValue'] ?? 0) + Number(offer['minValue']) } });
        }
      }
      expect(byId(answer)).toEqual(byId(expected.values()));
    }), 30);
  });

  test('a list in one column is found by any of its values, and is in each group once', async () => {
    const eq = ['5120', '5131', '5', '1'];
    const fields = new Set(['occupations', 'hours', 'professionalFamily', 'realWorkPlacement', 'originalCodes']);
    const all = await source.page({ entity: 'Course', order: { direction: 'ASC' }, limit: 200, fields });
    expect(all.slice(0, 7).map(({ row }) => row['occupations'])).toEqual([['5120', '5131'], ['5120', '5120'], null, null, [], expect.anything(), ['2']].map((codes) => (Array.isArray(codes) ? codes.map((code) => ({ __typename: 'Occupation', code })) : codes)));
    expect(all.slice(0, 4).map(({ row }) => row['hours'])).toEqual([20, null, 1200, null]);
    expect(all[4]?.row['originalCodes']).toEqual([{ field: 'occupations', code: '9999' }, { field: 'professionalFamily', code: 'XXX' }, { field: 'realWorkPlacement', code: 'S/N' }]);
    for (const one of eq) {
      const found = await source.page({ entity: 'Course', order: { direction: 'ASC' }, limit: 200, fields: new Set(), filter: { occupations: { eq: one } } });
      const grouped = await source.page({ entity: 'Course', order: { direction: 'ASC' }, limit: 200, fields: new Set(), groups: { field: 'occupations', values: ['9', one] } });
      const shown = all.filter(({ row }) => (row['occupations'] as { code: string }[] | null)?.some(({ code }) => code.startsWith(one)));
      expect(pageIds(found)).toEqual(pageIds(shown));
      expect(pageIds(grouped.filter(({ group }) => group === 1))).toEqual(pageIds(shown));
      expect(await countRows(source, { entity: 'Course', groups: { field: 'occupations', values: [one] } })).toEqual([shown.length]);
      const [figure] = await source.figures({ entity: 'Course', by: [], sums: ['hours'], groups: { field: 'occupations', values: [one] } });
      expect(figure?.sums['hours'] ?? 0).toBe(shown.length === 0 ? 0 : (await source.figures({ entity: 'Course', by: [], sums: ['hours'], filter: { occupations: { eq: one } } }))[0]?.sums['hours']);
    }
  });

  test('the text of a statement is the same for any number of values', async () => {
    for (const run of [
      (count: number) => source.rows({ entity, keys: many(count), fields: new Set(['title']) }),
      (count: number) => countRows(source, { entity, filter: { id: { in: many(count).map((key) => `prova:${key}`) } } }),
      (count: number) => countRows(source, { entity, filter: { employer: { in: many(count).map((key) => `prova:2023.${key}`) } } }),
      (count: number) => countRows(source, { entity, filter: { title: { in: many(count) } } }),
    ]) {
      const found: string[] = [];
      for (const count of [1, 3, 200]) found.push((await told<unknown>(() => run(count))).statements.map(({ sql }) => sql).join());
      expect(new Set(found).size).toBe(1);
    }
  });

  test('what can not be asked is refused with the place in the question', async () => {
    const refused: readonly (readonly [object, string])[] = [
      [{ area: { eq: null } }, "Expected `filter.area.eq` to be an area's id, got null."],
      [{ area: null }, 'Expected `filter.area` to be conditions, or left out, got null.'],
      [{ title: { contains: null } }, 'Expected `filter.title.contains` to be a text of at most 200 characters, got null.'],
      [{ text: null }, 'Expected `filter.text` to be a text of at most 200 characters, got null.'],
      [{ id: { in: [] } }, 'Expected `filter.id.in` to be a list of 1 to 1000 values, got a list of 0.'],
      [{ id: { in: Array.from({ length: 1001 }, () => 'prova:1') } }, 'Expected `filter.id.in` to be a list of 1 to 1000 values, got a list of 1001.'],
      [{ id: { in: ['prova:1', null] } }, 'Expected `filter.id.in[1]` to be an id, got null.'],
      [{ title: { contains: 'a'.repeat(201) } }, 'Expected `filter.title.contains` to be a text of at most 200 characters, got a text of 201 characters.'],
      [{ datePosted: { gte: '2024-02-30' } }, 'Expected `filter.datePosted.gte` to be a date `YYYY-MM-DD`, got "2024-02-30".'],
      [{ workHours: { eq: null } }, 'Expected `filter.workHours.eq` to be a text, got null.'],
    ];
    for (const [filter, message] of refused) await expect(page(filter)).rejects.toThrow(new FilterError(message));
    await expect(page({}, { limit: 0 })).rejects.toThrow(FilterError);
    await expect(page({}, { after: { ties: { key: 'x.y' } } })).rejects.toThrow(FilterError);
    await expect(page({}, { order: { field: 'datePosted', direction: 'ASC' }, after: { value: "'; select", ties: 'all' } })).rejects.toThrow(FilterError);
    await expect(page({}, { order: { field: 'area', direction: 'ASC' } })).rejects.toThrow(FilterError);
  });

  test('a filter on a field that is not mapped finds nothing without a statement; an order by one goes by id', async () => {
    const { answer, statements } = await told(() => source.page({ entity, filter: { contractType: { eq: 'PERMANENT' } }, order: { direction: 'ASC' }, limit: 5, fields: new Set() }));
    expect([answer, statements]).toEqual([[], []]);
    const order: Order = { field: 'name', direction: 'DESC' };
    const rows = await source.page({ entity: 'Course', order: { field: 'price', direction: 'DESC' }, limit: 3, fields: new Set(['price']), after: { value: 5, ties: 'none' } });
    expect(rows.map(({ key, value }) => [key, value])).toEqual([['C00', null], ['C01', null], ['C02', null]]);
    await expect(source.page({ entity, order, limit: 3, fields: new Set() })).rejects.toThrow(FilterError);
  });

  test('only the columns that are asked for are read, and values are told nowhere', async () => {
    const { statements } = await told(() => source.page({ entity, filter: { title: { eq: 'secret-value' } }, order: { direction: 'ASC' }, limit: 5, fields: new Set(['status']) }));
    expect(statements[0]?.sql).not.toContain('mun');
    expect(JSON.stringify(statements)).not.toContain('secret-value');
    expect(statements[0]).toMatchObject({ partner: 'prova', entity, rows: 0, bindings: expect.any(Number) });
  });

  test('words that are SQL stay words', async () => {
    const attacks = ["'; drop table cursos; --", '" or 1=1 --', '\\', '$1', '?', '??', '${x}', ':a', '/*', "\\'; select 1; --", '{"a":1}', '[1,2]', ']', 'null'];
    for (const attack of attacks) {
      expect(await source.page({ entity, filter: { title: { eq: attack } }, order: { direction: 'ASC' }, limit: 5, fields: new Set() })).toEqual([]);
      expect(await countRows(source, { entity, filter: { text: attack.slice(0, 100), id: { eq: `prova:${encodeURIComponent(attack)}` } } })).toEqual([0]);
      expect(await countRows(source, { entity, groups: { field: 'organization', values: [`prova:${encodeURIComponent(attack).replaceAll('.', '%2E')}`] } })).toEqual([0]);
      expect(await source.rows({ entity: 'Course', keys: [attack, encodeURIComponent(attack)], fields: new Set() })).toEqual([]);
    }
    expect(await countRows(source, { entity: 'Course' })).toEqual([30]);
  });

  test('an answer is not waited for when it is not wanted any more', async () => {
    const reason = new Error('gone');
    await expect(countRows(source, { entity, signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    const controller = new AbortController();
    const asked = countRows(source, { entity, signal: controller.signal });
    controller.abort(reason);
    await expect(asked).rejects.toBe(reason);
    expect(await countRows(source, { entity })).toEqual([120]);
    expect(source.state().status).toBe('OK');
  });
});

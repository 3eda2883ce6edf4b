import type { EntityModel } from '../../sources/model.ts';
import type { EntityRow, Filter, PageRow, RuledRows, Source } from '../../sources/source.ts';
import { coveredRows, mayRead, maySee, subjectOf } from './grant.ts';
import type { Grant } from './grant.ts';
import type { RefusalReason } from './recorder.ts';

/** What a guarded source tells of what it did. Persons are ids of their records. */
export interface Observer {
  granted(grant: Grant, persons: readonly string[], fields: readonly string[]): void;
  refused(grant: Grant, reason: RefusalReason, persons: readonly string[], fields: readonly string[]): void;
  /** Every row that leaves. */
  shown(row: EntityRow): void;
}

/**
 * A partner's database as far as a grant goes: the one way to read anything personal. Entities, fields, conditions and orders that aren't granted
 * are left out before a statement is built, and rows by the statement itself, so nothing else is ever read.
 */
export function guardedSource(source: Source, grant: Grant, models: ReadonlyMap<string, EntityModel>, observer: Observer): Source {
  /** False, and told where the database has them, for records that aren't shared. */
  const guarded = (entity: string, asked: Iterable<string>): boolean => {
    if (!source.maps(entity)) return false;
    if (maySee(grant, entity)) return true;
    observer.refused(grant, 'FIELD', [], [...asked].map((path) => `${entity}.${path}`));
    return false;
  };

  /** The fields to read, and with them whom each row is about. */
  const readable = (entity: string, fields: ReadonlySet<string>): ReadonlySet<string> => {
    const refused = [...fields].filter((path) => !mayRead(grant, entity, path));
    if (refused.length > 0) observer.refused(grant, 'FIELD', [], refused.map((path) => `${entity}.${path}`));
    const subject = subjectOf(entity);
    return new Set([...[...fields].filter((path) => mayRead(grant, entity, path)), ...(subject === 'id' ? [] : [subject])]);
  };

  const mayFilter = (entity: string, filter: Filter | undefined): boolean => {
    const refused = filteredFields(models.get(entity), filter).filter((path) => !mayRead(grant, entity, path));
    if (refused.length > 0) observer.refused(grant, 'FILTER', [], refused.map((path) => `${entity}.${path}`));
    return refused.length === 0;
  };

  const noted = (entity: string, fields: ReadonlySet<string>, rows: readonly EntityRow[], told = rows): void => {
    observer.granted(grant, told.map((row) => personOf(entity, row)).filter((person) => person !== undefined), [...fields].map((path) => `${entity}.${path}`));
    for (const row of rows) observer.shown(row);
  };

  /** The rows that the grant covers, of those asked for. */
  const only = (entity: string, asked?: RuledRows): { readonly only?: RuledRows } => {
    const covered = coveredRows(grant, entity);
    if (!asked) return covered ? { only: covered } : {};
    return { only: { subject: subjectOf(entity), rules: [...asked.rules, ...(covered?.rules ?? [])] } };
  };

  return {
    partner: source.partner,
    looked: source.looked,
    timeZone: source.timeZone,
    maps: (entity) => source.maps(entity),
    state: () => source.state(),
    // Who opened the source closes it.
    close: async () => undefined,
    rows: async (question) => {
      const { entity, keys } = question;
      if (!guarded(entity, question.fields)) return [];
      const fields = readable(entity, question.fields);
      const rows = await source.rows({ ...question, fields, ...only(entity, question.only) });
      if (rows.length > 0) noted(entity, fields, rows);
      const found = new Set(rows.map(({ id }) => id));
      const missing = keys.map((key) => `${source.partner.id}:${key}`).filter((id) => !found.has(id));
      if (missing.length > 0) observer.refused(grant, 'NOT_VISIBLE', entity === 'PersonRecord' ? missing : [], [...fields].map((path) => `${entity}.${path}`));
      return rows;
    },
    page: async (question) => {
      const { entity, order } = question;
      if (!guarded(entity, question.fields) || !mayFilter(entity, question.filter)) return [];
      const fields = readable(entity, question.fields);
      const isOrdered = order.field === undefined || mayRead(grant, entity, order.field);
      const rows = await source.page({ ...question, fields, order: isOrdered ? order : { direction: order.direction }, ...only(entity, question.only) });
      noted(entity, fields, rows.map(({ row }) => row), shownOf(rows, question.limit).map(({ row }) => row));
      return rows;
    },
    figures: async (question) => {
      const { entity } = question;
      if (!guarded(entity, ['totalCount']) || !mayFilter(entity, question.filter)) return [];
      const figures = await source.figures({ ...question, ...only(entity, question.only) });
      observer.granted(grant, [], [`${entity}.totalCount`]);
      return figures;
    },
  };
}

/** The rows of pages without the one more that is read to know whether there is a next page; nobody is shown it. */
const shownOf = (rows: readonly PageRow[], limit: number): readonly PageRow[] =>
  [...Map.groupBy(rows, ({ group }) => group).values()].flatMap((page) => (limit > 1 && page.length >= limit ? page.slice(0, -1) : page));

/** The fields that a filter compares. A search reads the fields that the SDL says. */
export function filteredFields(model: EntityModel | undefined, filter: Filter | undefined): readonly string[] {
  return Object.entries(filter ?? {}).flatMap(([field, condition]) => {
    if (condition === undefined || condition === null) return [];
    return field === 'text' ? (model?.searches ?? []) : [field];
  });
}

function personOf(entity: string, row: EntityRow): string | undefined {
  if (entity === 'PersonRecord') return row.id;
  return (row['person'] as EntityRow | null | undefined)?.id;
}

import DataLoader from 'dataloader';
import type { Filter, Order, PageRow, Source } from '../../sources/source.ts';
import { askOwners } from '../askPartners.ts';
import { positionAt, type Cursor } from '../cursor.ts';
import { mergePages, type MergedRow } from '../mergePages.ts';
import type { PartnerReport } from '../partnerReport.ts';
import { allFields, fieldsKey } from './entityLoader.ts';
import { asQuestion, batchesOf, type Batch, type Group } from './groupedQuestion.ts';

/** A page wanted of an entity's list. */
export interface PageWanted {
  readonly entity: string;
  readonly group?: Group;
  readonly filter?: Filter;
  /** The partners that alone can have rows which the filter finds. */
  readonly owners?: ReadonlySet<string>;
  readonly order: Order;
  readonly after?: Cursor;
  /** The number of rows wanted; one more is read to know whether there is a next page. */
  readonly first: number;
  readonly fields: ReadonlySet<string>;
}

/** A page of a merged list. */
export interface Page {
  readonly rows: readonly MergedRow[];
  readonly hasNextPage: boolean;
  /** False when partners were asked and none could answer. */
  readonly answered: boolean;
}

/** Loads pages. Pages of one dispatch that differ only in their group are one statement at each partner. */
export type PageLoader = DataLoader<PageWanted, Page, string>;

/** Makes the page loader of one request. */
export function pageLoader(sources: readonly Source[], report: PartnerReport, signal?: AbortSignal): PageLoader {
  return new DataLoader<PageWanted, Page, string>(
    async (wanted) => {
      const pages = new Map<PageWanted, Page>();
      await Promise.all(
        batchesOf(wanted, signature).map(async (batch) => {
          for (const [want, page] of await loadBatch(batch, sources, report, signal)) pages.set(want, page);
        }),
      );
      return wanted.map((want) => pages.get(want) ?? { rows: [], hasNextPage: false, answered: true });
    },
    { cacheKeyFn: (want) => JSON.stringify([signature(want), want.group, fieldsKey(want.fields)]) },
  );
}

const signature = ({ entity, filter, order, after, first }: PageWanted): string => JSON.stringify([entity, filter, order, after, first]);

async function loadBatch(
  { questions, groups }: Batch<PageWanted>,
  sources: readonly Source[],
  report: PartnerReport,
  signal: AbortSignal | undefined,
): Promise<readonly (readonly [PageWanted, Page])[]> {
  const [model] = questions;
  if (!model) return [];
  const { entity, order, after, first } = model;
  const fields = allFields(questions);
  const asked = sources.filter((source) => source.maps(entity) && (model.group?.partner ?? source.partner.id) === source.partner.id);
  const distinct = groups && { field: groups.field, values: [...new Set(groups.values)] };
  const parts = await askOwners(model.owners, asked, report, (source) =>
    source.page({
      entity, fields, order, limit: first + 1,
      ...asQuestion(distinct, model.filter),
      ...(after && { after: positionAt(after, source.partner.id) }),
      ...(signal && { signal }),
    }),
  );
  return questions.map((question) => {
    const index = distinct ? distinct.values.indexOf(question.group?.value ?? '') : 0;
    const own = parts.map(({ source, value }) => ({ partner: source.partner.id, rows: value.filter((row: PageRow) => row.group === index) }));
    const merged = mergePages(own, order);
    return [question, { rows: merged.slice(0, first), hasNextPage: merged.length > first, answered: parts.length > 0 || asked.length === 0 }];
  });
}

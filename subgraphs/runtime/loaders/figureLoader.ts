import DataLoader from 'dataloader';
import type { FigureRow, Filter, Source } from '../../sources/source.ts';
import { askOwners } from '../askPartners.ts';
import type { PartnerReport } from '../partnerReport.ts';
import { asQuestion, batchesOf, type Group } from './groupedQuestion.ts';

/** A count wanted, and sums beside it. */
export interface FigureWanted {
  readonly entity: string;
  readonly group?: Group;
  readonly filter?: Filter;
  /** The partners that alone can have rows which the filter finds. */
  readonly owners?: ReadonlySet<string>;
  /** Paths of the number fields to add up. */
  readonly sums: readonly string[];
}

/** Rows counted over all partners that answered, and the sums by path. */
export interface Figure {
  readonly count: number;
  readonly sums: Readonly<Record<string, number>>;
}

/** Loads figures. Figures of one dispatch that differ only in their group are one statement at each partner. Null when none of the partners asked could answer. */
export type FigureLoader = DataLoader<FigureWanted, Figure | null, string>;

/** Makes the figure loader of one request. */
export function figureLoader(sources: readonly Source[], report: PartnerReport, signal?: AbortSignal): FigureLoader {
  return new DataLoader<FigureWanted, Figure | null, string>(
    async (wanted) => {
      const figures = new Map<FigureWanted, Figure | null>();
      await Promise.all(
        batchesOf(wanted, signature).map(async ({ questions, groups }) => {
          const [model] = questions;
          if (!model) return;
          const asked = sources.filter((source) => source.maps(model.entity) && (model.group?.partner ?? source.partner.id) === source.partner.id);
          const question = { entity: model.entity, by: [], sums: model.sums, ...asQuestion(groups, model.filter), ...(signal && { signal }) };
          const parts = await askOwners(model.owners, asked, report, (source) => source.figures(question));
          if (parts.length === 0 && asked.length > 0) return;
          const rows = parts.flatMap(({ value }) => value);
          questions.forEach((one, index) => figures.set(one, total(rows.filter((row) => row.group === index), model.sums)));
        }),
      );
      return wanted.map((want) => figures.get(want) ?? null);
    },
    { cacheKeyFn: (want) => JSON.stringify([signature(want), want.group]) },
  );
}

const signature = ({ entity, filter, sums }: FigureWanted): string => JSON.stringify([entity, filter, sums]);

function total(rows: readonly FigureRow[], sums: readonly string[]): Figure {
  return {
    count: rows.reduce((sum, row) => sum + row.count, 0),
    sums: Object.fromEntries(sums.map((path) => [path, rows.reduce((sum, row) => sum + (row.sums[path] ?? 0), 0)])),
  };
}

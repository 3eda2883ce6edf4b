import { SourceError, type Source } from '../sources/source.ts';
import type { PartnerReport } from './partnerReport.ts';

/** One partner's part of an answer. */
export interface Part<T> {
  readonly source: Source;
  readonly value: T;
}

/** Asks every source at the same time. A partner that can't answer is noted in the report and costs only its own part. */
export async function askPartners<T>(
  sources: readonly Source[],
  report: PartnerReport,
  question: (source: Source) => Promise<T>,
): Promise<readonly Part<T>[]> {
  const parts = await Promise.all(
    sources.map(async (source): Promise<Part<T> | undefined> => {
      try {
        return { source, value: await report.ask(source, question) };
      } catch (error) {
        if (error instanceof SourceError) return undefined;
        throw error;
      }
    }),
  );
  return parts.filter((part) => part !== undefined);
}

/**
 * As `askPartners`, where only the `owners` can have any of the rows: the others have none, however their databases stand, so nothing of theirs is missing and the report doesn't name them.
 * They are asked all the same, as what is asked may be written down.
 */
export async function askOwners<Row>(
  owners: ReadonlySet<string> | undefined,
  sources: readonly Source[],
  report: PartnerReport,
  question: (source: Source) => Promise<readonly Row[]>,
): Promise<readonly Part<readonly Row[]>[]> {
  if (!owners) return askPartners(sources, report, question);
  const { own = [], others = [] } = Object.groupBy(sources, ({ partner }) => (owners.has(partner.id) ? 'own' : 'others'));
  const [parts, empty] = await Promise.all([
    askPartners(own, report, question),
    Promise.all(others.map(async (source) => ({ source, value: await question(source).catch(noRows) }))),
  ]);
  // Where none of those that could have rows answers, there is no answer.
  return own.length > 0 && parts.length === 0 ? [] : [...parts, ...empty];
}

function noRows(error: unknown): readonly never[] {
  if (error instanceof SourceError) return [];
  throw error;
}

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

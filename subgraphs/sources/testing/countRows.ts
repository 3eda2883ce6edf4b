import type { FigureQuestion, Source } from '../source.ts';

/** The number of rows, one number for each group: figures without dimensions or sums. */
export async function countRows(source: Source, question: Omit<FigureQuestion, 'by' | 'sums'>): Promise<readonly number[]> {
  const figures = await source.figures({ ...question, by: [], sums: [] });
  return (question.groups?.values ?? ['']).map((_, group) => figures.find((row) => row.group === group)?.count ?? 0);
}

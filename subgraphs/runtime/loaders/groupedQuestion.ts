import type { Filter, Groups } from '../../sources/source.ts';

/** Whose list or figure is wanted: of the whole graph, or of one value of a field, such as one area. */
export interface Group {
  readonly field: string;
  readonly value: string;
  /** The partner that alone can have rows, when the value is an id of its own. */
  readonly partner?: string;
}

/** Questions that differ in nothing but their group, and so go to each partner as one statement. */
export interface Batch<T> {
  readonly questions: readonly T[];
  /** Undefined when the question is not about a group; the statement is then asked once for all. */
  readonly groups: Groups | undefined;
}

/** Splits what a dispatch collected into batches that can be one statement each: the same text of everything but the group's value. */
export function batchesOf<T extends { readonly group?: Group }>(questions: readonly T[], signature: (question: T) => string): readonly Batch<T>[] {
  const batches = new Map<string, T[]>();
  for (const question of questions) {
    const key = JSON.stringify([question.group?.field, question.group?.partner, signature(question)]);
    const batch = batches.get(key);
    if (batch) batch.push(question);
    else batches.set(key, [question]);
  }
  return [...batches.values()].map((batch) => {
    const field = batch[0]?.group?.field;
    return { questions: batch, groups: field === undefined ? undefined : { field, values: batch.map(({ group }) => group?.value ?? '') } };
  });
}

/** One group alone is asked as a plain condition, which every database answers from an index. */
export function asQuestion(groups: Groups | undefined, filter: Filter | undefined): { readonly groups?: Groups; readonly filter?: Filter } {
  const [only] = groups?.values ?? [];
  if (groups && groups.values.length === 1 && only !== undefined && filter?.[groups.field] === undefined)
    return { filter: { ...filter, [groups.field]: { eq: only } } };
  return { ...(groups && { groups }), ...(filter && { filter }) };
}

import type { EntityModel } from '../../../subgraphs/sources/model.ts';
import type { FieldCandidate } from '../fields/candidate.ts';
import { columnCandidates } from '../fields/columnCandidates.ts';
import { proposedFrom } from '../proposal.ts';
import type { ReadingContext } from '../values/readField.ts';
import type { TableProfile } from './tableProfile.ts';

/** By an entity, the other one that is often kept in the same table. */
const others: { readonly [entity: string]: string } = { Course: 'CourseInstance', CourseInstance: 'Course' };

/** What to say of a table of courses that holds also when they are given and how many seats there are, if nothing else was found for the other entity; undefined of any other table. */
export function twoInOne(profile: TableProfile, entity: string, candidates: readonly FieldCandidate[], models: readonly EntityModel[], taken: ReadonlySet<string>, context: ReadingContext): string | undefined {
  const other = models.find(({ name }) => name === others[entity]);
  if (!other || taken.has(other.name)) return undefined;
  const found = new Set([...candidates, ...columnCandidates(profile, other, context, new Map())].filter(({ confidence }) => confidence >= proposedFrom).map(({ field }) => field.path));
  if (!found.has('name') || !found.has('startDate') || !(found.has('seats') || found.has('seatsLeft'))) return undefined;
  const key = profile.key.length === 1 ? profile.key[0] : `{ columns: [${profile.key.join(', ')}] }`;
  return `Holds both what the courses are and when they are given: ${other.name} can be read from it too, by the same key, and CourseInstance then has \`course: ${key}\`.`;
}

import type { DomainModels } from '../../subgraphs/sources/compilePartner.ts';
import type { Proposal } from '../connect/proposal.ts';

/** A proposal without the entities that aren't taken, nor the references that would lead to them. */
export function onlyTaken(proposal: Proposal, taken: ReadonlySet<string>, models: DomainModels): Proposal {
  const entities = proposal.entities.filter(({ entity }) => taken.has(entity)).map((each) => {
    const model = models.get(each.domain)?.get(each.entity);
    const target = (path: string): string | undefined => model?.fields.get(path)?.entity;
    return { ...each, fields: each.fields.filter(({ path }) => taken.has(target(path) ?? each.entity)), open: each.open.filter(({ field }) => taken.has(target(field ?? '') ?? each.entity)) };
  });
  const kept = entities.filter(({ fields }) => fields.length > 0);
  // An entity that consisted of such references only takes others with it.
  return kept.length === proposal.entities.length ? { ...proposal, entities: kept } : onlyTaken({ ...proposal, entities: kept }, new Set(kept.map(({ entity }) => entity)), models);
}

import type { EntityModel } from '../sources/model.ts';
import type { Filter } from '../sources/source.ts';
import { partnerOf } from './loaders/entityLoader.ts';

/** The partners that alone can have rows which a filter finds, by the ids in it: of the rows themselves, or of what they refer to, which is the same partner's. Undefined where any partner can. */
export function ownersIn(filter: Filter | undefined, model: EntityModel | undefined): ReadonlySet<string> | undefined {
  const [owners, ...others] = Object.entries(filter ?? {})
    .filter(([field]) => field === 'id' || model?.fields.get(field)?.kind === 'reference')
    .flatMap(([, condition]) => idsIn(condition).map((ids) => new Set(ids.map((id) => partnerOf(String(id))))));
  return owners && new Set([...owners].filter((id) => others.every((each) => each.has(id))));
}

/** Of each condition, the ids that meet it. What can't be asked for is left to the sources to refuse. */
function idsIn(condition: Filter[string]): readonly (readonly unknown[])[] {
  const { eq, in: list } = typeof condition === 'object' && condition !== null ? condition : {};
  return [...(typeof eq === 'string' ? [[eq]] : []), ...(Array.isArray(list) && list.length > 0 ? [list] : [])];
}

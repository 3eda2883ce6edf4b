import type { LoadedPartner } from '../../subgraphs/sources/compilePartner.ts';
import type { EntityMapping } from '../../subgraphs/sources/mapping.ts';
import { openSource } from '../../subgraphs/sources/openSource.ts';
import type { PartnerSettings } from '../../subgraphs/sources/partnerFile.ts';
import type { Source } from '../../subgraphs/sources/source.ts';

/** Everything that a partner maps, of all domains, by entity. */
export function mappedEntities({ mappings }: LoadedPartner): ReadonlyMap<string, EntityMapping> {
  return new Map([...mappings.values()].flatMap((entities) => [...entities]));
}

/** A partner's database as the graph asks it, under the partner's own limits. */
export function openPartner({ identity, database, limits }: PartnerSettings, url: string, mappings: ReadonlyMap<string, EntityMapping>): Source {
  return openSource({ partner: identity, database: { ...database, url }, limits, mappings });
}

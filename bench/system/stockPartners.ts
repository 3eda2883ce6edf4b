import { Roster } from '../../subgraphs/live/roster.ts';
import type { Partners } from '../../subgraphs/runtime/partners.ts';
import type { SubgraphProcessSettings } from '../../subgraphs/settings.ts';
import { openSource } from '../../subgraphs/sources/openSource.ts';

/** The partners of a subgraph's settings with their databases looked at, for as long as the process lives. */
export async function demonstrationPartners({ everyPartner, databases }: SubgraphProcessSettings): Promise<Partners> {
  const sources = new Map(databases.map(({ settings: { identity, database, limits }, mappings, url }) => [identity.id, openSource({ partner: identity, database: { ...database, url }, limits, mappings })]));
  const roster = new Roster();
  for (const { identity } of everyPartner) roster.take(identity, sources.get(identity.id));
  await Promise.all([...sources.values()].map(({ looked }) => looked));
  return roster;
}

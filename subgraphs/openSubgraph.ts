import { domainResolvers } from './domainResolvers.ts';
import { startSubgraph, type Subgraph } from './runtime/startSubgraph.ts';
import type { SubgraphProcessSettings } from './settings.ts';
import { openSource } from './sources/openSource.ts';

/** Starts the subgraph that the settings describe, with a source for each partner of its domain. */
export async function openSubgraph({ domain, host, port, models, everyPartner, databases }: SubgraphProcessSettings): Promise<Subgraph> {
  const sources = databases.map(({ settings, mappings, url }) =>
    openSource({ partner: settings.identity, database: { ...settings.database, url }, limits: settings.limits, mappings }),
  );
  try {
    return await startSubgraph({
      domain, host, port, sources,
      partners: new Map(everyPartner.map(({ identity }) => [identity.id, identity])),
      models: models.get(domain) ?? new Map(),
      resolvers: domainResolvers[domain],
    });
  } catch (error) {
    await Promise.all(sources.map((source) => source.close()));
    throw error;
  }
}

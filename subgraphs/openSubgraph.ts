import { domainResolvers } from './domainResolvers.ts';
import { startSubgraph, type Subgraph } from './runtime/startSubgraph.ts';
import { subgraphSchema } from './runtime/subgraphSchema.ts';
import type { SubgraphProcessSettings } from './settings.ts';
import { openSource } from './sources/openSource.ts';

/** Starts the subgraph that the settings describe, with a source for each partner of its domain. */
export async function openSubgraph({ domain, host, port, models: everyModel, everyPartner, databases }: SubgraphProcessSettings): Promise<Subgraph> {
  const models = everyModel.get(domain) ?? new Map();
  // Before the databases are asked: building the schema keeps the process busy, and their time limits would run meanwhile.
  const schema = subgraphSchema(domain, models, domainResolvers[domain]);
  const sources = databases.map(({ settings, mappings, url }) =>
    openSource({ partner: settings.identity, database: { ...settings.database, url }, limits: settings.limits, mappings }),
  );
  try {
    // So that the first question finds connections; a database that is down holds this up for no longer than its time limit.
    await Promise.all(sources.map(({ looked }) => looked));
    const partners = new Map(everyPartner.map(({ identity }) => [identity.id, identity]));
    return await startSubgraph({ domain, host, port, schema, models, partners, sources });
  } catch (error) {
    await Promise.all(sources.map((source) => source.close()));
    throw error;
  }
}

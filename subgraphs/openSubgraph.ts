import { domainParts, domainResolvers } from './domainResolvers.ts';
import { LivePartners } from './live/livePartners.ts';
import type { PartnerDatabase } from './live/readCandidate.ts';
import { Roster } from './live/roster.ts';
import { SharedEngines } from './live/sharedEngines.ts';
import { startSubgraph, type Subgraph } from './runtime/startSubgraph.ts';
import { subgraphSchema } from './runtime/subgraphSchema.ts';
import type { SubgraphProcessSettings } from './settings.ts';
import { openSource } from './sources/openSource.ts';
import type { Source } from './sources/source.ts';

/** Starts the subgraph that the settings describe, with a source for each partner of its domain, and follows the partners' folder while it runs. */
export async function openSubgraph(settings: SubgraphProcessSettings): Promise<Subgraph> {
  const { domain, host, port, keys, models: everyModel, everyPartner, databases, watch, partnersFolder: root, environment, folderStates: states } = settings;
  const models = everyModel.get(domain) ?? new Map();
  // Before the databases are asked: building the schema keeps the process busy, and their time limits would run meanwhile.
  const schema = subgraphSchema(domain, models, domainResolvers[domain]);
  const engines = new SharedEngines();
  const open = ({ settings: { identity, database, limits }, mappings, url }: PartnerDatabase): Source =>
    openSource({ partner: identity, database: { ...database, url }, limits, mappings, open: engines.open });
  const inUse = new Map(databases.map((database) => [database.settings.identity.id, { url: database.url, source: open(database) }]));
  const variables = new Map(everyPartner.map(({ identity, database }) => [identity.id, database.urlFrom]));
  const roster = new Roster();
  for (const { identity } of everyPartner) roster.take(identity, inUse.get(identity.id)?.source);
  const part = await domainParts[domain]?.({ environment: settings.variables, partnersFolder: root, models });
  try {
    // So that the first question finds connections; a database that is down holds this up for no longer than its time limit.
    await Promise.all([...inUse.values()].map(({ source }) => source.looked));
    const subgraph = await startSubgraph({ domain, host, port, keys, schema, models, partners: roster, part });
    if (watch === 'off') return subgraph;
    const live = new LivePartners({ root, watch, domain, models: everyModel, environment, roster, open, openEngine: engines.open, states, variables, inUse });
    const stop = async (): Promise<void> => {
      await live.stop();
      await subgraph.stop();
    };
    return { ...subgraph, stop };
  } catch (error) {
    await roster.close();
    await part?.close();
    throw error;
  }
}

import { demonstrationPartners } from './stockPartners.ts';
import { startStockServer } from './stockServer.ts';
import { domainParts, domainResolvers } from '../../subgraphs/domainResolvers.ts';
import { subgraphSchema } from '../../subgraphs/runtime/subgraphSchema.ts';
import { readSubgraphSettings } from '../../subgraphs/settings.ts';

// `node bench/system/stockSubgraph.ts offers`: a subgraph over the partners' databases as `subgraphs/main.ts` starts it, served by Apollo Server.
const settings = readSubgraphSettings(process.argv[2], process.env);
const models = settings.models.get(settings.domain) ?? new Map();
const schema = subgraphSchema(settings.domain, models, domainResolvers[settings.domain]);
// For the figures' key; without an audit log there is nothing behind the door.
await domainParts[settings.domain]?.({ environment: settings.variables, partnersFolder: settings.partnersFolder, models });
const url = await startStockServer({ domain: settings.domain, partners: await demonstrationPartners(settings), models, schema });
process.send?.({ url });

import type { Domain } from '../schema/subgraphSdl.ts';
import { resolvers as facilities } from './facilities/resolvers.ts';
import { resolvers as offers } from './offers/resolvers.ts';
import { resolvers as people } from './people/resolvers.ts';
import { resolvers as training } from './training/resolvers.ts';

/** What each domain adds to the graph. The only place that knows them all. */
export const domainResolvers: Record<Domain, object> = { offers, training, people, facilities };

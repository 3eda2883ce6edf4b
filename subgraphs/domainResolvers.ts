import type { Domain } from '../schema/subgraphSdl.ts';
import { resolvers as facilities } from './facilities/resolvers.ts';
import { resolvers as offers } from './offers/resolvers.ts';
import { openPeoplePart } from './people/openPeoplePart.ts';
import type { PeoplePartSettings } from './people/openPeoplePart.ts';
import { resolvers as people } from './people/resolvers.ts';
import type { DomainPart } from './runtime/domainPart.ts';
import { resolvers as training } from './training/resolvers.ts';

/** What each domain adds to the graph. The only place that knows them all. */
export const domainResolvers: Record<Domain, object> = { offers, training, people, facilities };

/** What a domain brings beside resolvers. */
export const domainParts: { readonly [domain in Domain]?: (settings: PeoplePartSettings) => Promise<DomainPart | undefined> } = { people: openPeoplePart };

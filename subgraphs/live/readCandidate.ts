import type { Domain } from '../../schema/subgraphSdl.ts';
import type { LoadedPartner } from '../sources/compilePartner.ts';
import { connectionShare } from '../sources/connectionShare.ts';
import { formatProblem } from '../sources/mappingProblem.ts';
import { readAddress } from '../sources/partnerAddress.ts';
import type { PartnerSettings } from '../sources/partnerFile.ts';

/** A partner that a subgraph asks, and where its database is. */
export interface PartnerDatabase {
  readonly folder: string;
  /** `limits.connections` are those that this one subgraph may have. */
  readonly settings: PartnerSettings;
  readonly mappings: NonNullable<ReturnType<LoadedPartner['mappings']['get']>>;
  readonly url: string;
}

/** A partner as its folder has it for one subgraph: fit for use if there are no problems. Without `database` it shares nothing of the subgraph's domain. */
export interface Candidate {
  readonly partner?: PartnerSettings;
  readonly database?: PartnerDatabase;
  /** One line each, without any value of the partner's data. */
  readonly problems: readonly string[];
}

/** What a partner's folder means to the subgraph of a domain: whether it can be used, and the address of its database. */
export function readCandidate({ folder, partner, mappings, problems }: LoadedPartner, domain: Domain | undefined, environment: Readonly<Record<string, string | undefined>>): Candidate {
  const told = problems.map(formatProblem);
  const own = domain && mappings.get(domain);
  if (!partner || !own) return { ...(partner && { partner }), problems: told };
  const { urlFrom } = partner.database;
  const address = addressOf(folder, urlFrom, environment);
  if ('url' in address) return { partner, database: { folder, settings: shared(partner, domain), mappings: own, url: address.url }, problems: told };
  return { partner, problems: [...told, `${urlFrom}: expected the address of the database of ${partner.identity.id}, got ${address.found}`] };
}

function shared(partner: PartnerSettings, domain: Domain): PartnerSettings {
  const { identity, limits } = partner;
  return { ...partner, limits: { ...limits, connections: connectionShare(limits.connections, identity.domains, domain) } };
}

function addressOf(folder: string, urlFrom: string, environment: Readonly<Record<string, string | undefined>>): { readonly url: string } | { readonly found: string } {
  try {
    const url = readAddress(folder, urlFrom, environment);
    return url === undefined ? { found: 'none' } : { url };
  } catch (error) {
    return { found: `an .env that can't be read (${error instanceof Error && 'code' in error ? error.code : 'unknown'})` };
  }
}

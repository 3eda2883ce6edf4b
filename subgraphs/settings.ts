import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { domains, subgraphSdl, type Domain } from '../schema/subgraphSdl.ts';
import { loadPartners, type DomainModels, type LoadedPartner } from './sources/compilePartner.ts';
import { formatProblem, nearestName } from './sources/mappingProblem.ts';
import type { PartnerSettings } from './sources/partnerFile.ts';
import { readModel } from './sources/readModel.ts';

/** A partner that a subgraph asks, and where its database is. */
export interface PartnerDatabase {
  readonly settings: PartnerSettings;
  readonly mappings: NonNullable<ReturnType<LoadedPartner['mappings']['get']>>;
  readonly url: string;
}

/** Everything that a subgraph's process is told: by its argument, its environment and the partners' folder. */
export interface SubgraphProcessSettings {
  readonly domain: Domain;
  readonly host: string;
  readonly port: number;
  readonly models: DomainModels;
  /** Every partner, whether or not it shares this domain. */
  readonly everyPartner: readonly PartnerSettings[];
  /** The partners that share this domain. */
  readonly databases: readonly PartnerDatabase[];
}

/** The environment variables of a subgraph, for the README and its test. Each partner adds one: the `urlFrom` of its `partner.yml`. */
export const subgraphVariables = [
  { name: 'HOST', usual: '127.0.0.1', meaning: 'the address to listen on' },
  { name: 'PORT', usual: '4001 offers, 4002 training, 4003 people, 4004 facilities', meaning: 'the port to listen on; 0 takes any free one' },
  { name: 'PARTNERS', usual: 'partners', meaning: 'the folder with one folder for each partner' },
] as const;

/** The settings are wrong; the message has one line for each problem. */
export class SettingsError extends Error {}

/** Reads a subgraph's settings; throws a `SettingsError` that tells all problems at once. */
export function readSubgraphSettings(name: string | undefined, environment: Readonly<Record<string, string | undefined>>): SubgraphProcessSettings {
  const problems: string[] = [];
  const domain = domains.find((each) => each === name);
  if (!domain) problems.push(`Expected the name of a subgraph (${domains.join(', ')}), got ${name === undefined ? 'none' : JSON.stringify(name)}${hint(name ?? '', domains)}`);
  const port = readPort(environment['PORT'], 4001 + Math.max(0, domains.indexOf(domain ?? 'offers')), problems);
  const folder = environment['PARTNERS'] ?? fileURLToPath(new URL('../partners', import.meta.url));
  if (!existsSync(folder)) problems.push(`PARTNERS: expected a folder, got ${JSON.stringify(folder)}`);
  const models: DomainModels = new Map(domains.map((each) => [each, readModel(subgraphSdl(each))]));
  const loaded = existsSync(folder) ? loadPartners(folder, models) : [];
  problems.push(...loaded.flatMap((partner) => partner.problems.map(formatProblem)));
  const everyPartner = loaded.flatMap(({ partner }) => partner ?? []);
  const databases = loaded.flatMap(({ partner, mappings }) => {
    const own = domain && mappings.get(domain);
    if (!partner || !own) return [];
    const { urlFrom } = partner.database;
    const url = environment[urlFrom];
    if (!url) problems.push(`${urlFrom}: expected the address of the database of ${partner.identity.id}, got none`);
    return url ? [{ settings: partner, mappings: own, url }] : [];
  });
  if (!domain || problems.length > 0) throw new SettingsError(problems.join('\n'));
  return { domain, host: environment['HOST'] ?? '127.0.0.1', port, models, everyPartner, databases };
}

function readPort(text: string | undefined, usual: number, problems: string[]): number {
  if (text === undefined || text === '') return usual;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  problems.push(`PORT: expected a number from 0 to 65535, got ${JSON.stringify(text)}`);
  return usual;
}

function hint(name: string, names: readonly string[]): string {
  const near = nearestName(name, names);
  return near ? `; did you mean "${near}"?` : '';
}

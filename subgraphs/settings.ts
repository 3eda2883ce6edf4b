import type { KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { auditVariables } from '../audit/settings.ts';
import { readCallKeys } from './callKeys.ts';
import { figuresKeyProblems } from './people/figures/figuresKey.ts';
import { domains, subgraphSdl, type Domain } from '../schema/subgraphSdl.ts';
import { folderStates, type FolderStates } from './live/folderStates.ts';
import { readCandidate, type PartnerDatabase } from './live/readCandidate.ts';
import type { WatchMode } from './live/watchFolder.ts';
import { loadPartners, type DomainModels } from './sources/compilePartner.ts';
import { nearestName } from './sources/mappingProblem.ts';
import type { PartnerSettings } from './sources/partnerFile.ts';
import { readModel } from './sources/readModel.ts';

/** Everything that a subgraph's process is told: by its argument, its environment and the partners' folder. */
export interface SubgraphProcessSettings {
  readonly domain: Domain;
  readonly host: string;
  readonly port: number;
  /** The keys that the gateway's calls are signed with; none: everybody's calls are answered, as nobody's. */
  readonly keys: readonly KeyObject[];
  readonly models: DomainModels;
  /** Every partner, whether or not it shares this domain. */
  readonly everyPartner: readonly PartnerSettings[];
  /** The partners that share this domain. */
  readonly databases: readonly PartnerDatabase[];
  /** The folder with one folder for each partner. */
  readonly partnersFolder: string;
  /** What the partners' folders held just before they were read. */
  readonly folderStates: FolderStates;
  /** How changes of the partners' folders are noticed while the subgraph runs; `off`: not at all. */
  readonly watch: WatchMode | 'off';
  /** What the domain's own part is told by. */
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** Where the addresses of databases are looked for first. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** The environment variables of a subgraph, for the README and its test. Each partner adds one, the `urlFrom` of its `partner.yml`, unless its own `.env` has it. */
export const subgraphVariables = [
  { name: 'HOST', usual: '127.0.0.1', meaning: 'the address to listen on' },
  { name: 'GATEWAY_KEY', usual: 'none; required', meaning: 'the key that the gateway signs its calls with, its `SUBGRAPH_KEY_<NAME>`; no other call is answered' },
  { name: 'GATEWAY_KEY_PREVIOUS', usual: 'none', meaning: 'the key before, which is accepted too while the gateway changes to the new one' },
  { name: 'UNSIGNED_CALLS', usual: 'none', meaning: '`public` in place of a key: everybody’s calls are answered, as nobody’s; only where `HOST` is this machine alone' },
  { name: 'PORT', usual: '4001 offers, 4002 training, 4003 people, 4004 facilities', meaning: 'the port to listen on; 0 takes any free one' },
  { name: 'PARTNERS', usual: 'partners', meaning: 'the folder with one folder for each partner' },
  { name: 'WATCH', usual: 'on', meaning: 'how changes in that folder are noticed while running: `on`, `off`, or `poll`, once a second, for volumes that tell of no changes' },
  { name: 'PEOPLE_FIGURES_KEY', usual: 'none; required by people', meaning: 'the secret of the noise in figures about people: at least 32 bytes in base64url; the same for as long as the same question is to have the same answer' },
  ...auditVariables.map(({ name, usual, meaning }) => ({ name, usual, meaning: `of people: ${meaning}` })),
] as const;

/** A partner's folder names the variable of its address: it must not name one of these. */
const secretVariables: ReadonlySet<string> = new Set(['GATEWAY_KEY', 'GATEWAY_KEY_PREVIOUS', 'PEOPLE_FIGURES_KEY', 'AUDIT_PSEUDONYM_KEY', 'AUDIT_LOG', 'AUDIT_ANCHORS']);

/** The settings are wrong; the message has one line for each problem. */
export class SettingsError extends Error {}

/** Reads a subgraph's settings; throws a `SettingsError` that tells all problems at once. */
export function readSubgraphSettings(name: string | undefined, environment: Readonly<Record<string, string | undefined>>): SubgraphProcessSettings {
  const problems: string[] = [];
  const domain = domains.find((each) => each === name);
  if (!domain) problems.push(`Expected the name of a subgraph (${domains.join(', ')}), got ${name === undefined ? 'none' : JSON.stringify(name)}${hint(name ?? '', domains)}`);
  const port = readPort(environment['PORT'], 4001 + Math.max(0, domains.indexOf(domain ?? 'offers')), problems);
  const host = environment['HOST'] ?? '127.0.0.1';
  const keys = readCallKeys(environment, host, problems);
  if (domain === 'people') problems.push(...figuresKeyProblems(environment));
  const folder = environment['PARTNERS'] ?? fileURLToPath(new URL('../partners', import.meta.url));
  if (!existsSync(folder)) problems.push(`PARTNERS: expected a folder, got ${JSON.stringify(folder)}`);
  const models: DomainModels = new Map(domains.map((each) => [each, readModel(subgraphSdl(each))]));
  const watch = watchModes.find((mode) => mode === (environment['WATCH'] || 'on'));
  if (!watch) problems.push(`WATCH: expected ${watchModes.join(', ')}, got ${JSON.stringify(environment['WATCH'])}${hint(environment['WATCH'] ?? '', watchModes)}`);
  // Before they are read, so that what changes in between is noticed.
  const addresses = Object.fromEntries(Object.entries(environment).filter(([variable]) => !secretVariables.has(variable)));
  const states = folderStates(folder) ?? new Map();
  const candidates = existsSync(folder) ? loadPartners(folder, models).map((partner) => readCandidate(partner, domain, addresses)) : [];
  // A faulty partner stops the start, where somebody is looking; while the process runs it is refused alone.
  problems.push(...candidates.flatMap((candidate) => candidate.problems));
  if (!domain || !watch || problems.length > 0) throw new SettingsError(problems.join('\n'));
  return {
    domain, host, port, keys, models, watch, variables: environment, environment: addresses, partnersFolder: folder, folderStates: states,
    everyPartner: candidates.flatMap(({ partner }) => partner ?? []),
    databases: candidates.flatMap(({ database }) => database ?? []),
  };
}

const watchModes = ['on', 'off', 'poll'] as const;

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

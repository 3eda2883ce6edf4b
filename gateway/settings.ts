import type { KeyObject } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { distance } from 'fastest-levenshtein';
import { readAuditSettings } from '../audit/settings.ts';
import type { AuditSettings } from '../audit/settings.ts';
import { expectedKey, readKey } from '../calls/key.ts';
import { oidcReference, readOidcSettings } from './authentication/oidcSettings.ts';
import type { OidcSettings } from './authentication/oidcSettings.ts';

/** How a gateway is set up. Durations in milliseconds, sizes in bytes. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  /** The path of the supergraph file. */
  readonly supergraph: string;
  /** Addresses that replace those of the supergraph, by the name of the subgraph as an environment variable writes it: `OFFERS`. */
  readonly subgraphUrls: Readonly<Record<string, string>>;
  /** The keys that calls are signed with, by the name of the subgraph in the same form; one without is called unsigned, in nobody's name. */
  readonly subgraphKeys: Readonly<Record<string, KeyObject>>;
  readonly subgraphTimeout: number;
  readonly subgraphMaxBytes: number;
  /** The most connections to one subgraph. */
  readonly subgraphConnections: number;
  /** Whether fetches that are alike are made once while the first is under way. */
  readonly shareFetches: boolean;
  /** Whether fetches of entities that differ by their entities alone are joined to one. */
  readonly joinFetches: boolean;
  /** Whether different fetches travel in one request to a subgraph that takes several. */
  readonly batchFetches: boolean;
  readonly requestMaxBytes: number;
  readonly maxTokens: number;
  readonly maxDepth: number;
  readonly maxRootFields: number;
  readonly maxAliases: number;
  readonly maxFields: number;
  readonly maxRows: number;
  /** How many operations are kept ready to be executed. */
  readonly knownOperations: number;
  /** Where answers for everybody are kept: `off`, `memory`, or the address of a Redis behind the memory. */
  readonly responseCache: string;
  readonly responseCacheMaxBytes: number;
  /** Whose access tokens are accepted; absent: nobody's. */
  readonly oidc?: OidcSettings;
  /** Where operations that are refused because of who asks are written down; absent: nowhere. */
  readonly audit?: AuditSettings;
}

/** Either settings, or every problem of the environment, one line each. */
export type SettingsResult = { readonly settings: Settings } | { readonly problems: readonly string[] };

/** The variable that replaces a subgraph's address is this and the subgraph's name in capitals, with `_` for what isn't a letter or digit. */
export const subgraphUrlPrefix = 'SUBGRAPH_URL_';

/** The variable with the key of a subgraph is this and its name in the same form. */
export const subgraphKeyPrefix = 'SUBGRAPH_KEY_';

interface Variable {
  readonly setting: keyof Settings;
  readonly default: string;
  readonly meaning: string;
  /** Whether its text may hold a password. */
  readonly isSecret?: boolean;
  readonly read: (text: string) => { readonly value: string | number | boolean } | { readonly expected: string };
}

const variables: Readonly<Record<string, Variable>> = {
  HOST: { setting: 'host', default: '127.0.0.1', meaning: 'The address to listen on; `0.0.0.0` in a container.', read: (text) => ({ value: text }) },
  PORT: { setting: 'port', default: '4000', meaning: 'The port to listen on; 0 takes any free one.', read: wholeNumber(0, 65_535) },
  SUPERGRAPH: { setting: 'supergraph', default: 'schema/supergraph.graphql', meaning: 'The supergraph file; when it changes, the gateway takes it over.', read: (text) => ({ value: text }) },
  SUBGRAPH_TIMEOUT: { setting: 'subgraphTimeout', default: '15000', meaning: 'How long one request to a subgraph may take, in milliseconds.', read: wholeNumber(1, 600_000) },
  SUBGRAPH_MAX_BYTES: { setting: 'subgraphMaxBytes', default: '33554432', meaning: 'The greatest answer taken from a subgraph, in bytes.', read: wholeNumber(1024, 1_073_741_824) },
  SUBGRAPH_CONNECTIONS: { setting: 'subgraphConnections', default: '64', meaning: 'The most connections to one subgraph.', read: wholeNumber(1, 10_000) },
  SHARE_FETCHES: { setting: 'shareFetches', default: 'yes', meaning: 'Whether requests to a subgraph that are alike are made once while the first is under way, for those who may see the same: `yes` or `no`.', read: yesOrNo },
  JOIN_FETCHES: { setting: 'joinFetches', default: 'yes', meaning: 'Whether requests for entities that differ by these alone are joined to one, for those who may see the same: `yes` or `no`.', read: yesOrNo },
  BATCH_FETCHES: { setting: 'batchFetches', default: 'yes', meaning: 'Whether different requests travel as one to a subgraph that says it takes several: `yes` or `no`.', read: yesOrNo },
  REQUEST_MAX_BYTES: { setting: 'requestMaxBytes', default: '262144', meaning: 'The greatest request body, in bytes.', read: wholeNumber(1024, 16_777_216) },
  MAX_TOKENS: { setting: 'maxTokens', default: '5000', meaning: 'The most tokens of a query document.', read: wholeNumber(1, 1_000_000) },
  MAX_DEPTH: { setting: 'maxDepth', default: '16', meaning: 'The deepest nesting of fields.', read: wholeNumber(1, 1000) },
  MAX_ROOT_FIELDS: { setting: 'maxRootFields', default: '20', meaning: 'The most fields at the root of an operation.', read: wholeNumber(1, 10_000) },
  MAX_ALIASES: { setting: 'maxAliases', default: '50', meaning: 'The most aliases, fragments expanded.', read: wholeNumber(0, 100_000) },
  MAX_FIELDS: { setting: 'maxFields', default: '500', meaning: 'The most fields, fragments expanded.', read: wholeNumber(1, 1_000_000) },
  MAX_ROWS: { setting: 'maxRows', default: '50000', meaning: 'The most rows that lists inside lists may ask for.', read: wholeNumber(1, 1_000_000_000) },
  KNOWN_OPERATIONS: { setting: 'knownOperations', default: '1000', meaning: 'How many operations are kept ready to be executed, and how many texts under their hashes (persisted queries); fewer if they are long.', read: wholeNumber(1, 1_000_000) },
  RESPONSE_CACHE: { setting: 'responseCache', default: 'memory', meaning: 'Where answers for everybody are kept while they are fresh: `off`, `memory`, or also in a Redis for several gateways, `redis://…` or `rediss://…`. Browsers and proxies may keep them also where it is `off`: for how long is the subgraphs’ word.', read: responseCache, isSecret: true },
  RESPONSE_CACHE_MAX_BYTES: { setting: 'responseCacheMaxBytes', default: '67108864', meaning: 'The memory that answers are kept in, in bytes; one of them takes an eighth at most.', read: wholeNumber(1024, 68_719_476_736) },
};

/** Every environment variable of the gateway: name, default, meaning. The table of the README is this one. */
export const settingsReference: readonly { readonly name: string; readonly default: string; readonly meaning: string }[] = [
  ...Object.entries(variables).map(([name, { default: value, meaning }]) => ({ name, default: value, meaning })),
  ...oidcReference,
  { name: 'AUDIT_LOG', default: 'none', meaning: 'The audit log in which operations refused because of who asks are written down: the people subgraph’s, or one of its own.' },
  { name: 'AUDIT_ANCHORS', default: 'beside `AUDIT_LOG`', meaning: 'The file of its anchors.' },
  { name: `${subgraphUrlPrefix}<NAME>`, default: 'the one in the supergraph', meaning: `The address of a subgraph's GraphQL endpoint, such as \`${subgraphUrlPrefix}OFFERS\`; the name in capitals, with \`_\` for other signs.` },
  { name: `${subgraphKeyPrefix}<NAME>`, default: 'none', meaning: `The key that calls to a subgraph are signed with, its \`GATEWAY_KEY\`. Without one it is told nothing of who asks.` },
];

/** Reads and checks the environment. A variable that is empty counts as absent. The default supergraph is the project's own, wherever the process was started. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): SettingsResult {
  const problems: string[] = [];
  const read: Partial<Record<keyof Settings, string | number | boolean>> = {};
  for (const [name, variable] of Object.entries(variables)) {
    const text = environment[name]?.trim() || variable.default;
    const result = variable.read(text);
    if ('expected' in result) problems.push(`${name}: expected ${result.expected}, got ${variable.isSecret ? 'something else' : `\`${text}\``}`);
    else read[variable.setting] = result.value;
  }
  if (!environment['SUPERGRAPH']?.trim()) read.supergraph = fileURLToPath(new URL('../schema/supergraph.graphql', import.meta.url));
  const oidc = readOidcSettings(environment);
  if ('problems' in oidc) problems.push(...oidc.problems);
  const subgraphUrls: Record<string, string> = {};
  const subgraphKeys: Record<string, KeyObject> = {};
  for (const [name, text] of Object.entries(environment)) {
    if (!text?.trim()) continue;
    if (name.startsWith(subgraphUrlPrefix)) {
      if (isHttpUrl(text)) subgraphUrls[name.slice(subgraphUrlPrefix.length)] = text.trim();
      else problems.push(`${name}: expected an address of the form http://host:port/path, got something else`);
    } else if (name.startsWith(subgraphKeyPrefix)) {
      const key = readKey(text);
      if (key) subgraphKeys[name.slice(subgraphKeyPrefix.length)] = key;
      else problems.push(`${name}: expected ${expectedKey}, got something else`);
    } else {
      const meant = misspelt(name);
      if (meant) problems.push(`${name}: expected a variable of the gateway, got an unknown name; did you mean ${meant}?`);
    }
  }
  if (problems.length > 0 || 'problems' in oidc) return { problems };
  // The loop above has read each of the variables' settings, or noted a problem.
  return { settings: Object.freeze({ ...(read as unknown as Settings), subgraphUrls: Object.freeze(subgraphUrls), subgraphKeys: Object.freeze(subgraphKeys), ...(oidc.settings && { oidc: oidc.settings }), ...(environment['AUDIT_LOG']?.trim() && { audit: readAuditSettings(environment) }) }) };
}

/** The key of a subgraph in `Settings.subgraphUrls`. */
export const subgraphKey = (name: string): string => name.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_');

/** The candidate nearest to a name, for a hint. */
export const nearest = (name: string, candidates: readonly string[]): string | undefined =>
  candidates.toSorted((one, other) => distance(name, one) - distance(name, other))[0];

const ownNames = [...Object.keys(variables), ...oidcReference.map(({ name }) => name)];

/** The name that was meant, for a `TEIXIT_` variable or one a letter or two away from ours. Short names such as `HOME` are near to `HOST` by chance. */
function misspelt(name: string): string | undefined {
  if (ownNames.includes(name)) return undefined;
  const own = name.startsWith('TEIXIT_');
  const plain = own ? name.slice('TEIXIT_'.length) : name;
  const meant = nearest(plain, [...ownNames, subgraphUrlPrefix + '<NAME>']);
  if (own || name.startsWith('OIDC_')) return meant;
  if (/^SUBGRAPHS?_?URLS?(_|$)/.test(name)) return subgraphUrlPrefix + '<NAME>';
  if (/^SUBGRAPHS?_?KEYS?(_|$)/.test(name)) return subgraphKeyPrefix + '<NAME>';
  return meant && meant.length > 6 && distance(plain, meant) <= 2 ? meant : undefined;
}

function wholeNumber(least: number, most: number): Variable['read'] {
  return (text) => {
    const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    return value >= least && value <= most ? { value } : { expected: `a whole number from ${least} to ${most}` };
  };
}

function responseCache(text: string): ReturnType<Variable['read']> {
  const isRedis = /^rediss?:$/.test(URL.parse(text)?.protocol ?? '');
  return text === 'off' || text === 'memory' || isRedis ? { value: text } : { expected: '`off`, `memory` or an address of the form redis://host:port' };
}

function yesOrNo(text: string): ReturnType<Variable['read']> {
  return text === 'yes' || text === 'no' ? { value: text === 'yes' } : { expected: '`yes` or `no`' };
}

function isHttpUrl(text: string): boolean {
  const url = URL.parse(text.trim());
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:');
}

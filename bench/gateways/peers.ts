import { fileURLToPath } from 'node:url';
import { nodeArguments } from '../../gateway/nodeArguments.ts';

/** A gateway that is compared. */
export interface Peer {
  readonly name: string;
  readonly script: string;
  /** For Node itself. */
  readonly nodeArguments?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

const own = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const gateway = { script: own('../../gateway/main.ts'), nodeArguments };
const nothingShared = { SHARE_FETCHES: 'no', JOIN_FETCHES: 'no', BATCH_FETCHES: 'no', RESPONSE_CACHE: 'off' };

/** In the order of the table; ratios are to the first. */
export const peers: readonly Peer[] = [
  { name: 'stock ApolloGateway', script: own('gateway/stock.ts'), environment: {} },
  { name: 'Hive Gateway', script: own('../peers/hive.js'), environment: {} },
  { name: 'Hive Gateway, planner in Rust', script: own('../peers/hive.js'), environment: { PLANNER: 'rust' } },
  { name: 'Mercurius with JIT', script: own('../peers/mercurius.js'), environment: {} },
  { name: 'Teixit, nothing shared', ...gateway, environment: nothingShared },
  { name: 'Teixit, fetches shared and joined', ...gateway, environment: { ...nothingShared, SHARE_FETCHES: 'yes', JOIN_FETCHES: 'yes', BATCH_FETCHES: 'yes' } },
  { name: 'Teixit, from the response cache', ...gateway, environment: { ...nothingShared, RESPONSE_CACHE: 'memory' } },
  { name: 'floor: node:http, the same fetches, parsed', script: own('gateway/floor.ts'), environment: {} },
];

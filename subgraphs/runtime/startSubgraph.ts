import type { KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { GraphQLSchema } from 'graphql';
import { CallVerifier, type AcceptedCall } from '../../calls/verify.ts';
import type { Domain } from '../../schema/subgraphSdl.ts';
import type { EntityModel } from '../sources/model.ts';
import { callDoor } from './callDoor.ts';
import type { DomainPart } from './domainPart.ts';
import { KnownDocuments } from './execution/knownDocuments.ts';
import { maskError } from './maskError.ts';
import type { Partners } from './partners.ts';
import { publicSource } from './publicSource.ts';
import { Reader } from './reader.ts';
import { RecordBudget } from './recordBudget.ts';
import { readiness } from './readiness.ts';
import { requestListener, type Serving } from './serving/requestListener.ts';
import { stopServer } from './serving/stopServer.ts';

/** What a subgraph is made of. It owns its partners' sources: they are closed when it stops. */
export interface SubgraphSettings {
  readonly domain: Domain;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** The keys that the gateway's calls are signed with; none: everybody's calls are answered, as nobody's. */
  readonly keys: readonly KeyObject[];
  readonly partners: Partners;
  readonly models: ReadonlyMap<string, EntityModel>;
  /** What the subgraph answers, from `subgraphSchema`. */
  readonly schema: GraphQLSchema;
  /** What the domain adds beside; it is closed when the subgraph stops. */
  readonly part?: DomainPart | undefined;
}

/** A subgraph that answers at `url`. */
export interface Subgraph {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** A connection that the gateway doesn't use is kept for longer than the gateway keeps it: who asks must be who closes. */
const keepAlive = 65_000;

/** How long a request may take to arrive. A signed call holds no longer. */
const requestTimeout = 30_000;

/** Starts one subgraph as an HTTP server: `POST /graphql`, `GET /healthz`, `GET /readyz`. Rejects if the port is taken. */
export async function startSubgraph(settings: SubgraphSettings): Promise<Subgraph> {
  const { domain, host, port, keys, partners, schema, part } = settings;
  const verifier = keys.length > 0 ? new CallVerifier({ keys, audience: domain, startedAt: Date.now() }) : undefined;
  let isStopping = false;
  const http = createServer({ keepAliveTimeout: keepAlive, requestTimeout }, requestListener({
    subgraph: domain, part,
    open: callDoor(domain, verifier),
    documents: new KnownDocuments(schema),
    mask: maskError(domain),
    begin: (call) => begin(call, settings),
    states: { '/healthz': () => ({ status: 'ok', subgraph: domain }), '/readyz': () => readiness(domain, partners) },
    isStopping: () => isStopping,
  }));
  await listen(http, host, port);
  return {
    url: `http://${host}:${(http.address() as AddressInfo).port}/graphql`,
    stop: async () => {
      isStopping = true;
      await stopServer(http);
      await partners.close();
      await part?.close();
    },
  };
}

/** Lends a request the partners as they stand, until it is answered or nobody waits for it. */
function begin(call: AcceptedCall, { partners, models, part }: SubgraphSettings): ReturnType<Serving['begin']> {
  const gone = new AbortController();
  const lent = partners.lend();
  const read = new Reader(lent.sources.map((source) => publicSource(source, models)), models, gone.signal);
  const own = part?.begin({ viewer: call.viewer, requestId: call.requestId, partners: [...lent.partners.keys()], sources: lent.sources, models, report: read.report, signal: gone.signal });
  return {
    context: { ...call, read, own, budget: new RecordBudget(gone.signal), partners: lent.partners },
    end: (wasAnswered) => {
      if (!wasAnswered) gone.abort();
      lent.giveBack();
    },
  };
}

const listen = (http: Server, host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, host, () => {
      http.off('error', reject);
      resolve();
    });
  });

import type { KeyObject } from 'node:crypto';
import type { GraphQLDataSource } from '@apollo/gateway';
import { GraphQLError } from 'graphql';
import { Agent, request } from 'undici';
import { signCall } from '../../calls/sign.ts';
import { errorCodes } from '../errors.ts';
import { describeCause, logEvent } from '../log.ts';
import { collectPartners } from '../partnerStatuses.ts';
import type { RequestScope } from '../requestScope.ts';
import { prune } from './prune.ts';
import { decodeSubgraphResponse } from './subgraphResponse.ts';

type Process = GraphQLDataSource['process'];

/** Where a subgraph is and how much it may take. */
export interface SubgraphAddress {
  readonly name: string;
  readonly url: string;
  /** Signs the calls; without one, calls are unsigned and in nobody's name. */
  readonly key: KeyObject | undefined;
  /** Whether the subgraph has anything that isn't for everybody; one that hasn't is told nothing of who asks. */
  readonly isToldViewer: () => boolean;
  /** Milliseconds, from the first byte sent to the last one received. */
  readonly timeout: number;
  /** The greatest answer, in bytes. */
  readonly maxBytes: number;
}

/** Asks one subgraph over connections that are kept open. Redirects are not followed. Owns its connections until `close`. */
export class SubgraphDataSource implements GraphQLDataSource {
  readonly #address: SubgraphAddress;
  readonly #agent: Agent;
  readonly #path: string;

  constructor(address: SubgraphAddress) {
    this.#address = address;
    const url = URL.parse(address.url); // a supergraph may name no address, which only asking there shows
    this.#path = url ? url.pathname + url.search : '';
    this.#agent = new Agent({ connections: 64, connect: { timeout: Math.min(address.timeout, 5000) }, maxResponseSize: address.maxBytes });
  }

  /** One GraphQL request. A subgraph that can't be reached, is late or answers with something else is `SUBGRAPH_UNAVAILABLE`; the log has the cause. */
  async process(options: Parameters<Process>[0]): ReturnType<Process> {
    const { request: { query, operationName, variables }, context } = options;
    const scope = context['scope'] as RequestScope;
    try {
      const body = await this.#post(JSON.stringify({ query, operationName, variables }), scope);
      const { data, errors, partners } = decodeSubgraphResponse(body, this.#address.name, scope.id);
      if (data && 'document' in options && options.document) prune(data, options.document, options.incomingRequestContext.schema);
      collectPartners(scope.partners, partners);
      return { ...(data === undefined ? {} : { data }), ...(errors ? { errors } : {}) };
    } catch (thrown) {
      if (!scope.signal.aborted) logEvent('error', 'subgraph unavailable', { requestId: scope.id, subgraph: this.#address.name, cause: describeCause(thrown) });
      throw new GraphQLError(`The subgraph \`${this.#address.name}\` could not answer`, {
        extensions: { code: 'SUBGRAPH_UNAVAILABLE', retryable: errorCodes.SUBGRAPH_UNAVAILABLE.retryable },
      });
    }
  }

  /** Closes the connections once the requests under way are answered. */
  close(): Promise<void> {
    return this.#agent.close();
  }

  async #post(body: string, scope: RequestScope): Promise<unknown> {
    const response = await request(this.#address.url, {
      dispatcher: this.#agent,
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json', 'x-request-id': scope.id, ...this.#signed(body, scope) },
      body,
      signal: AbortSignal.any([scope.signal, AbortSignal.timeout(this.#address.timeout)]),
    });
    const type = String(response.headers['content-type'] ?? '');
    if (response.statusCode === 401) {
      await response.body.dump();
      throw new Error(`Expected the subgraph to accept the call, got status 401: ${this.#address.key ? 'is its key another, or are the clocks apart' : 'has it a key'}?`);
    }
    if (!/^application\/(graphql-response\+)?json\b/.test(type)) {
      await response.body.dump();
      throw new Error(`Expected JSON, got status ${response.statusCode} with content-type \`${type}\``);
    }
    return parsedJson(await response.body.text());
  }

  #signed(body: string, { viewer, id }: RequestScope): { readonly authorization?: string } {
    const { key, name: audience, isToldViewer } = this.#address;
    return key ? { authorization: signCall({ key, audience, method: 'POST', path: this.#path, body, viewer: isToldViewer() ? viewer : undefined, requestId: id }) } : {};
  }
}

/** The parser's own message would quote what came, and the log hold it. */
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Error('Expected JSON, got something else or only a part of it');
  }
}

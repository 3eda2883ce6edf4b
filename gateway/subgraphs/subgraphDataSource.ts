import type { GraphQLDataSource } from '@apollo/gateway';
import { GraphQLError } from 'graphql';
import { Agent, request } from 'undici';
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
  /** Milliseconds, from the first byte sent to the last one received. */
  readonly timeout: number;
  /** The greatest answer, in bytes. */
  readonly maxBytes: number;
}

/** Asks one subgraph over connections that are kept open. Redirects are not followed. Owns its connections until `close`. */
export class SubgraphDataSource implements GraphQLDataSource {
  readonly #address: SubgraphAddress;
  readonly #agent: Agent;

  constructor(address: SubgraphAddress) {
    this.#address = address;
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
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json', 'x-request-id': scope.id },
      body,
      signal: AbortSignal.any([scope.signal, AbortSignal.timeout(this.#address.timeout)]),
    });
    const type = String(response.headers['content-type'] ?? '');
    if (!/^application\/(graphql-response\+)?json\b/.test(type)) {
      await response.body.dump();
      throw new Error(`Expected JSON, got status ${response.statusCode} with content-type \`${type}\``);
    }
    return response.body.json();
  }
}

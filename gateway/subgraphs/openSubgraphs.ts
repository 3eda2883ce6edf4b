import type { KeyObject } from 'node:crypto';
import type { SubgraphAnswer, SubgraphCall } from '../engine/subgraphCall.ts';
import { logEvent } from '../log.ts';
import type { RequestScope } from '../requestScope.ts';
import { Subgraph } from './subgraph.ts';
import { unavailable } from './unavailable.ts';

/** How the subgraphs are asked. */
export interface SubgraphsOptions {
  /** Where each subgraph is; `update` changes it. */
  readonly addresses: readonly SubgraphAddress[];
  /** What the calls to a subgraph are signed with; without one, they are unsigned and in nobody's name. */
  readonly keyOf: (name: string) => KeyObject | undefined;
  /** Whether a subgraph has anything that isn't for everybody; one that hasn't is told nothing of who asks. */
  readonly isToldViewer: (name: string) => boolean;
  /** Milliseconds, from the question to the last byte of the answer. */
  readonly timeout: number;
  /** The greatest answer, in bytes. */
  readonly maxBytes: number;
  /** The most connections to one subgraph: 64 unless told. */
  readonly connections?: number;
  /** Whether calls that are alike are made once while the first is under way: yes unless told. */
  readonly shareFetches?: boolean;
  /** Whether calls that differ by their representations alone are joined to one: yes unless told. */
  readonly joinFetches?: boolean;
  /** Whether different calls travel in one request to a subgraph that takes several: yes unless told. */
  readonly batchFetches?: boolean;
}

/** The name of a subgraph, and the address that it is asked at. */
export interface SubgraphAddress {
  readonly name: string;
  readonly url: string;
}

/** The subgraphs, over connections that are kept open. */
export interface Subgraphs {
  /** Asks one. Never rejects: a subgraph that can't answer is `SUBGRAPH_UNAVAILABLE`, an error without a path; the log has the cause. */
  ask(call: SubgraphCall, scope: RequestScope): Promise<SubgraphAnswer>;
  /** Takes over other subgraphs, or others' addresses. Calls under way go on where they are; a subgraph that is gone can be asked until the next change. */
  update(addresses: readonly SubgraphAddress[]): void;
  /** Closes the connections once the calls under way are answered. */
  close(): Promise<void>;
}

/** Opens connections as they are needed, and keeps them until `close`. */
export function openSubgraphs({ addresses, keyOf, isToldViewer, timeout, maxBytes, connections = 64, shareFetches = true, joinFetches = true, batchFetches = true }: SubgraphsOptions): Subgraphs {
  let [current, gone] = [new Map<string, Subgraph>(), new Map<string, Subgraph>()];
  const closing = new Set<Promise<void>>();
  update(addresses);
  return { ask, update, close };

  function ask(call: SubgraphCall, scope: RequestScope): Promise<SubgraphAnswer> {
    const { subgraph: name, kind } = call.operation;
    const subgraph = current.get(name) ?? gone.get(name);
    if (!subgraph) {
      logEvent('error', 'subgraph unavailable', { requestId: scope.id, subgraph: name, cause: { message: 'Expected a subgraph of the supergraph in use' } });
      return Promise.resolve(unavailable(name));
    }
    const answer = subgraph.ask(call, scope);
    return kind === 'query' ? answer : answer.finally(forgetShared);
  }

  /** Whoever asks after a change isn't answered with what was read before it, in whichever subgraph the change may show. */
  function forgetShared(): void {
    for (const subgraph of current.values()) subgraph.forgetShared();
  }

  function update(named: readonly SubgraphAddress[]): void {
    const next = new Map(named.map(({ name, url }) => [name, current.get(name)?.url === url ? (current.get(name) as Subgraph) : open(name, url)]));
    for (const subgraph of gone.values()) closed(subgraph);
    gone = new Map();
    for (const [name, subgraph] of current) {
      if (!next.has(name)) gone.set(name, subgraph);
      else if (next.get(name) !== subgraph) closed(subgraph);
    }
    current = next;
  }

  function open(name: string, url: string): Subgraph {
    return new Subgraph({ name, url, key: keyOf(name), isToldViewer: () => isToldViewer(name), timeout, maxBytes, connections, shareFetches, joinFetches, batchFetches });
  }

  function closed(subgraph: Subgraph): void {
    const end = subgraph.close().finally(() => closing.delete(end));
    closing.add(end);
  }

  async function close(): Promise<void> {
    for (const subgraph of [...current.values(), ...gone.values()]) closed(subgraph);
    [current, gone] = [new Map(), new Map()];
    await Promise.all(closing);
  }
}

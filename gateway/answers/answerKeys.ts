import { createHash } from 'node:crypto';
import type { KnownOperation } from '../operations/knownOperation.ts';
import type { Graph } from '../supergraph/graph.ts';
import { canonicalVariables } from './canonicalVariables.ts';

/** Changes when answers to the same operation get another form. */
const form = 1;

/** Names answers: the same key for the same operation on the same supergraph with the same variables, and another for any other. */
export class AnswerKeys {
  readonly #setUp: unknown;
  readonly #graphs = new WeakMap<Graph, string>();
  readonly #operations = new WeakMap<KnownOperation, OperationKey>();

  /** What else answers depend on, as JSON: gateways that share what they keep and are set up in another way must not share answers. */
  constructor(setUp: unknown) {
    this.#setUp = setUp;
  }

  /** A key, of which the first 43 signs name the operation. Undefined where variables can't be told from others. */
  keyOf(known: KnownOperation, given: Readonly<Record<string, unknown>>): string | undefined {
    const { name, declared } = this.#operationKey(known);
    if (declared.length === 0) return name;
    const variables = canonicalVariables(declared, given);
    return variables === undefined ? undefined : name + variables;
  }

  #operationKey(known: KnownOperation): OperationKey {
    const before = this.#operations.get(known);
    if (before) return before;
    const { graph, text, operationName, prepared: { operation } } = known;
    const declared = (operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value);
    const made = { name: hash(JSON.stringify([this.#graphKey(graph), operationName ?? null, text])), declared };
    this.#operations.set(known, made);
    return made;
  }

  #graphKey(graph: Graph): string {
    const before = this.#graphs.get(graph);
    if (before !== undefined) return before;
    const made = hash(JSON.stringify([form, this.#setUp, graph.text]));
    this.#graphs.set(graph, made);
    return made;
  }
}

interface OperationKey {
  readonly name: string;
  /** The names of its variables. */
  readonly declared: readonly string[];
}

/** SHA-256 in 43 signs. */
export const hash = (text: string | Buffer): string => createHash('sha256').update(text).digest('base64url');

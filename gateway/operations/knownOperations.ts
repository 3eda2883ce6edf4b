import { validate } from 'graphql';
import { LRUCache } from 'lru-cache';
import { inTime } from '../engine/plan/inTime.ts';
import { prepareLimits } from '../limits/prepareLimits.ts';
import type { Limits, PreparedLimits } from '../limits/prepareLimits.ts';
import { kindRefusal } from '../operationPlugin.ts';
import type { Gone } from '../requestScope.ts';
import type { Graph } from '../supergraph/graph.ts';
import { knowOperation, readOperation } from './knownOperation.ts';
import type { KnownOperation, OperationName, ReadOperation } from './knownOperation.ts';
import { PlanningFailure } from './planningFailure.ts';
import { PlanningTurns } from './planningTurns.ts';

/** What an operation weighs on average, at most, in characters of text: what is kept of one is some 130 bytes for each. */
const averageWeight = 2048;

/** How many operations for which no plan was found are remembered, of how many characters together, and for how many milliseconds: to look for one may take seconds, in which nobody else is answered. */
const unplanned = { max: 1000, maxSize: 4_000_000, ttl: 60_000 };

/** The operations of one graph that are ready to be executed; those asked longest ago make room for new ones. */
export class KnownOperations {
  readonly graph: Graph;
  readonly #limits: Limits;
  readonly #kept: LRUCache<string, { readonly known: KnownOperation; uses: number }>;
  readonly #failures = new LRUCache<string, PlanningFailure>({ ...unplanned, sizeCalculation: (_, key) => key.length });
  readonly #keys = new WeakMap<KnownOperation, string>();
  readonly #turns = new PlanningTurns();

  /** Keeps at most this many, fewer if they are long or have many fields. */
  constructor(graph: Graph, limits: Limits, most: number) {
    this.graph = graph;
    this.#limits = limits;
    this.#kept = new LRUCache({ max: most, maxSize: most * averageWeight, sizeCalculation: ({ known }, key) => key.length + known.weight });
  }

  /** The operation, if it is known. */
  find(text: string, operationName: string | undefined): KnownOperation | undefined {
    const entry = this.#kept.get(keyOf(text, operationName));
    // A name that isn't one, such as `A\nquery`, could make up the key of another operation.
    if (!entry || entry.known.operationName !== operationName) return undefined;
    entry.uses += 1;
    return entry.known;
  }

  /** Counts a use of an operation that needn't be looked for. */
  use(known: KnownOperation): void {
    const entry = this.#kept.get(this.#keys.get(known) ?? '');
    if (entry) entry.uses += 1;
  }

  /** Makes an operation of a valid document known when it is its turn. Rejects with a `PlanningFailure` if it can't be planned, with `PlanningBusy` if its turn doesn't come in time. */
  learnInTurn(name: OperationName, client: Pick<Gone, 'aborted'>): Promise<KnownOperation> {
    return this.#turns.take((within) => this.find(name.text, name.operationName) ?? this.learn(name, within), client);
  }

  /** The same at once. Throws a `PlanningFailure` if it can't be planned, and `TookTooLong` if it can't `within` some milliseconds, where they are given. */
  learn(name: OperationName, within?: number): KnownOperation {
    const read = readOperation(name);
    if (!read) throw new Error('Expected the document to have the operation');
    const key = keyOf(read.text, read.operationName);
    const failure = this.#failures.get(key);
    if (failure) throw failure;
    try {
      const know = (): KnownOperation => knowOperation(this.graph, this.#limitsOf(read), read);
      return this.#keep(within === undefined ? know() : inTime(know, within), 0);
    } catch (thrown) {
      if (thrown instanceof PlanningFailure) this.#failures.set(key, thrown);
      throw thrown;
    }
  }

  /** The same for an operation that another graph answered, if it passes the checks of this one; tells whether it does. Throws a `PlanningFailure` too. */
  takeOver(name: OperationName, uses: number): boolean {
    const read = readOperation(name);
    const { schema } = this.graph;
    if (!read || validate(schema, read.document).length > 0 || kindRefusal(schema, read.operation)) return false;
    const limits = this.#limitsOf(read);
    if (limits.refusal({})) return false;
    this.#keep(knowOperation(this.graph, limits, read), uses);
    return true;
  }

  /** The most used ones, the most used first, and how often each was. */
  mostUsed(count: number): readonly (OperationName & { readonly uses: number })[] {
    const all = [...this.#kept.values()].map(({ known: { text, operationName }, uses }) => ({ text, operationName, uses }));
    return all.toSorted((one, other) => other.uses - one.uses).slice(0, count);
  }

  #limitsOf({ document, operation }: ReadOperation): PreparedLimits {
    return prepareLimits(this.#limits, this.graph.schema, document, operation);
  }

  #keep(known: KnownOperation, uses: number): KnownOperation {
    const key = keyOf(known.text, known.operationName);
    this.#keys.set(known, key);
    this.#kept.set(key, { known, uses });
    return known;
  }
}

const keyOf = (text: string, operationName: string | undefined): string => `${operationName ?? ''}\n${text}`;

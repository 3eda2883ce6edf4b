import type { AskSubgraph } from '../engine/subgraphCall.ts';
import type { KnownOperation } from '../operations/knownOperation.ts';
import type { KnownOperations } from '../operations/knownOperations.ts';
import type { Graph } from '../supergraph/graph.ts';
import { AnswerKeys } from './answerKeys.ts';
import type { Caller } from './caller.ts';
import { execute, notToBeKept } from './execute.ts';
import type { Answer, Asked } from './execute.ts';
import { freshnessOf, isForEverybody } from './forEverybody.ts';
import { ageOf, answerOf, keptAnswer } from './keptAnswer.ts';
import type { KeptAnswer } from './keptAnswer.ts';
import type { MemoryShelf } from './memoryShelf.ts';
import type { RedisShelf } from './redis/redisShelf.ts';
import { SameWords } from './sameWords.ts';

/** What answers are kept on, and which. */
export interface AnswersOptions {
  /** Without it nothing is kept. */
  readonly memory?: MemoryShelf | undefined;
  /** Behind the memory. */
  readonly redis?: RedisShelf | undefined;
  /** The greatest body that is kept, in bytes. */
  readonly maxBytes: number;
  /** What answers depend on besides the supergraph, as JSON has it. */
  readonly setUp: unknown;
}

interface Made {
  readonly answer: Answer;
  /** The same, if it was kept. */
  readonly kept?: KeptAnswer | undefined;
}

/** Answers requests that passed every check: with what was answered before where that is for everybody and fresh, else by executing the operation. */
export class Answers {
  readonly #options: AnswersOptions;
  readonly #keys: AnswerKeys;
  readonly #underWay = new Map<string, Promise<KeptAnswer | undefined>>();
  /** Whether the last answer to an operation was kept. If so, the next one is worth waiting for; if not, it isn't worth a look into Redis. */
  readonly #wasKept = new WeakMap<KnownOperation, boolean>();
  readonly #words = new SameWords();
  #inUse: Graph | undefined;

  constructor(options: AnswersOptions) {
    this.#options = options;
    this.#keys = new AnswerKeys(options.setUp);
  }

  /** The kept answer to a request of the very words of one before: what was checked then needn't be read again. Only for operations of the graph in use. */
  recall(words: string, caller: Caller, operations: KnownOperations | undefined): Answer | undefined {
    if (!caller.isNobody || !operations || operations.graph !== this.#inUse) return undefined;
    const meant = this.#words.find(words);
    const answer = meant && this.#inMemory(meant.key, caller);
    const known = answer && meant.known.deref();
    if (known) operations.use(known);
    return answer;
  }

  /** Answers a request, whichever way it came. Rejects only for faults of the engine itself. */
  async answerFor(asked: Asked, ask: AskSubgraph): Promise<Answer> {
    const { known, given, caller, words } = asked;
    const key = this.#options.memory && isForEverybody(asked) ? this.#keys.keyOf(known, given) : undefined;
    if (key === undefined) return (await this.#make(asked, ask)).answer;
    if (words !== undefined && known.graph === this.#inUse) this.#words.learn(words, key, known);
    const before = this.#inMemory(key, caller);
    if (before) return before;
    return caller.youngerThan > 0 ? this.#together(asked, ask, key) : (await this.#make(asked, ask, key)).answer;
  }

  /** A graph is put to use: all that was kept of the one before is forgotten. */
  takeOver(graph: Graph): void {
    this.#inUse = graph;
    this.#forget();
  }

  close(): void {
    this.#forget();
    this.#options.redis?.close();
  }

  #forget(): void {
    this.#options.memory?.forget();
    this.#words.forget();
  }

  #inMemory(key: string, caller: Caller): Answer | undefined {
    const kept = this.#options.memory?.find(key);
    return kept && givenTo(caller, kept);
  }

  /** Waits for the answer to the same question if it is under way and was kept the last time. If it isn't kept now, everybody asks for themselves. */
  async #together(asked: Asked, ask: AskSubgraph, key: string): Promise<Answer> {
    const underWay = this.#underWay.get(key);
    if (underWay) {
      const kept = await underWay;
      return (kept && givenTo(asked.caller, kept)) ?? (await this.#make(asked, ask, key)).answer;
    }
    const made = this.#lookOrMake(asked, ask, key);
    if (this.#wasKept.get(asked.known)) this.#underWay.set(key, made.then(({ kept }) => kept, () => undefined).finally(() => this.#underWay.delete(key)));
    return (await made).answer;
  }

  async #lookOrMake(asked: Asked, ask: AskSubgraph, key: string): Promise<Made> {
    const { redis, memory } = this.#options;
    const kept = redis && this.#wasKept.get(asked.known) !== false ? await redis.find(key) : undefined;
    const answer = kept && givenTo(asked.caller, kept);
    if (!answer) return this.#make(asked, ask, key);
    memory?.keep(key, kept);
    this.#wasKept.set(asked.known, true);
    return { answer, kept };
  }

  /** Executes the operation. The answer is kept under the key, if there is one and it may be kept. */
  async #make(asked: Asked, ask: AskSubgraph, key?: string): Promise<Made> {
    const since = Date.now();
    const { outcome, body } = await execute(asked, ask);
    const freshFor = freshnessOf(asked, outcome);
    const age = Math.max(0, Math.floor((Date.now() - since) / 1000));
    const isFresh = age < freshFor;
    if (key !== undefined && asked.caller.mayKeep && !asked.scope.signal.aborted) {
      const isKept = isFresh && body.length <= this.#options.maxBytes;
      this.#wasKept.set(asked.known, isKept);
      if (isKept) return this.#keep(key, keptAnswer(body, since, freshFor), age);
    }
    return { answer: { body, headers: isFresh ? ['cache-control', `public, max-age=${freshFor - age}`] : notToBeKept } };
  }

  #keep(key: string, kept: KeptAnswer, age: number): Made {
    this.#options.memory?.keep(key, kept);
    this.#options.redis?.keep(key, kept);
    return { answer: { body: kept.body, etag: kept.etag, headers: ['cache-control', `public, max-age=${kept.freshFor - age}`, 'etag', kept.etag] }, kept };
  }
}

function givenTo({ youngerThan }: Caller, kept: KeptAnswer): Answer | undefined {
  const age = ageOf(kept);
  return age < youngerThan ? answerOf(kept, age) : undefined;
}

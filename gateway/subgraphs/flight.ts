import type { SubgraphAnswer, SubgraphCall, Verbatim } from '../engine/subgraphCall.ts';
import type { RequestScope } from '../requestScope.ts';
import type { Authority } from './authority.ts';
import type { Posted } from './post.ts';
import { unavailable } from './unavailable.ts';

/** Who waits for the answer to a call. */
export interface Asker {
  readonly scope: RequestScope;
  /** Recognises what may be passed on to it as it came. */
  readonly verbatim: Verbatim | undefined;
  /** Seconds between the question to the subgraph and its own: the answer is as much older to it. */
  readonly late: number;
  readonly resolve: (answer: SubgraphAnswer) => void;
  readonly leave: () => void;
}

/** Milliseconds for which answers are given before everything else has its turn. */
const turnLasts = 5;

/** One call under way, and all who wait for its answer. It is over once it is answered, or nobody waits any more. */
export class Flight {
  readonly call: SubgraphCall;
  readonly authority: Authority;
  /** The request that asked first: the subgraph knows the call by its id. */
  readonly scope: RequestScope;
  /** Short, and the same for calls that ask for the same besides the text of the operation; few others have it. */
  readonly mark: string;
  /** Whether it travels with no other, after it failed in company. */
  isAlone = false;
  /** What it was answered in company, where it is asked once more by itself: if that fails, it is better than nothing. */
  inCompany: { readonly part: unknown; readonly posted: Posted } | undefined;
  /** Called once it is over. */
  onOver: (() => void) | undefined;
  #isOver = false;
  readonly #askers: Asker[] = [];
  readonly #forget: (flight: Flight) => void;
  #timer: NodeJS.Timeout | undefined;
  readonly #begun = performance.now();
  #representations: string | undefined;

  constructor({ call, authority, scope, forget }: { readonly call: SubgraphCall; readonly authority: Authority; readonly scope: RequestScope; readonly forget: (flight: Flight) => void }) {
    this.call = call;
    this.authority = authority;
    this.scope = scope;
    this.mark = markOf(call);
    this.#forget = forget;
  }

  /** The representations as members of a list. */
  get representations(): string | undefined {
    return (this.#representations ??= this.call.representations?.join(','));
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  get askers(): readonly Asker[] {
    return this.#askers;
  }

  /** Calls `late` with itself unless it is over in time. Where this process was too busy to look, an answer that has come counts. */
  limit(milliseconds: number, late: (flight: Flight) => void): void {
    this.#timer = setTimeout(() => void setImmediate(late, this), milliseconds);
  }

  /** One more request waits for the answer, until its client has gone. */
  join(scope: RequestScope, verbatim: Verbatim | undefined): Promise<SubgraphAnswer> {
    return new Promise((resolve) => {
      const leave = (): void => {
        this.#askers.splice(this.#askers.findIndex((asker) => asker.leave === leave), 1);
        resolve(unavailable(this.call.operation.subgraph));
        if (this.#askers.length === 0 && !this.#isOver) this.#end();
      };
      scope.signal.addEventListener('abort', leave, { once: true });
      this.#askers.push({ scope, verbatim, late: Math.round((performance.now() - this.#begun) / 1000), resolve, leave });
    });
  }

  /** Answers everybody who waits, each with an answer of its own. `read` is called when it is their turn, and mustn't throw. */
  answer(read: (asker: Asker, isLast: boolean) => SubgraphAnswer): void {
    if (this.#isOver) return;
    this.#end();
    this.#answerNext(read);
  }

  #answerNext(read: (asker: Asker, isLast: boolean) => SubgraphAnswer): void {
    const begun = this.#askers.length > 1 ? performance.now() : 0;
    for (let asker = this.#askers.shift(); asker; asker = this.#askers.shift()) {
      asker.scope.signal.removeEventListener('abort', asker.leave);
      const isLast = this.#askers.length === 0;
      const answer = read(asker, isLast);
      asker.resolve(asker.late > 0 ? { ...answer, freshFor: Math.max(0, answer.freshFor - asker.late) } : answer);
      // A large answer read for hundreds would keep everybody else waiting, and take the memory of all at once.
      if (!isLast && performance.now() - begun > turnLasts) return void setImmediate(() => this.#answerNext(read));
    }
  }

  /** Nobody joins it from now on. */
  #end(): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
    this.#forget(this);
    this.onOver?.();
  }
}

/** Of many representations, the first and the last: to look up all of a long text costs more than most questions. */
function markOf({ variablesJson, representations }: SubgraphCall): string {
  return representations === undefined ? variablesJson : `${variablesJson}\n${representations.length}\n${representations[0] ?? ''}\n${representations.at(-1) ?? ''}`;
}

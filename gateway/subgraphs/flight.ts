import type { SubgraphAnswer, SubgraphCall, Verbatim } from '../engine/subgraphCall.ts';
import type { RequestScope } from '../requestScope.ts';
import type { Authority } from './authority.ts';
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

/** One call under way, and all who wait for its answer. It is over once they are answered, or nobody waits any more. */
export class Flight {
  readonly call: SubgraphCall;
  readonly authority: Authority;
  /** The request that asked first: the subgraph knows the call by its id. */
  readonly scope: RequestScope;
  /** Short, and the same for calls that ask for the same besides the text of the operation; few others have it. */
  readonly mark: string;
  /** Whether it travels with no other, after it failed in company. */
  isAlone = false;
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
        if (this.#askers.length === 0) this.#end();
      };
      scope.signal.addEventListener('abort', leave, { once: true });
      this.#askers.push({ scope, verbatim, late: Math.round((performance.now() - this.#begun) / 1000), resolve, leave });
    });
  }

  /** Answers everybody who waits, each with an answer of its own. */
  answer(read: (asker: Asker) => SubgraphAnswer): void {
    if (this.#isOver) return;
    for (const asker of this.#askers) {
      const answer = read(asker);
      asker.resolve(asker.late > 0 ? { ...answer, freshFor: Math.max(0, answer.freshFor - asker.late) } : answer);
    }
    this.#end();
  }

  #end(): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
    for (const { scope, leave } of this.#askers) scope.signal.removeEventListener('abort', leave);
    this.#forget(this);
    this.onOver?.();
  }
}

/** Of many representations, the first and the last: to look up all of a long text costs more than most questions. */
function markOf({ variablesJson, representations }: SubgraphCall): string {
  return representations === undefined ? variablesJson : `${variablesJson}\n${representations.length}\n${representations[0] ?? ''}\n${representations.at(-1) ?? ''}`;
}

import type { Flight } from './flight.ts';

/** The flights that wait to be sent, by the text of their operation; the operations take turns. */
export class Waiting {
  readonly #byText = new Map<string, Flight[]>();
  #size = 0;

  /** How many wait; some of them may be over. */
  get size(): number {
    return this.#size;
  }

  add(flight: Flight): void {
    const { text } = flight.call.operation;
    const alike = this.#byText.get(text);
    if (alike) alike.push(flight);
    else this.#byText.set(text, [flight]);
    this.#size += 1;
  }

  /** Whose turn it is; it goes on waiting until it is taken. */
  first(): Flight | undefined {
    for (const [text, alike] of this.#byText) {
      const first = alike.find(({ isOver }) => !isOver);
      if (first) return first;
      this.#size -= alike.length;
      this.#byText.delete(text);
    }
    return undefined;
  }

  /** The first that fits, in the order of their operations. */
  find(fits: (flight: Flight) => boolean): Flight | undefined {
    for (const alike of this.#byText.values()) for (const flight of alike) if (!flight.isOver && fits(flight)) return flight;
    return undefined;
  }

  /** Takes a flight and those of the same operation that `choose` finds among the others. */
  take(flight: Flight, choose: (others: readonly Flight[]) => readonly Flight[]): readonly [Flight, ...Flight[]] {
    const { text } = flight.call.operation;
    const others = (this.#byText.get(text) ?? []).filter((other) => other !== flight && !other.isOver);
    const taken = choose(others);
    const left = taken.length === others.length ? [] : others.filter((other) => !taken.includes(other));
    this.#size -= (this.#byText.get(text)?.length ?? 0) - left.length;
    this.#byText.delete(text);
    if (left.length > 0) this.#byText.set(text, left);
    return [flight, ...taken];
  }
}

import type { Flight } from './flight.ts';

/** How many of those that wait are looked at for company: to look at all of them for each that leaves would cost the square of their number. */
const mostLookedAt = 1000;

/** The flights that wait to be sent, by the text of their operation; the operations take turns. */
export class Waiting {
  readonly #byText = new Map<string, Set<Flight>>();
  #size = 0;

  /** How many wait; some of them may be over. */
  get size(): number {
    return this.#size;
  }

  add(flight: Flight): void {
    const { text } = flight.call.operation;
    const alike = this.#byText.get(text);
    if (alike) alike.add(flight);
    else this.#byText.set(text, new Set([flight]));
    this.#size += 1;
  }

  /** Whose turn it is; it goes on waiting until it is taken. */
  first(): Flight | undefined {
    for (const alike of this.#byText.values()) {
      for (const flight of alike) {
        if (!flight.isOver) return flight;
        this.#remove(flight);
      }
    }
    return undefined;
  }

  /** The first that fits, in the order of their operations, of those that have waited longest. */
  find(fits: (flight: Flight) => boolean): Flight | undefined {
    let lookedAt = 0;
    for (const alike of this.#byText.values()) {
      for (const flight of alike) {
        if (flight.isOver) this.#remove(flight);
        else if (fits(flight)) return flight;
        else if ((lookedAt += 1) >= mostLookedAt) return undefined;
      }
    }
    return undefined;
  }

  /** Takes a flight and those of the same operation that `choose` finds among the others. */
  take(flight: Flight, choose: (others: readonly Flight[]) => readonly Flight[]): readonly [Flight, ...Flight[]] {
    const { text } = flight.call.operation;
    this.#remove(flight);
    const others: Flight[] = [];
    for (const other of this.#byText.get(text) ?? []) {
      if (other.isOver) this.#remove(other);
      else if (others.push(other) >= mostLookedAt) break;
    }
    const taken = choose(others);
    for (const other of taken) this.#remove(other);
    const left = this.#byText.get(text);
    if (left) {
      this.#byText.delete(text);
      this.#byText.set(text, left);
    }
    return [flight, ...taken];
  }

  #remove(flight: Flight): void {
    const { text } = flight.call.operation;
    const alike = this.#byText.get(text);
    if (!alike?.delete(flight)) return;
    this.#size -= 1;
    if (alike.size === 0) this.#byText.delete(text);
  }
}

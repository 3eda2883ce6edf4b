import type { RequestScope } from '../requestScope.ts';
import { nobody } from './authority.ts';
import type { Authority } from './authority.ts';
import type { Flight } from './flight.ts';

/** The flights by the text of their operation, then by all else that is asked: the long text is looked up by the hash it has already. */
type Flights = Map<string, Map<string, Flight>>;

/** Finds the call under way that is the same as another, of the same authority. */
export class Share {
  readonly #ofNobody: Flights = new Map();
  readonly #ofViewers = new WeakMap<RequestScope, Flights>();

  /** The flight under way that is the same; else the flight itself, which is under way from now on. */
  join(flight: Flight): Flight {
    const flights = this.#of(flight.authority);
    const { text } = flight.call.operation;
    const alike = flights.get(text);
    const same = alike?.get(flight.question);
    if (same) return same;
    if (alike) alike.set(flight.question, flight);
    else flights.set(text, new Map([[flight.question, flight]]));
    return flight;
  }

  /** The flight is joined no more. */
  remove(flight: Flight): void {
    const flights = this.#of(flight.authority);
    const { text } = flight.call.operation;
    const alike = flights.get(text);
    if (alike?.get(flight.question) !== flight) return;
    if (alike.size === 1) flights.delete(text);
    else alike.delete(flight.question);
  }

  /** None under way is joined any more: what they are answered may be older than a change. */
  clear(): void {
    this.#ofNobody.clear();
  }

  #of(authority: Authority): Flights {
    if (authority === nobody) return this.#ofNobody;
    const known = this.#ofViewers.get(authority);
    if (known) return known;
    const flights: Flights = new Map();
    this.#ofViewers.set(authority, flights);
    return flights;
  }
}

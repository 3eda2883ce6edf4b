import type { RequestScope } from '../requestScope.ts';
import { nobody } from './authority.ts';
import type { Authority } from './authority.ts';
import type { Flight } from './flight.ts';

/** The flights by the text of their operation, whose hash is known, then by their mark. */
type Flights = Map<string, Map<string, Flight[]>>;

/** Of so many calls under way that ask for other things but have the same mark, no more are looked at: whoever made them up would have every other call compared with each. */
const mostAlike = 20;

/** Finds the call under way that is the same as another, of the same authority. */
export class Share {
  readonly #ofNobody: Flights = new Map();
  readonly #ofViewers = new WeakMap<RequestScope, Flights>();

  /** The flight under way that is the same; else the flight itself, which is under way from now on. */
  join(flight: Flight): Flight {
    const flights = this.#of(flight.authority);
    const { text } = flight.call.operation;
    const marked = flights.get(text);
    const alike = marked?.get(flight.mark);
    const same = alike?.find((other) => other.call.variablesJson === flight.call.variablesJson && other.representations === flight.representations);
    if (same) return same;
    if (!marked) flights.set(text, new Map([[flight.mark, [flight]]]));
    else if (!alike) marked.set(flight.mark, [flight]);
    else if (alike.length < mostAlike) alike.push(flight);
    return flight;
  }

  /** The flight is joined no more. */
  remove(flight: Flight): void {
    const flights = this.#of(flight.authority);
    const { text } = flight.call.operation;
    const marked = flights.get(text);
    const alike = marked?.get(flight.mark);
    const place = alike?.indexOf(flight) ?? -1;
    if (!marked || !alike || place < 0) return;
    if (alike.length > 1) alike.splice(place, 1);
    else if (marked.size > 1) marked.delete(flight.mark);
    else flights.delete(text);
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

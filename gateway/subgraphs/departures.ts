import { charactersOf } from './errand.ts';
import type { Errand } from './errand.ts';
import type { Flight } from './flight.ts';
import { canJoin, isJoinable, joinCalls, maxCharacters, thatFit } from './joinedCall.ts';
import { Waiting } from './waiting.ts';

/** For how long, in milliseconds, the calls of different requests travel apart after something went wrong. */
const apartFor = 10_000;

/** From how many HTTP requests under way a subgraph is busy enough to be asked questions of several requests in one: there they wait for one another rather than for nothing. */
const busyFrom = 4;

interface DepartureSettings {
  /** The most connections. */
  readonly connections: number;
  readonly shareFetches: boolean;
  readonly joinFetches: boolean;
  readonly batchFetches: boolean;
}

/** Decides which of the calls that wait travel together. */
export class Departures {
  /** How many operations the subgraph takes in one request, as it last said. */
  batch = 1;
  readonly #settings: DepartureSettings;
  readonly #waiting = new Waiting();
  #apartUntil = 0;

  constructor(settings: DepartureSettings) {
    this.#settings = settings;
  }

  /** How many wait; some of them may be over. */
  get size(): number {
    return this.#waiting.size;
  }

  add(flight: Flight): void {
    this.#waiting.add(flight);
  }

  /** Whether a call may travel with others. What changes something travels by itself. */
  mayHaveCompany(flight: Flight): boolean {
    const { joinFetches, batchFetches } = this.#settings;
    return !flight.isAlone && flight.call.operation.kind === 'query' && ((joinFetches && isJoinable(flight)) || (batchFetches && this.batch > 1));
  }

  /** From now on, and for a while, calls of different requests travel apart. */
  apart(): void {
    this.#apartUntil = performance.now() + apartFor;
  }

  /** What travels in the next HTTP request, with how many connections are free; it waits no more. */
  next(free: number): readonly Errand[] {
    const first = this.#waiting.first();
    if (!first) return [];
    const own = this.#errandOf(first, maxCharacters);
    const errands = [own];
    if (!this.#settings.batchFetches || !this.mayHaveCompany(first)) return errands;
    let room = maxCharacters - charactersOf(own);
    const isBusy = this.#settings.connections - free >= busyFrom && !first.call.verbatim;
    while (errands.length < this.batch) {
      // The answers of a batch come with its slowest: calls of other requests are in it only where they would have to wait for a connection, or for a subgraph that is busy and is
      // asked the same with other variables. What may be passed on as it comes comes alone.
      const isCrowded = this.#waiting.size >= free;
      const mayTravelWith = (each: Flight): boolean => isCrowded || first.scope === each.scope || (isBusy && each.call.operation.text === first.call.operation.text && !each.call.verbatim);
      const other = this.#waiting.find((each) => this.mayHaveCompany(each) && this.#areCompany(first, each) && mayTravelWith(each));
      if (!other || charactersOf({ flights: [other] }) > room) break;
      const errand = this.#errandOf(other, room);
      room -= charactersOf(errand);
      errands.push(errand);
    }
    return errands;
  }

  /** A flight and those that are joined with it, as many as `room` characters hold. */
  #errandOf(first: Flight, room: number): Errand {
    const isJoined = this.#settings.joinFetches && isJoinable(first) && this.mayHaveCompany(first);
    const flights = this.#waiting.take(first, (others) => (isJoined ? thatFit(first, others.filter((other) => !other.isAlone && canJoin(first, other) && this.#areCompany(first, other)), room) : []));
    return flights.length === 1 ? { flights } : { flights, joined: joinCalls(flights.map(({ call }) => call), { once: this.#settings.shareFetches }) };
  }

  /**
   * Calls of one request are always company. Those of several wait for one another, and are asked again where a partner isn't well: so they travel apart for a while
   * after one wasn't or the subgraph failed.
   */
  #areCompany(one: Flight, other: Flight): boolean {
    return one.authority === other.authority && (one.scope === other.scope || performance.now() >= this.#apartUntil);
  }
}

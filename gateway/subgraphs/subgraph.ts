import type { KeyObject } from 'node:crypto';
import { signCall } from '../../calls/sign.ts';
import type { SubgraphAnswer, SubgraphCall } from '../engine/subgraphCall.ts';
import { describeCause, logEvent } from '../log.ts';
import { collectPartners } from '../partnerStatuses.ts';
import type { RequestScope } from '../requestScope.ts';
import { authorityOf, nobody } from './authority.ts';
import { Connections } from './connections.ts';
import { Departures } from './departures.ts';
import { answersOf, bodyOf } from './errand.ts';
import type { Errand } from './errand.ts';
import { Flight } from './flight.ts';
import { copyOf, takeApart } from './joinedCall.ts';
import { areSeveralTold, arePartnersWell } from './partnersTold.ts';
import type { Posted } from './post.ts';
import { readJson } from './readJson.ts';
import { Share } from './share.ts';
import { SubgraphFailure } from './subgraphFailure.ts';
import { decodeSubgraphResponse } from './subgraphResponse.ts';
import { unavailable } from './unavailable.ts';
import { verbatimAnswers } from './verbatimAnswers.ts';

/** Where a subgraph is, what it may take, and how calls to it travel. */
export interface SubgraphSettings {
  readonly name: string;
  readonly url: string;
  /** Signs the calls; without one, calls are unsigned and in nobody's name. */
  readonly key: KeyObject | undefined;
  /** Whether the subgraph has anything that isn't for everybody; one that hasn't is told nothing of who asks. */
  readonly isToldViewer: () => boolean;
  /** Milliseconds, from the question to the last byte of the answer. */
  readonly timeout: number;
  /** The greatest answer, in bytes. */
  readonly maxBytes: number;
  /** The most connections. */
  readonly connections: number;
  readonly shareFetches: boolean;
  readonly joinFetches: boolean;
  readonly batchFetches: boolean;
}

/** Asks one subgraph. Owns its connections until `close`. */
export class Subgraph {
  readonly #settings: SubgraphSettings;
  readonly #connections: Connections | undefined;
  readonly #path: string;
  readonly #share = new Share();
  #underWay = 0;
  readonly #departures: Departures;
  #isTurn = false;
  #closed: (() => void) | undefined;

  constructor(settings: SubgraphSettings) {
    this.#settings = settings;
    this.#departures = new Departures(settings);
    const url = URL.parse(settings.url); // a supergraph may name no address, which only asking there shows
    this.#path = url ? url.pathname + url.search : '';
    this.#connections = url && /^https?:$/.test(url.protocol) ? new Connections({ origin: url.origin, most: settings.connections, connectTimeout: Math.min(settings.timeout, 5000) }) : undefined;
  }

  get url(): string {
    return this.#settings.url;
  }

  /** Asks. Never rejects. */
  ask(call: SubgraphCall, scope: RequestScope): Promise<SubgraphAnswer> {
    if (scope.signal.aborted) return Promise.resolve(unavailable(this.#settings.name));
    const authority = authorityOf(scope, this.#settings);
    const flight = new Flight({ call, authority, scope, forget: this.#forget });
    const isShared = this.#settings.shareFetches && call.operation.kind === 'query';
    const same = isShared ? this.#share.join(flight) : flight;
    const answer = same.join(scope, call.verbatim);
    if (same !== flight) return answer;
    this.#begin(flight);
    return answer;
  }

  /** What is asked from now on isn't answered with what was asked before. */
  forgetShared(): void {
    this.#share.clear();
  }

  /** Closes the connections once the calls under way are answered. */
  async close(): Promise<void> {
    if (this.#underWay > 0) await new Promise<void>((resolve) => (this.#closed = resolve));
    await this.#connections?.close();
  }

  #begin(flight: Flight): void {
    this.#underWay += 1;
    flight.limit(this.#settings.timeout, this.#late);
    this.#dispatch(flight);
  }

  #dispatch(flight: Flight): void {
    if (!this.#connections) this.#fail([flight], new SubgraphFailure('Expected the subgraph to have an address, got none'));
    else if (this.#departures.mayHaveCompany(flight)) {
      this.#departures.add(flight);
      this.#departAfterTurn();
    } else if (this.#connections.free > 0) this.#send([{ flights: [flight] }], this.#connections);
    else this.#departures.add(flight);
  }

  /** All that is started in answer to what came in at the same time waits for its end: a promise alone is too early, a timer too late. */
  #departAfterTurn(): void {
    if (this.#isTurn) return;
    this.#isTurn = true;
    setImmediate(() => {
      this.#isTurn = false;
      this.#depart();
    });
  }

  /** Sends what waits while connections are free; the rest stays, and can still be joined. */
  #depart(): void {
    while (this.#connections && this.#connections.free > 0) {
      const errands = this.#departures.next(this.#connections.free);
      if (errands.length === 0) return;
      this.#send(errands, this.#connections);
    }
  }

  #send(errands: readonly Errand[], connections: Connections): void {
    const flights = errands.flatMap((errand) => errand.flights);
    const [{ scope, authority, call }] = flights as [Flight];
    const body = bodyOf(errands);
    const { key, name: audience, maxBytes } = this.#settings;
    const path = this.#path;
    const headers = [...commonHeaders, 'x-request-id', scope.id];
    if (key) headers.push('authorization', signCall({ key, audience, method: 'POST', path, body, viewer: authority === nobody ? undefined : authority.viewer, requestId: scope.id }));
    const post = connections.post(
      { path, headers, body, maxBytes, isSigned: key !== undefined, isRepeatable: call.operation.kind === 'query' },
      { answered: (posted) => this.#answered(errands, posted), failed: (cause) => this.#failed(flights, cause), released: this.#released },
    );
    const cancel = (): void => {
      if (flights.every(({ isOver }) => isOver)) post.cancel();
    };
    for (const flight of flights) flight.onOver = cancel;
  }

  #answered(errands: readonly Errand[], posted: Posted): void {
    const { bytes, batch } = posted;
    this.#departures.batch = batch;
    this.#attempt(errands.flatMap(({ flights }) => flights), () => {
      if (this.#passOn(errands, posted)) return;
      const answers = answersOf(errands, bytes.toString('utf8'));
      const isAskedApart = areSeveralTold(errands, answers);
      for (const [index, errand] of errands.entries()) this.#attempt(errand.flights, () => this.#deliver(errand, answers[index], posted, isAskedApart));
    });
  }

  /** Where somebody who waits can be answered with the bytes as they came, answers everybody: who can't take them must not cost the others theirs. */
  #passOn(errands: readonly Errand[], posted: Posted): boolean {
    const [errand] = errands;
    if (!errand || errands.length > 1 || errand.joined) return false;
    const [flight] = errand.flights;
    const answers = verbatimAnswers(flight.askers, posted.bytes);
    if (answers.size === 0) return false;
    let body: unknown;
    flight.answer(({ scope, verbatim }) => {
      const answer = answers.get(verbatim);
      if (!answer) return this.#read(() => copyOf((body ??= readJson(posted.bytes.toString('utf8')))), posted, flight, scope);
      const { dataJson, extensions } = answer;
      const { errors, freshFor } = this.#read(() => ({ data: {}, extensions }), posted, flight, scope);
      return { dataJson, errors, freshFor };
    });
    return true;
  }

  /** Gives each flight its part, and each who waits for it one of its own; or keeps it and asks the flight once more by itself, where it can't be told which of the partners reported are its own. */
  #deliver({ flights, joined }: Errand, answer: unknown, posted: Posted, isAskedApart: boolean): void {
    const parts = joined ? takeApart(answer, joined) : [answer];
    if (isAskedApart) this.#departures.apart();
    for (const [index, flight] of flights.entries()) {
      const part = parts[index];
      if (isAskedApart) {
        flight.inCompany = { part, posted };
        this.#askAlone(flight);
      } else flight.answer(({ scope }, isLast) => this.#readPart(part, posted, flight, scope, isLast));
    }
  }

  /** What one is given it may change at once, while others still wait. */
  #readPart(part: unknown, posted: Posted, flight: Flight, scope: RequestScope, isLast: boolean): SubgraphAnswer {
    return this.#read(() => (isLast ? part : copyOf(part)), posted, flight, scope);
  }

  #read(body: () => unknown, posted: Posted, flight: Flight, scope: RequestScope): SubgraphAnswer {
    try {
      return this.#believed(body(), posted, flight, scope);
    } catch (cause) {
      return this.#unavailable(cause, scope);
    }
  }

  #believed(body: unknown, { freshFor, status }: Posted, { call }: Flight, scope: RequestScope): SubgraphAnswer {
    const { data, errors, partners } = decodeSubgraphResponse(body, { subgraph: this.#settings.name, requestId: scope.id, status, text: call.operation.text });
    collectPartners(scope.partners, partners);
    const areWell = partners === undefined || arePartnersWell(partners);
    if (!areWell) this.#departures.apart();
    return { ...(data && { data }), errors: errors ?? [], freshFor: errors || !areWell ? 0 : freshFor };
  }

  #attempt(flights: readonly Flight[], act: () => void): void {
    try {
      act();
    } catch (cause) {
      this.#failed(flights, cause);
    }
  }

  /**
   * Nothing of the answer can be used. Where one of several calls may be why (a value that the subgraph chokes on, an answer that is too large together),
   * each is asked once more by itself, or whoever finds such a value could keep others from their answers.
   */
  #failed(flights: readonly Flight[], cause: unknown): void {
    this.#departures.apart();
    if (flights.length === 1 || !(cause instanceof SubgraphFailure && cause.mayBeOfOne)) return this.#fail(flights, cause);
    for (const flight of flights) this.#askAlone(flight);
  }

  #askAlone(flight: Flight): void {
    flight.isAlone = true;
    if (!flight.isOver) this.#dispatch(flight);
  }

  #fail(flights: readonly Flight[], cause: unknown): void {
    this.#departures.apart();
    for (const flight of flights) {
      const { inCompany } = flight;
      flight.answer(({ scope }, isLast) => {
        const failure = this.#unavailable(cause, scope);
        return inCompany ? this.#readPart(inCompany.part, inCompany.posted, flight, scope, isLast) : failure;
      });
    }
  }

  #unavailable(cause: unknown, scope: RequestScope): SubgraphAnswer {
    logEvent('error', 'subgraph unavailable', { requestId: scope.id, subgraph: this.#settings.name, cause: describeCause(cause) });
    return unavailable(this.#settings.name);
  }

  readonly #late = (flight: Flight): void => this.#fail([flight], new SubgraphFailure(`Expected an answer within ${this.#settings.timeout} ms, got none`));

  readonly #released = (): void => {
    if (this.#departures.size > 0) this.#departAfterTurn();
  };

  readonly #forget = (flight: Flight): void => {
    this.#share.remove(flight);
    this.#underWay -= 1;
    if (this.#underWay === 0) this.#closed?.();
  };
}

/** The same for every call. */
const commonHeaders = ['content-type', 'application/json', 'accept', 'application/graphql-response+json, application/json'];

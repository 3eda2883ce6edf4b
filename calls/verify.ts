import { timingSafeEqual, type KeyObject } from 'node:crypto';
import { hashOf, header as tokenHeader, issuer, lifetime, scheme, signatureOf, type CallClaims } from './callToken.ts';
import { readClaims } from './readClaims.ts';
import type { Viewer } from './viewer.ts';

/** Whom a verifier believes. */
export interface CallVerifierSettings {
  /** The key in use and, while it is being changed, the one before. */
  readonly keys: readonly KeyObject[];
  /** The name of the subgraph. */
  readonly audience: string;
  /** Milliseconds since 1970 from which calls are accepted: an earlier one may have been accepted before a restart. */
  readonly startedAt: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** How many calls are remembered at most. */
  readonly most?: number;
}

/** A call as it came in. */
export interface ReceivedCall {
  /** The value of `authorization`. */
  readonly header: string | undefined;
  readonly method: string;
  readonly path: string;
  readonly body: Buffer;
}

/** A call that was accepted. */
export interface AcceptedCall {
  readonly viewer?: Viewer;
  readonly requestId: string;
}

/** A call is refused. The message is the same whatever is wrong; `reason` is for the log and holds nothing of the call. */
export class CallRefused extends Error {
  readonly reason: string;

  constructor(reason: string) {
    super('Expected a call signed by the gateway');
    this.reason = reason;
  }
}

/** How far the clocks of a gateway and a subgraph may be apart, in seconds. */
const skew = 5;

/** Verifies that calls were signed by the gateway, for this subgraph, and accepts each once. */
export class CallVerifier {
  readonly #keys: readonly KeyObject[];
  readonly #audience: string;
  readonly #startedAt: number;
  readonly #now: () => number;
  readonly #most: number;
  /** The ids of accepted calls, and until when each could be repeated; in the order of their arrival. */
  readonly #accepted = new Map<string, number>();

  constructor({ keys, audience, startedAt, now = Date.now, most = 1_000_000 }: CallVerifierSettings) {
    if (keys.length === 0) throw new Error('Expected a key to verify calls with, got none');
    this.#keys = keys;
    this.#audience = audience;
    this.#startedAt = startedAt / 1000;
    this.#now = now;
    this.#most = most;
  }

  /** Accepts a call or throws `CallRefused`. */
  verify({ body, ...call }: ReceivedCall): AcceptedCall {
    return this.accept(this.examine(call), body);
  }

  /** What a call says, all but its body verified: before the body is read. Throws `CallRefused`. */
  examine({ header, method, path }: Omit<ReceivedCall, 'body'>): CallClaims {
    const claims = readClaims(this.#payloadOf(header));
    if (!claims) throw new CallRefused('malformed claims');
    if (claims.iss !== issuer) throw new CallRefused('another issuer');
    if (claims.aud !== this.#audience) throw new CallRefused('another audience');
    if (claims.htm !== method) throw new CallRefused('another method');
    if (claims.htu !== path) throw new CallRefused('another path');
    const now = this.#now() / 1000;
    if (claims.iat > now + skew) throw new CallRefused('from the future');
    if (claims.exp < now - skew) throw new CallRefused('expired');
    if (claims.exp - claims.iat > lifetime + 0.001 || claims.exp < claims.iat) throw new CallRefused('another lifetime');
    if (claims.iat < this.#startedAt) throw new CallRefused('signed before the start');
    return claims;
  }

  /** Accepts an examined call with its body, once. Throws `CallRefused`. */
  accept({ body: hash, jti, exp, viewer, requestId }: CallClaims, body: Buffer): AcceptedCall {
    if (!equal(hash, hashOf(body))) throw new CallRefused('another body');
    this.#remember(jti, exp + skew);
    return { ...(viewer && { viewer }), requestId };
  }

  #payloadOf(header: string | undefined): string {
    if (!header?.startsWith(scheme)) throw new CallRefused('unsigned');
    const [first = '', payload = '', signature = '', ...more] = header.slice(scheme.length).split('.');
    if (more.length > 0 || first !== tokenHeader) throw new CallRefused('another algorithm or type');
    // Every key is tried, whichever fits.
    const fits = this.#keys.map((key) => equal(signature, signatureOf(`${first}.${payload}`, key)));
    if (!fits.includes(true)) throw new CallRefused('another key');
    return payload;
  }

  #remember(id: string, until: number): void {
    const now = this.#now() / 1000;
    for (const [known, end] of this.#accepted) {
      if (end >= now) break;
      this.#accepted.delete(known);
    }
    if (this.#accepted.has(id)) throw new CallRefused('replayed');
    // Forgetting one would let it be repeated.
    if (this.#accepted.size >= this.#most) throw new CallRefused('too many calls at once');
    this.#accepted.set(id, until);
  }
}

/** Compares in a time that tells nothing of where two texts differ. */
function equal(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}

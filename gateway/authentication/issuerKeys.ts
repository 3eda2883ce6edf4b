import { errors } from 'jose';
import type { CryptoKey, JWSHeaderParameters, LocalJWKSet } from 'jose';
import { describeCause, logEvent } from '../log.ts';
import { fetchKeySet } from './issuerDocuments.ts';
import type { OidcSettings } from './oidcSettings.ts';
import { IssuerUnavailable } from './refusal.ts';

/** When the keys are read, in milliseconds. */
export interface KeyTiming {
  /** From one regular reading to the next. */
  readonly refreshEvery: number;
  /** From a reading that failed to the next. */
  readonly retryAfter: number;
  /** The least time between two readings because of tokens that name unknown keys. */
  readonly askAgainAfter: number;
  /** How long each document may take. */
  readonly timeout: number;
}

const usualTiming: KeyTiming = { refreshEvery: 300_000, retryAfter: 10_000, askAgainAfter: 10_000, timeout: 5000 };

const maxBytes = 524_288;

/** The issuer's public keys. Reads them at once and again and again until `close`; those read last stay in force while the issuer can't be reached, however long. */
export class IssuerKeys {
  readonly #settings: OidcSettings;
  readonly #timing: KeyTiming;
  readonly #closed = new AbortController();
  #keys: LocalJWKSet | undefined;
  #reading: Promise<void> | undefined;
  /** Whether the last reading brought keys; undefined before the first. */
  #reached: boolean | undefined;
  #askedAgainAt = Number.NEGATIVE_INFINITY;
  #timer: NodeJS.Timeout | undefined;

  constructor(settings: OidcSettings, timing: Partial<KeyTiming> = {}) {
    this.#settings = settings;
    this.#timing = { ...usualTiming, ...timing };
    void this.#read();
  }

  /** The key that a token's header names. Throws `IssuerUnavailable` if it can't be known whether there is one, an error of `jose` if there is none. */
  async find(header: JWSHeaderParameters): Promise<CryptoKey> {
    if (!this.#keys) await this.#reading;
    if (!this.#keys) throw new IssuerUnavailable();
    try {
      return await this.#keys(header);
    } catch (thrown) {
      if (!(thrown instanceof errors.JWKSNoMatchingKey)) throw thrown;
    }
    await this.#readAgain();
    try {
      return await this.#keys(header);
    } catch (thrown) {
      if (thrown instanceof errors.JWKSNoMatchingKey && !this.#reached) throw new IssuerUnavailable();
      throw thrown;
    }
  }

  close(): void {
    this.#closed.abort(new Error('Closed'));
    clearTimeout(this.#timer);
  }

  /** Whoever sends unknown keys makes the issuer be asked no more often than this. */
  async #readAgain(): Promise<void> {
    if (!this.#reading) {
      const now = performance.now();
      if (now - this.#askedAgainAt < this.#timing.askAgainAfter) return;
      this.#askedAgainAt = now;
    }
    await this.#read();
  }

  /** Never rejects. All who want it at once share one. */
  #read(): Promise<void> {
    this.#reading ??= this.#readOnce().finally(() => {
      this.#reading = undefined;
      clearTimeout(this.#timer);
      if (this.#closed.signal.aborted) return;
      this.#timer = setTimeout(() => void this.#read(), this.#reached ? this.#timing.refreshEvery : this.#timing.retryAfter).unref();
    });
    return this.#reading;
  }

  async #readOnce(): Promise<void> {
    const before = this.#reached;
    try {
      this.#keys = await fetchKeySet(this.#settings, { timeout: this.#timing.timeout, maxBytes, signal: this.#closed.signal });
      this.#reached = true;
      if (before === false) logEvent('info', 'issuer of access tokens reached again', { issuer: this.#settings.issuer });
    } catch (thrown) {
      this.#reached = false;
      if (before !== false && !this.#closed.signal.aborted)
        logEvent('error', 'issuer of access tokens unreachable', { issuer: this.#settings.issuer, keys: this.#keys ? 'as read before' : 'none', cause: describeCause(thrown) });
    }
  }
}

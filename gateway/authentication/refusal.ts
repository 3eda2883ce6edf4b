/** Why a token is refused. For the log alone: whoever sent the token learns only that it was. */
export type RefusalReason =
  | 'no issuer is trusted'
  | 'several authorization headers'
  | 'no bearer token'
  | 'too long'
  | 'no signed token'
  | 'critical header'
  | 'type'
  | 'algorithm'
  | 'unknown key'
  | 'unusable key'
  | 'signature'
  | 'issuer'
  | 'audience'
  | 'expired'
  | 'not valid yet'
  | 'issued in the future'
  | 'no access token'
  | 'bound to a key of its holder'
  | `claim ${string}`;

/** A token that isn't accepted. Neither message nor cause holds any part of it. */
export class TokenRefused extends Error {
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason) {
    super(`The access token is refused: ${reason}`);
    this.name = 'TokenRefused';
    this.reason = reason;
  }
}

/** A token that can't be judged: the issuer's keys aren't known, or not the one it names, and the issuer can't be reached. */
export class IssuerUnavailable extends Error {
  constructor() {
    super('The issuer of access tokens could not be reached');
    this.name = 'IssuerUnavailable';
  }
}

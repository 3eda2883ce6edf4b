/** Who asks, as the gateway learned it from an access token and tells the subgraphs. Never the token itself. */
export interface Viewer {
  /** Who issued the token (`iss`). */
  readonly issuer: string;
  /** The asker's own id at the issuer (`sub`). */
  readonly subject: string;
  /** What the token was issued for (`scope` of RFC 9068). */
  readonly scopes: readonly string[];
  /** The partner for which a case worker works, by its id. */
  readonly partner?: string;
  /** A citizen's own national identifier, in capitals and without separators. */
  readonly nationalId?: string;
}

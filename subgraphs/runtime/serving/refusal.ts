/** A request that is refused before anything of it is run; the message is safe to show. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: 'BAD_REQUEST' | 'UNAUTHENTICATED' | 'INTERNAL_SERVER_ERROR';
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, message: string, { code = 'BAD_REQUEST', headers = {} }: { readonly code?: Refusal['code']; readonly headers?: Readonly<Record<string, string>> } = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }

  /** What the client is told. */
  get body(): string {
    return JSON.stringify({ errors: [{ message: this.message, extensions: { code: this.code, retryable: false } }] });
  }
}

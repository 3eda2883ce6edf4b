/** What a code tells a client. `fromSubgraph`: a subgraph may say it, and its message is passed on. `retryable`: the same request may work later. */
export interface ErrorCode {
  readonly meaning: string;
  readonly fromSubgraph: boolean;
  readonly retryable: boolean;
}

/** Every `extensions.code` that a client can meet. What has none of these codes is masked as the last one. */
export const errorCodes = {
  BAD_REQUEST: { meaning: 'The HTTP request is not a GraphQL request.', fromSubgraph: false, retryable: false },
  REQUEST_TOO_LARGE: { meaning: 'The body is larger than the gateway takes.', fromSubgraph: false, retryable: false },
  UNAUTHENTICATED: { meaning: 'The access token is not accepted, or there is none where one is needed.', fromSubgraph: false, retryable: false },
  ISSUER_UNAVAILABLE: { meaning: 'Access tokens cannot be checked at the moment; what is public can be asked without one.', fromSubgraph: false, retryable: true },
  FORBIDDEN: { meaning: 'The access token does not allow what is asked for.', fromSubgraph: true, retryable: false },
  GRAPHQL_PARSE_FAILED: { meaning: 'The document is not GraphQL.', fromSubgraph: false, retryable: false },
  GRAPHQL_VALIDATION_FAILED: { meaning: 'The document does not fit the schema.', fromSubgraph: false, retryable: false },
  OPERATION_RESOLUTION_FAILURE: { meaning: 'The document has no operation of that name, or several and no name was given.', fromSubgraph: false, retryable: false },
  OPERATION_TOO_LARGE: { meaning: 'The operation is over a limit on tokens, depth, fields, aliases or rows; the message says which.', fromSubgraph: false, retryable: false },
  OPERATION_NOT_PLANNABLE: { meaning: 'No way was found to ask the subgraphs for the operation; the log of the gateway has the cause under `requestId`.', fromSubgraph: false, retryable: false },
  PLANNING_BUSY: { meaning: 'The operation is new to the gateway, and too many others that are had to be planned before it; those that it knows are answered meanwhile.', fromSubgraph: false, retryable: true },
  PERSISTED_QUERY_NOT_FOUND: { meaning: 'The gateway does not know the text of this hash, or no more; send it with the text once.', fromSubgraph: false, retryable: false },
  BAD_USER_INPUT: { meaning: 'A variable or an argument has a value that is not allowed.', fromSubgraph: true, retryable: false },
  TOO_MANY_RECORDS: { meaning: 'More records belong to one than a list without pages can hold.', fromSubgraph: true, retryable: false },
  TOO_MANY_SEARCHES: { meaning: 'Too many people were looked for; the message says when to try again.', fromSubgraph: true, retryable: true },
  AUDIT_UNAVAILABLE: { meaning: 'Personal data is not answered while the answer cannot be recorded; what is public is.', fromSubgraph: true, retryable: true },
  PARTNER_UNAVAILABLE: { meaning: 'The database of `partner` could not be reached; its rows are missing.', fromSubgraph: true, retryable: true },
  PARTNER_TIMEOUT: { meaning: 'The database of `partner` took too long; its rows are missing.', fromSubgraph: true, retryable: true },
  PARTNER_DRIFT: { meaning: 'The database of `partner` no longer has the shape its mapping describes; its rows are missing.', fromSubgraph: true, retryable: false },
  SUBGRAPH_UNAVAILABLE: { meaning: 'A part of the graph could not be reached or took too long; its fields are null.', fromSubgraph: false, retryable: true },
  INCOMPLETE_RECORD: { meaning: 'A part of the graph lacks a record that another refers to, or a value that the schema promises; the nearest field that may be null is.', fromSubgraph: false, retryable: false },
  INTERNAL_SERVER_ERROR: { meaning: 'Something went wrong inside; the log of the gateway, or of the subgraph, has the cause under `requestId`.', fromSubgraph: false, retryable: false },
} as const satisfies Readonly<Record<string, ErrorCode>>;

/** One of the codes of the list. */
export type ErrorCodeName = keyof typeof errorCodes;

/** Whether a value is one of the codes of the list. */
export const isErrorCode = (code: unknown): code is ErrorCodeName => typeof code === 'string' && Object.hasOwn(errorCodes, code);

/** An error that is safe to show: nothing in it but these. */
export interface ClientError {
  readonly message: string;
  readonly locations?: readonly { readonly line: number; readonly column: number }[];
  readonly path?: readonly (string | number)[];
  readonly extensions: {
    readonly code: ErrorCodeName;
    readonly partner?: string;
    readonly retryable?: boolean;
    readonly requestId?: string;
  };
}

/** The error that stands in place of one that clients may not see. */
export function maskedError(requestId: string | undefined, path?: readonly (string | number)[]): ClientError {
  return {
    message: 'Internal error',
    ...(path ? { path } : {}),
    extensions: { code: 'INTERNAL_SERVER_ERROR', ...(requestId === undefined ? {} : { requestId }) },
  };
}

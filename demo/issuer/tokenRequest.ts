import { signingAlgorithms } from './accessToken.ts';
import type { Grant } from './accessToken.ts';
import { readyMadeUsers } from './users.ts';

/** The errors of RFC 6749, 5.2, that a token request can meet. */
export interface TokenError {
  readonly error: 'invalid_request' | 'invalid_client' | 'invalid_scope' | 'unsupported_grant_type';
  readonly error_description: string;
}

/** Reads the form of a token request: a ready-made user by `client_id`, no secret. */
export function readTokenRequest(form: URLSearchParams): { readonly grant: Grant } | { readonly refused: TokenError } {
  if (new Set(form.keys()).size !== form.size) return refused('invalid_request', 'expected each parameter once, got one twice');
  if (form.get('grant_type') !== 'client_credentials') return refused('unsupported_grant_type', 'expected grant_type=client_credentials');
  const user = readyMadeUsers.find(({ id }) => id === form.get('client_id'));
  if (!user) return refused('invalid_client', `expected client_id to be one of ${readyMadeUsers.map(({ id }) => id).join(', ')}`);
  const scopes = form.get('scope')?.split(' ').filter(Boolean) ?? user.scopes;
  if (!scopes.every((scope) => user.scopes.includes(scope))) return refused('invalid_scope', `expected scope to be of ${user.scopes.join(' ')}`);
  const algorithm = signingAlgorithms.find((each) => each === (form.get('alg') ?? signingAlgorithms[0]));
  if (!algorithm) return refused('invalid_request', `expected alg to be one of ${signingAlgorithms.join(', ')}`);
  return { grant: { user, scopes, algorithm } };
}

const refused = (error: TokenError['error'], description: string): { readonly refused: TokenError } => ({ refused: { error, error_description: description } });

import type { GraphQLFormattedError } from 'graphql';
import type { Outcome } from '../engine/preparedOperation.ts';
import { clientError } from '../formatError.ts';
import { logEvent } from '../log.ts';
import { partnersExtension } from '../partnerStatuses.ts';
import type { RequestScope } from '../requestScope.ts';

/** The body of an answer, JSON in UTF-8: its errors as clients may see them, its data, and `extensions.partners` when some partner isn't well. */
export function answerBody({ data, errors }: Pick<Outcome, 'data' | 'errors'>, scope: RequestScope): Buffer {
  const partners = scope.partners.size === 0 ? undefined : partnersExtension(scope.partners);
  const head = errors.length === 0 ? usualHead : Buffer.from(`{"errors":${JSON.stringify(clientErrors(errors, scope))},"data":`);
  const tail = partners ? Buffer.from(`,"extensions":${JSON.stringify({ partners })}}\n`) : usualTail;
  return Buffer.concat([head, data, tail], head.length + data.length + tail.length);
}

const usualHead = Buffer.from('{"data":');
const usualTail = Buffer.from('}\n');

/** One error for each subgraph that is down; the log tells of nulls where the schema allows none. */
function clientErrors(errors: readonly GraphQLFormattedError[], { id }: RequestScope): readonly GraphQLFormattedError[] {
  const incomplete = errors.filter(({ extensions }) => extensions?.['code'] === 'INCOMPLETE_RECORD');
  if (incomplete.length > 0) logEvent('warn', 'null where the schema allows none', { requestId: id, count: incomplete.length, first: incomplete[0]?.message });
  const seen = new Set<string>();
  return errors
    .map((error) => clientError(error, error, id))
    .filter(({ message, extensions: { code } }) => {
      if (code !== 'SUBGRAPH_UNAVAILABLE') return true;
      if (seen.has(message)) return false;
      seen.add(message);
      return true;
    });
}

import { channel } from 'node:diagnostics_channel';
import { openSubgraph } from '../../subgraphs/openSubgraph.ts';
import { readSubgraphSettings } from '../../subgraphs/settings.ts';
import type { BoundStatement } from '../../subgraphs/sources/statementChannel.ts';

/** The one statement, with its values, that the offers subgraph sends its database for each of these requests. */
export async function statementsOf(requests: readonly string[], environment: Readonly<Record<string, string>>): Promise<readonly BoundStatement[]> {
  const { url, stop } = await openSubgraph(readSubgraphSettings('offers', environment));
  const told: BoundStatement[] = [];
  const note = (message: unknown): void => void told.push(message as BoundStatement);
  channel('teixit:statement:bound').subscribe(note);
  try {
    for (const [index, body] of requests.entries()) {
      await (await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })).text();
      if (told.length !== index + 1) throw new Error(`Expected one statement for each request, got ${told.length} for ${index + 1}`);
    }
  } finally {
    channel('teixit:statement:bound').unsubscribe(note);
    await stop();
  }
  return told;
}

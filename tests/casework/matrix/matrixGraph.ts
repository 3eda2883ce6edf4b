import { channel } from 'node:diagnostics_channel';
import Database from 'better-sqlite3';
import { issuerIsKnown } from '../../../gateway/authentication/testing/issuerIsKnown.ts';
import { startTestIssuer, testAudience } from '../../../gateway/authentication/testing/testIssuer.ts';
import { openRefusalRecord } from '../../../gateway/authorization/recordRefusals.ts';
import { startGateway } from '../../../gateway/startGateway.ts';
import { testSettings } from '../../../gateway/testing/testGraph.ts';
import { personPseudonym, readPseudonymKey } from '../../../audit/pseudonym.ts';
import type { AuditEntry } from '../../../audit/entry.ts';
import { readAuditSettings } from '../../../audit/settings.ts';
import { startCaseworkWorld } from '../../../subgraphs/people/casework/testing/caseworkWorld.ts';
import type { WorldContents } from '../../../subgraphs/people/casework/testing/caseworkWorld.ts';
import type { StatementEvent } from '../../../subgraphs/sources/statementChannel.ts';

/** What came of a question: the answer, the statements that were run for it, and what the log had when it was there. */
export interface Outcome {
  readonly status: number;
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>> | null | undefined;
  readonly errors: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
  readonly statements: readonly StatementEvent[];
  readonly entries: readonly AuditEntry[];
}

/** The gateway over the people subgraph, with an issuer whose tokens it accepts. */
export interface MatrixGraph {
  /** Asks with a token of these claims; without any as nobody. One question at a time, so that statements and entries are its own. */
  ask(claims: Readonly<Record<string, unknown>> | undefined, query: string, variables: object): Promise<Outcome>;
  /** Runs SQL in a partner's database. */
  run(partner: string, sql: string): void;
  readonly pseudonym: (identifier: string) => string;
  stop(): Promise<void>;
}

/** No limit on an operation's size is what refuses it here. */
const roomy = { MAX_TOKENS: '100000', MAX_ALIASES: '100000', MAX_FIELDS: '100000', MAX_ROWS: '100000000', MAX_DEPTH: '40' };

/** Starts everything. */
export async function startMatrixGraph(contents: WorldContents): Promise<MatrixGraph> {
  const world = await startCaseworkWorld({}, contents);
  const issuer = await startTestIssuer();
  const { GATEWAY_KEY: key = '', AUDIT_LOG: auditFile = '', AUDIT_PSEUDONYM_KEY: pseudonymText } = world.environment;
  // Each refusal is looked for in the log, however fast they come.
  const record = await openRefusalRecord(readAuditSettings({ AUDIT_LOG: auditFile }), { rows: Number.MAX_SAFE_INTEGER, interval: 60_000 });
  const gateway = await startGateway(testSettings({ ...roomy, SUBGRAPH_URL_PEOPLE: world.url, SUBGRAPH_KEY_PEOPLE: key, OIDC_ISSUER: issuer.url, OIDC_AUDIENCE: testAudience }), record);
  await issuerIsKnown(gateway, issuer);
  const audit = new Database(auditFile, { readonly: true });
  const fresh = audit.prepare('select rowid as row, content from audit_entry where rowid > ? order by rowid');
  const pseudonyms = readPseudonymKey(pseudonymText);
  let seen = 0;
  let asked = 0;
  return {
    run: world.run,
    pseudonym: (identifier) => personPseudonym(pseudonyms, identifier),
    async ask(claims, query, variables) {
      // Somebody else each time, so that nobody has looked for too many people.
      const token = claims && (await issuer.token({ claims: { ...claims, sub: `someone-${(asked += 1)}` } }));
      const statements: StatementEvent[] = [];
      const note = (event: unknown): void => void statements.push(event as StatementEvent);
      channel('teixit:statement').subscribe(note);
      const response = await fetch(`${gateway.url}/graphql`, {
        method: 'POST', headers: { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) }, body: JSON.stringify({ query, variables }),
      });
      const text = await response.text();
      channel('teixit:statement').unsubscribe(note);
      const rows = fresh.all(seen) as { readonly row: number; readonly content: string }[];
      seen = rows.at(-1)?.row ?? seen;
      const { data, errors = [] } = JSON.parse(text) as { readonly data?: Outcome['data']; readonly errors?: Outcome['errors'] };
      return { status: response.status, text, data, errors, statements, entries: rows.map(({ content }) => (JSON.parse(content) as { readonly entry: AuditEntry }).entry) };
    },
    async stop() {
      audit.close();
      await gateway.stop();
      await record.close();
      await world.stop();
      await issuer.stop();
    },
  };
}

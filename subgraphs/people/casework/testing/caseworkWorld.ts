import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { newKey, readKey } from '../../../../calls/key.ts';
import { signCall } from '../../../../calls/sign.ts';
import type { Viewer } from '../../../../calls/viewer.ts';
import { openSubgraph } from '../../../openSubgraph.ts';
import { readSubgraphSettings } from '../../../settings.ts';

/** A record of the audit log, as a test looks at it. */
export interface Recorded {
  readonly decision: string;
  readonly reason?: string;
  readonly partner?: string;
  readonly agreement?: string;
  readonly persons: readonly string[];
  readonly fields: readonly string[];
  readonly access?: { readonly purpose: string; readonly legalBasis: string };
}

/** What an answer of the subgraph has. */
export interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string; readonly path?: readonly (string | number)[]; readonly extensions?: { readonly code?: string } }[];
}

/** A real people subgraph over three partners' SQLite files: alfa, where the case worker is, beta, which has an agreement with alfa, and gamma, which has none. */
export interface CaseworkWorld {
  readonly url: string;
  readonly home: string;
  /** What the subgraph was told, its keys among it. */
  readonly environment: Readonly<Record<string, string>>;
  /** Asks as somebody, with a call signed as the gateway does. */
  ask(query: string, variables?: Record<string, unknown>, viewer?: Viewer | null): Promise<Answer>;
  /** Runs SQL in a partner's database. */
  run(partner: string, sql: string): void;
  /** Replaces a partner's `agreement.yml`. */
  agree(partner: string, text: string | null): void;
  /** What was written down since it was last asked for. */
  recorded(): readonly Recorded[];
  stop(): Promise<void>;
}

export const worker: Viewer = { issuer: 'https://issuer.example', subject: 'worker-1', scopes: ['casework:read'], partner: 'alfa' };

/** An access that the agreement between beta and alfa allows. */
export const access = { purpose: 'GUIDANCE', legalBasis: 'CONSENT', procedure: 'Orientació', caseReference: 'EXP-1' };

export const agreement = `
agreements:
  beta-alfa:
    from: beta
    to: [alfa]
    signed: 2020-01-01
    expires: 2099-12-31
    purposes: [GUIDANCE, REFERRAL]
    people: { CONSENT: consented, LAW: referred, NO_OPPOSITION: not-opposed }
    registered: true
    keep: 36
    entities:
      PersonRecord: [nationalId, identity.givenName, situation.employmentStatus, registeredOn]
      Referral: all
      Itinerary: [objective, startDate, status]
      Consent: all
`;

const mapping = `
PersonRecord:
  from: persones
  key: id
  fields:
    nationalId: nif
    identity: { givenName: nom, familyName: cognoms, birthDate: naixement, sex: { column: sexe, values: { D: WOMAN, H: MAN } } }
    contact: { telephone: telefon, email: correu }
    address: { streetAddress: adreca }
    situation: { employmentStatus: { column: situacio, values: { A: UNEMPLOYED, O: EMPLOYED } }, educationLevel: { column: estudis, values: { P: PRIMARY, S: HIGHER } } }
    registeredOn: alta
Itinerary: { from: itineraris, key: id, fields: { person: persona, objective: objectiu, startDate: inici, status: { column: estat, values: { O: OPEN, T: CLOSED } } } }
FollowUpNote: { from: notes, key: id, fields: { person: { from: itineraris, on: { id: itinerari }, column: persona }, itinerary: itinerari, text: nota, date: dia } }
Referral: { from: derivacions, key: id, fields: { person: persona, toPartner: desti, reason: motiu, date: dia, status: { column: estat, values: { E: SENT, A: ACCEPTED } } } }
Appointment: { from: cites, key: id, fields: { person: persona, subject: tema, status: { column: estat, values: { P: BOOKED } } } }
Consent:
  from: consentiments
  key: id
  fields: { person: persona, kind: { column: tipus, values: { S: CONSENT, N: OPPOSITION } }, recipient: qui, purpose: perque, givenOn: donat, withdrawnOn: retirat }
`;

const schema = `
create table persones (id integer primary key, nif text, nom text, cognoms text, naixement text, sexe text, telefon text, correu text, adreca text, situacio text, estudis text, alta text);
create table itineraris (id integer primary key, persona integer, objectiu text, inici text, estat text);
create table notes (id integer primary key, itinerari integer, nota text, dia text);
create table derivacions (id integer primary key, persona integer, desti text, motiu text, dia text, estat text);
create table cites (id integer primary key, persona integer, tema text, estat text);
create table consentiments (id integer primary key, persona integer, tipus text, qui text, perque text, donat text, retirat text);
`;

/** Valid NIFs of a range that isn't given out. */
export const nifs = ['99000001C', '99000002K', '99000003E', '99000004T', '99000005R', '99000006W'] as const;

const people: Readonly<Record<string, string>> = {
  alfa: `insert into persones values (1, '${nifs[0]}', 'Ada', 'Propi', '1980-01-01', 'D', '600000001', 'ada@example.org', 'C. Major 1', 'A', 'S', '2024-01-01'), (2, '${nifs[1]}', 'Berta', 'Propi', '1981-01-01', 'D', '600000002', 'berta@example.org', 'C. Major 2', 'O', 'P', '2024-02-01'), (3, null, 'Sense', null, null, 'H', null, null, null, 'A', null, '2024-03-01');
    insert into itineraris values (1, 1, 'Feina', '2024-01-10', 'O'), (2, 1, 'Curs', '2023-01-10', 'T'); insert into notes values (1, 1, 'Nota d''Ada', '2024-02-01');`,
  beta: `insert into persones values (11, '${nifs[0].toLowerCase()}', 'Ada', 'Aliena', '1980-01-01', 'D', '600000011', 'ada11@example.org', 'C. Nou 1', 'A', 'S', '2022-01-01'), (12, '${nifs[1].slice(0, 8)}-${nifs[1].slice(8)}', 'Berta', 'Aliena', '1981-01-01', 'D', '600000012', 'b@example.org', 'C. Nou 2', 'O', 'P', '2022-02-01'), (13, '${nifs[2]}', 'Carme', 'Aliena', '1982-01-01', 'D', '600000013', 'c@example.org', 'C. Nou 3', 'A', 'P', '2022-03-01'), (14, '${nifs[3]}', 'Dolors', 'Aliena', '1983-01-01', 'D', null, null, null, 'A', 'P', '2022-04-01');
    insert into consentiments values (1, 11, 'S', 'alfa', 'GUIDANCE', '2022-01-01', null), (2, 12, 'S', null, null, '2022-01-01', '2023-01-01'), (3, 13, 'S', 'gamma', null, '2022-01-01', null), (4, 14, 'N', null, null, '2022-01-01', null);
    insert into derivacions values (1, 13, 'alfa', 'Orientació', '2024-05-01', 'E'), (2, 12, 'gamma', 'Curs', '2024-05-02', 'E');
    insert into itineraris values (21, 11, 'Sanitat', '2022-01-10', 'O'), (22, 12, 'Comerç', '2022-02-10', 'O');
    insert into notes values (1, 21, 'Nota de beta', '2022-02-01'); insert into cites values (1, 11, 'Cita de beta', 'P');`,
  gamma: `insert into persones values (21, '${nifs[0]}', 'Ada', 'Tercera', '1980-01-01', 'D', null, null, null, 'A', 'S', '2021-01-01');
    insert into consentiments values (1, 21, 'S', null, null, '2021-01-01', null);`,
};

/** What the partners have: the same mapping files, by their names; by the partners' ids the SQL of their databases and the `agreement.yml` that they have. */
export interface WorldContents {
  readonly mappings: Readonly<Record<string, string>>;
  readonly databases: Readonly<Record<string, string>>;
  readonly agreements: Readonly<Record<string, string>>;
}

const usualContents: WorldContents = {
  mappings: { 'people.yml': mapping },
  databases: Object.fromEntries(Object.entries(people).map(([partner, rows]) => [partner, schema + rows])),
  agreements: { alfa: agreement, beta: agreement },
};

/** Starts the subgraph, with more environment variables and over other partners if given. */
export async function startCaseworkWorld(more: Readonly<Record<string, string>> = {}, contents = usualContents): Promise<CaseworkWorld> {
  const home = mkdtempSync(join(tmpdir(), 'teixit-casework-'));
  const root = join(home, 'partners');
  const databaseOf = (partner: string): string => join(home, `${partner}.sqlite`);
  for (const [partner, rows] of Object.entries(contents.databases)) {
    const variable = `${partner.toUpperCase().replaceAll('-', '_')}_URL`;
    mkdirSync(join(root, partner), { recursive: true });
    writeFileSync(join(root, partner, 'partner.yml'), `{ id: ${partner}, name: ${partner}, rights: may-write, database: { engine: sqlite, urlFrom: ${variable} } }`);
    writeFileSync(join(root, partner, '.env'), `${variable}=${databaseOf(partner)}\n`);
    for (const [file, text] of Object.entries(contents.mappings)) writeFileSync(join(root, partner, file), text);
    run(partner, rows);
  }
  for (const [partner, text] of Object.entries(contents.agreements)) agree(partner, text);
  const auditFile = join(home, 'audit.db');
  const key = newKey();
  const environment = { PARTNERS: root, PORT: '0', WATCH: 'off', GATEWAY_KEY: key, AUDIT_LOG: auditFile, AUDIT_PSEUDONYM_KEY: newKey(), PEOPLE_FIGURES_KEY: newKey(), ...more };
  const subgraph = await openSubgraph(readSubgraphSettings('people', environment));
  const secret = readKey(key);
  if (!secret) throw new Error('Expected a key');
  let seen = 0;
  return {
    url: subgraph.url, home, environment, run, agree,
    ask: async (query, variables = {}, viewer = worker) => {
      const body = JSON.stringify({ query, variables });
      const authorization = signCall({ key: secret, audience: 'people', method: 'POST', path: '/graphql', body, requestId: 'test', ...(viewer && { viewer }) });
      return (await (await fetch(subgraph.url, { method: 'POST', headers: { 'content-type': 'application/json', authorization }, body })).json()) as Answer;
    },
    recorded: () => {
      const audit = new Database(auditFile, { readonly: true });
      const rows = audit.prepare('select content from audit_entry order by time, sequence').all() as { content: string }[];
      audit.close();
      const fresh = rows.slice(seen).map(({ content }) => (JSON.parse(content) as { entry: Recorded }).entry);
      seen = rows.length;
      return fresh;
    },
    stop: async () => {
      await subgraph.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };

  function run(partner: string, sql: string): void {
    const database = new Database(databaseOf(partner));
    database.pragma('synchronous = off'); // what a power cut would lose of a test, it loses
    database.exec(sql);
    database.close();
  }

  function agree(partner: string, text: string | null): void {
    const file = join(root, partner, 'agreement.yml');
    if (text === null) rmSync(file, { force: true });
    else writeFileSync(file, text);
  }
}

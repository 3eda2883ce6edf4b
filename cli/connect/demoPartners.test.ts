import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { domains, subgraphSdl } from '../../schema/subgraphSdl.ts';
import { codeLists } from '../../subgraphs/reference/codeLists.ts';
import { loadPartner } from '../../subgraphs/sources/compilePartner.ts';
import type { LoadedPartner } from '../../subgraphs/sources/compilePartner.ts';
import { openEngine } from '../../subgraphs/sources/engines/openEngine.ts';
import type { SourceDatabase } from '../../subgraphs/sources/engines/openEngine.ts';
import type { EntityMapping } from '../../subgraphs/sources/mapping.ts';
import { openSource } from '../../subgraphs/sources/openSource.ts';
import type { SourceSettings } from '../../subgraphs/sources/openSource.ts';
import { personalProblems } from '../../subgraphs/sources/personal/personalProblems.ts';
import { readModel } from '../../subgraphs/sources/readModel.ts';
import { beforeAfter } from './beforeAfter.ts';
import { proposeMapping } from './propose.ts';
import type { Proposal } from './proposal.ts';
import { readDatabase } from './readDatabase.ts';
import { judge } from './testing/judge.ts';
import type { Judgement } from './testing/judge.ts';
import { writeMapping } from './writeMapping.ts';

const partners = ['soc', 'smo-girona', 'imo-lleida', 'alacant-impulsa', 'pistoia-rete'] as const;
const models = new Map(domains.map((domain) => [domain, readModel(subgraphSdl(domain))]));
const limits = { timeout: 10_000, connections: 2, rows: 10_000 };

interface Trial {
  readonly proposal: Proposal;
  readonly hand: LoadedPartner;
  readonly proposed: LoadedPartner;
  readonly settings: SourceSettings;
  readonly judgements: readonly Judgement[];
}

const root = mkdtempSync(join(tmpdir(), 'teixit-connect-'));
const trials = new Map<string, Trial>();

beforeAll(async () => {
  await Promise.all(partners.map(async (id) => trials.set(id, await tryPartner(id))));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Proposes a mapping from the partner's database alone, writes and loads it, and holds every field beside the one written by hand. */
async function tryPartner(id: string): Promise<Trial> {
  const hand = loadPartner(fileURLToPath(new URL(`../../partners/${id}`, import.meta.url)), models);
  if (!hand.partner) throw new Error(`Expected ${id} to have a partner.yml, got ${JSON.stringify(hand.problems)}`);
  const { urlFrom, ...database } = hand.partner.database;
  const address = { ...database, url: inject('databases')[id] } as SourceDatabase;
  const engine = openEngine(address, limits);
  const reading = await readDatabase(engine).finally(() => engine.close());
  const proposal = proposeMapping({ ...reading, models, codeLists });
  const folder = join(root, id);
  mkdirSync(folder);
  const written = 'written' in hand.partner.database ? hand.partner.database.written : {};
  for (const [name, text] of writeMapping(proposal, { id, name: id, database: { engine: database.engine, urlFrom, ...written } })) writeFileSync(join(folder, name), text);
  const proposed = loadPartner(folder, models);
  const settings: SourceSettings = { partner: hand.partner.identity, database: address, limits, mappings: everyEntity(proposed) };
  const sources = { hand: openSource({ ...settings, mappings: everyEntity(hand) }), proposed: openSource(settings) };
  try {
    return { proposal, hand, proposed, settings, judgements: await judge(everyEntity(hand), everyEntity(proposed), sources) };
  } finally {
    await Promise.all([sources.hand.close(), sources.proposed.close()]);
  }
}

/** Records about persons are never proposed: who shares them says how. */
const everyEntity = ({ mappings }: LoadedPartner): ReadonlyMap<string, EntityMapping> => new Map([...mappings.values()].flatMap((entities) => [...entities]).filter(([, { entity }]) => !entity.isPersonal));
const trialOf = (id: string): Trial => trials.get(id) as Trial;

/** What the mappings by hand don't have counts as wrong. */
function count(judgements: readonly Judgement[]) {
  const of = (verdict: Judgement['verdict']): readonly Judgement[] => judgements.filter((each) => each.verdict === verdict);
  const fields = judgements.length - of('extra').length;
  return { fields, right: of('right').length + of('likewise').length, partly: of('partly').length, open: of('open').length, wrong: of('wrong').length + of('extra').length };
}

describe.each(partners)('from the database of %s alone', (id) => {
  test('a mapping is proposed that compiles and passes the rule on personal data', () => {
    const { proposed } = trialOf(id);
    expect(proposed.problems).toEqual([]);
    const public_ = [...everyEntity(proposed).values()].filter(({ entity }) => entity.name !== 'PeopleServedStatistics');
    expect(public_.flatMap(personalProblems)).toEqual([]);
  });

  test('five rows of each entity are shown as they are and as the graph shows them', async () => {
    const found = await beforeAfter({ ...trialOf(id).settings });
    for (const { entity, columns, before, after } of found) {
      expect(after.length, entity).toBeGreaterThan(0);
      expect(before.length).toBe(after.length);
      for (const row of before) expect(row.filter((cell) => cell !== null).length, `${entity} ${columns.join()}`).toBeGreaterThan(0);
    }
  });
});

test('at least 70 % of the fields are as in the mappings written by hand, and at most 3 % are wrong', () => {
  const rows = partners.map((id) => ({ partner: id, ...count(trialOf(id).judgements) }));
  const total = { partner: 'total', ...count(partners.flatMap((id) => trialOf(id).judgements)) };
  const share = (part: number, fields: number): string => `${((100 * part) / fields).toFixed(1)} %`;
  const lines = [...rows, total].map(({ partner, fields, right, partly, open, wrong }) =>
    `${partner.padEnd(16)} ${String(fields).padStart(6)} ${`${right} (${share(right, fields)})`.padStart(14)} ${`${wrong} (${share(wrong, fields)})`.padStart(12)} ${`${partly} (${share(partly, fields)})`.padStart(12)} ${`${open} (${share(open, fields)})`.padStart(13)}`);
  console.log(['partner          fields          right        wrong       partly          open', ...lines].join('\n'));
  for (const id of partners) for (const { partnerField, verdict, told } of trialOf(id).judgements) if (verdict !== 'right' && verdict !== 'open') console.log(`${verdict}: ${partnerField}: ${told}`);
  expect(total.right / total.fields).toBeGreaterThanOrEqual(0.7);
  expect(total.wrong / total.fields).toBeLessThanOrEqual(0.03);
});

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { codeLists } from '../../subgraphs/reference/codeLists.ts';
import { loadPartner } from '../../subgraphs/sources/compilePartner.ts';
import type { DomainModels, LoadedPartner } from '../../subgraphs/sources/compilePartner.ts';
import { connectionAdvice } from '../../subgraphs/sources/check/connectionFindings.ts';
import type { Rights } from '../../subgraphs/sources/engines/catalogue.ts';
import { EngineFailure } from '../../subgraphs/sources/engines/engine.ts';
import { openEngine } from '../../subgraphs/sources/engines/openEngine.ts';
import type { SourceDatabase } from '../../subgraphs/sources/engines/openEngine.ts';
import { usualLimits } from '../../subgraphs/sources/partnerLimits.ts';
import { SourceError } from '../../subgraphs/sources/source.ts';
import { addressOf } from '../address/addressOf.ts';
import { recogniseAddress } from '../address/recogniseAddress.ts';
import type { RecognisedAddress } from '../address/recogniseAddress.ts';
import { beforeAfter } from '../connect/beforeAfter.ts';
import type { BeforeAfter } from '../connect/beforeAfter.ts';
import type { Proposal } from '../connect/proposal.ts';
import { proposeMapping } from '../connect/propose.ts';
import { readDatabase } from '../connect/readDatabase.ts';
import type { DatabaseReading } from '../connect/readDatabase.ts';
import { tablesRead } from '../connect/tablesRead.ts';
import { exitCode } from '../exitCode.ts';
import type { ExitCode } from '../exitCode.ts';
import { addressVariable } from '../folder/addressLine.ts';
import { draftPartner } from '../folder/draftPartner.ts';
import { differingFiles, partnerFiles } from '../folder/partnerFiles.ts';
import type { PartnerFiles } from '../folder/partnerFiles.ts';
import { translatePhrase } from '../messages/problems/translatePhrase.ts';
import { beforeAfterLines } from '../output/beforeAfterLines.ts';
import { connectionForMachines } from '../output/connectionForMachines.ts';
import { differenceLines } from '../output/differenceLines.ts';
import { findingMessage } from '../output/findings.ts';
import { nextLines } from '../output/nextLines.ts';
import { proposalLines } from '../output/proposalLines.ts';
import type { Terminal } from '../output/terminal.ts';
import { withoutSecrets } from '../../subgraphs/sources/withoutSecrets.ts';
import { domainModels } from '../partners/loadFolder.ts';
import { mappedEntities } from '../partners/openPartner.ts';
import { askWhether } from '../questions/ask.ts';
import { askWhere, askWho, idFrom } from '../questions/askIdentity.ts';
import type { GivenIdentity } from '../questions/askIdentity.ts';
import { askPublic, readPublicFlags } from '../questions/askPublic.ts';
import { askTables } from '../questions/askTables.ts';
import { onlyTaken } from '../questions/onlyTaken.ts';
import { Cancelled, WrongUse } from '../wrongUse.ts';

/** What `teixit connect` was asked: every answer that a flag can give. */
export interface ConnectRequest extends GivenIdentity {
  readonly folder: string;
  readonly address?: string;
  readonly tables?: string;
  readonly public?: readonly string[];
  readonly urlFrom?: string;
  readonly mayWrite?: boolean;
  readonly yes?: boolean;
  readonly force?: boolean;
  readonly dryRun?: boolean;
}

/** Looks at a database, proposes how it fits into the graph, and writes the partner's folder if the person agrees. */
export async function connect(request: ConnectRequest, terminal: Terminal): Promise<ExitCode> {
  const { say } = terminal;
  const found = recogniseAddress(addressOf(request.address, request.urlFrom, process.env, say), say);
  if (!terminal.mayAsk && request.yes !== true && request.dryRun !== true) throw new WrongUse(say('yesNeeded'));
  try {
    return await connectTo(found, request, terminal);
  } catch (error) {
    if (!(error instanceof EngineFailure || error instanceof SourceError)) throw error;
    const advice = connectionAdvice(error);
    const message = say('databaseFailed', { partner: found.shown, reason: withoutSecrets(error.message, found.url) });
    throw new WrongUse(advice === undefined ? message : `${message}\n→ ${translatePhrase(advice, terminal.language) ?? advice}`, { cause: error });
  }
}

async function connectTo(found: RecognisedAddress, request: ConnectRequest, terminal: Terminal): Promise<ExitCode> {
  const { say, print } = terminal;
  const models = domainModels();
  const who = await askWho(request, idFrom(found.name), terminal);
  const { writes, readOnlyRole, ...reading } = await look(found, terminal);
  const warnings: string[] = [];
  const warn = (text: string): void => {
    warnings.push(text);
    terminal.tell(text);
  };
  const proposal = await settle(reading, found, request, models, { ...terminal, tell: warn });
  const isRefused = writes.length > 0 && request.mayWrite !== true;
  if (isRefused) warn([say('roleMayWrite', { rights: writes.slice(0, mostRights).join('; '), more: Math.max(0, writes.length - mostRights) }), ...(readOnlyRole ? [readOnlyRole(tablesRead(proposal, reading.catalogue))] : [])].join('\n'));
  const code = isRefused ? exitCode.problems : exitCode.fine;
  const urlFrom = request.urlFrom ?? addressVariable(who.id);
  const place = join(request.folder, who.id);
  const files = partnerFiles(proposal, { ...who, engine: found.engine, urlFrom, mayWrite: request.mayWrite === true, address: request.urlFrom === undefined ? found.url : undefined }, place, say);
  using draft = draftPartner(request.folder, who.id, files, say);
  const loaded = loadPartner(draft.path, models);
  if (loaded.problems.length > 0) return refuse(loaded, terminal);
  const rows = await terminal.during(say('lookingAt', { address: found.shown }), () => rowsOf(loaded, found));
  for (const each of rows) {
    for (const line of beforeAfterLines(each, proposal.entities.find(({ entity }) => entity === each.entity), terminal)) print(line);
  }

  const tell = (written: boolean): void => terminal.answer(connectionForMachines({ ok: code === exitCode.fine, partner: who.id, folder: place, written, files, proposal, rows, writes }));
  // What was told before the rows has scrolled away.
  const repeat = (): void => {
    for (const warning of warnings) print(`\n${terminal.colors.yellow(warning)}`);
  };
  if (request.dryRun === true) {
    for (const [name, text] of files) if (name !== '.env') print(`\n${terminal.colors.bold(join(place, name))}\n${text}`);
    tell(false);
    repeat();
    return code;
  }
  showDifferences(place, files, request.force === true, terminal);
  if (terminal.mayAsk && !(await askWhether(say('askAccept', { folder: place }), terminal))) throw new Cancelled(say('cancelled'));
  draft.putInPlace();
  tell(true);
  print(`\n${terminal.colors.green(say('written', { folder: place }))}  ${[...files.keys()].join(', ')}`);
  const others = readdirSync(place).filter((name) => name.endsWith('.yml') && !files.has(name));
  if (others.length > 0) print(say('othersStay', { names: others.join(', ') }));
  repeat();
  print(nextLines(who.id, proposal.entities[0]?.entity, request.folder, terminal).join('\n'));
  return code;
}

/** So many of the things that a role may do beside reading are told one by one. */
const mostRights = 8;

/** Everything that is read of the database, and what its role could do to it. */
async function look(found: RecognisedAddress, terminal: Terminal): Promise<DatabaseReading & Rights> {
  const engine = openEngine(databaseOf(found), usualLimits);
  try {
    return await terminal.during(terminal.say('lookingAt', { address: found.shown }), async () => ({ ...(await readDatabase(engine)), ...(await engine.rights({ timeout: rightsTimeout })) }));
  } finally {
    await engine.close();
  }
}

const rightsTimeout = 20_000;

const databaseOf = ({ engine, url }: RecognisedAddress): SourceDatabase => (engine === 'files' ? { engine, url, written: {}, files: new Map() } : { engine, url });

/** The proposal as the person wants it: which tables, which columns are public, where the partner works. */
async function settle(reading: DatabaseReading, found: RecognisedAddress, request: ConnectRequest, models: DomainModels, terminal: Terminal): Promise<Proposal> {
  const { say, print } = terminal;
  const propose = (more: { readonly languages?: readonly string[]; readonly public?: ReadonlyMap<string, string> }): Proposal => proposeMapping({ ...reading, models, codeLists, ...more });
  const first = propose({});
  for (const line of proposalLines(first, terminal)) print(line);
  if (first.entities.length === 0) throw new WrongUse(say('nothingProposed', { address: found.shown }));
  const taken = await askTables(first, request.tables, terminal);
  const wanted = onlyTaken(first, taken, models).entities;
  const reasons = request.public ? readPublicFlags(request.public, wanted, terminal) : terminal.mayAsk ? await askPublic(wanted, terminal) : new Map<string, string>();
  const where = await askWhere(request, { languages: first.languages, ...(first.area !== undefined && { area: first.area }) }, terminal);
  return { ...onlyTaken(propose({ public: reasons, ...(where.languages.length > 0 && { languages: where.languages }) }), taken, models), ...where };
}

function rowsOf({ partner, mappings, ...loaded }: LoadedPartner, found: RecognisedAddress): Promise<readonly BeforeAfter[]> {
  if (!partner) return Promise.resolve([]);
  return beforeAfter({ partner: partner.identity, database: databaseOf(found), limits: partner.limits, mappings: mappedEntities({ mappings, ...loaded }) });
}

/** A proposal that doesn't compile is a mistake of this program; better told than written. */
function refuse({ problems }: LoadedPartner, terminal: Terminal): ExitCode {
  const messages = problems.map((problem) => findingMessage({ ...problem, severity: 'error', kind: 'mapping' }, terminal));
  for (const message of messages) terminal.tell(message);
  const message = terminal.say('proposalHasProblems', { count: problems.length });
  terminal.tell(message);
  terminal.answer({ ok: false, error: { message }, problems: messages });
  return exitCode.problems;
}

/** What is there already is never lost without `--force`; an address is never shown. */
function showDifferences(place: string, files: PartnerFiles, force: boolean, terminal: Terminal): void {
  if (!existsSync(place)) return;
  const differing = differingFiles(place, files);
  for (const [name, before] of differing) {
    if (name === '.env') continue;
    for (const line of differenceLines(join(place, name), before, files.get(name) ?? '', terminal)) terminal.tell(line);
  }
  if (differing.size > 0 && !force) throw new WrongUse(terminal.say('alreadyThere', { folder: place }));
}

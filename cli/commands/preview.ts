import { readAddress } from '../../subgraphs/sources/partnerAddress.ts';
import { FilterError } from '../../subgraphs/sources/filterError.ts';
import type { EntityMapping } from '../../subgraphs/sources/mapping.ts';
import { timeOfDay } from '../../subgraphs/sources/quietUntil.ts';
import { SourceError } from '../../subgraphs/sources/source.ts';
import type { Source } from '../../subgraphs/sources/source.ts';
import { exitCode } from '../exitCode.ts';
import type { ExitCode } from '../exitCode.ts';
import { translatePhrase } from '../messages/problems/translatePhrase.ts';
import { findingMessage } from '../output/findings.ts';
import { layOutSql } from '../output/layOutSql.ts';
import { recordLines } from '../output/recordLines.ts';
import type { Terminal } from '../output/terminal.ts';
import { withoutSecrets } from '../../subgraphs/sources/withoutSecrets.ts';
import { domainModels, loadFolder, unknownName } from '../partners/loadFolder.ts';
import { mappedEntities, openPartner } from '../partners/openPartner.ts';
import { listenTo, listenToValues } from '../partners/toldStatements.ts';
import { peopleFigures } from '../preview/peopleFigures.ts';
import { maskedRow } from '../preview/maskedRow.ts';
import { readFilter, readOrder } from '../preview/readQuestion.ts';
import { shownFields } from '../preview/shownFields.ts';
import { WrongUse } from '../wrongUse.ts';

/** What `teixit preview` was asked. */
export interface PreviewRequest {
  readonly folder: string;
  readonly partner: string;
  readonly entity: string;
  /** How many rows. */
  readonly first: number;
  /** Conditions such as `title~cook` or `datePosted>=2026-01-01`. */
  readonly filters: readonly string[];
  /** A field, with `:desc` behind it to begin with the last. */
  readonly order?: string;
}

/** Shows rows of a partner as the graph will show them, with the SQL that found them. */
export async function preview(request: PreviewRequest, terminal: Terminal): Promise<ExitCode> {
  const { say } = terminal;
  const [loaded] = loadFolder(request.folder, [request.partner], domainModels(), say);
  if (!loaded) throw new WrongUse(say('noSuchPartner', { name: request.partner, folder: request.folder }));
  const { partner, problems, folder } = loaded;
  if (!partner || problems.length > 0) {
    for (const problem of problems) terminal.tell(findingMessage({ ...problem, severity: 'error', kind: 'mapping' }, terminal));
    throw new WrongUse(say('mappingHasProblems', { count: problems.length, partner: request.partner }));
  }
  const mappings = mappedEntities(loaded);
  const mapping = mappings.get(request.entity);
  if (!mapping) throw new WrongUse(unknownName(say, say('entityNotMapped', { entity: request.entity, partner: request.partner }), request.entity, [...mappings.keys()]));
  const address = readAddress(folder, partner.database.urlFrom, process.env);
  if (address === undefined) throw new WrongUse(say('noAddress', { variable: partner.database.urlFrom, partner: request.partner }));
  const source = openPartner(partner, address, new Map([[request.entity, mapping]]));
  try {
    await terminal.during(say('asking', { partner: request.partner }), () => source.looked);
    return await show(source, mapping, request, terminal);
  } catch (error) {
    if (error instanceof FilterError) throw new WrongUse(translatePhrase(error.message, terminal.language) ?? error.message, { cause: error });
    if (error instanceof SourceError) {
      const { message, rests } = error;
      throw new WrongUse(rests ? say('quietUntil', { partner: request.partner, until: timeOfDay(rests.until, rests.timeZone) }) : say('databaseFailed', { partner: request.partner, reason: withoutSecrets(message, address) }), { cause: error });
    }
    throw error;
  } finally {
    await source.close();
  }
}

async function show(source: Source, mapping: EntityMapping, { partner, entity, first, filters, order: ordered }: PreviewRequest, terminal: Terminal): Promise<ExitCode> {
  const { say, colors } = terminal;
  const { isPersonal } = mapping.entity;
  // To search people is what the door to them is for.
  if (isPersonal && (filters.length > 0 || ordered !== undefined)) throw new WrongUse(say('personsNotSearched'));
  const filter = readFilter(filters, mapping, partner, say);
  const order = readOrder(ordered, mapping, say);
  using statements = listenTo(partner);
  using values = listenToValues(partner);
  const figures = peopleFigures(mapping);
  const rows = figures
    ? await figures.ask(source, filter, first)
    : (await source.page({ entity, filter, order, limit: first, fields: shownFields(mapping) })).map(({ row }) => (isPersonal ? maskedRow(row) : row));
  const [run] = statements.all;
  const [bound] = values.all;
  const statement = run && bound && { sql: run.sql, bindings: bound.bindings, milliseconds: Math.round(run.milliseconds * 10) / 10 };

  for (const row of rows) {
    if (typeof row['id'] === 'string') terminal.print(colors.bold(row['id']));
    for (const line of recordLines(row, terminal)) terminal.print(line);
    terminal.print('');
  }
  if (rows.length === 0) terminal.print(say('noRows'));
  if (figures) terminal.print(say('peopleOnlyAsFigures'));
  if (isPersonal) terminal.print(say('personsMasked'));
  if (statement) {
    terminal.print(colors.bold(say('sqlRun', { milliseconds: statement.milliseconds })));
    terminal.print(layOutSql(statement.sql));
    if (statement.bindings.length > 0) terminal.print(`  ${colors.dim(statement.bindings.map((value, index) => `${index + 1}: ${shortened(JSON.stringify(value))}`).join('  '))}`);
  }
  terminal.answer({ partner, entity, rows, ...(statement && { statement }) });
  return exitCode.fine;
}

/** Patterns of dates fill half a screen; a machine gets them whole. */
const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

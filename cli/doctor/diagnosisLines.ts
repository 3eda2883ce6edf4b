import { timeOfDay } from '../../subgraphs/sources/quietUntil.ts';
import { layOutSql } from '../output/layOutSql.ts';
import { table } from '../output/table.ts';
import type { Terminal } from '../output/terminal.ts';
import { hasTooManyUnmapped, isWrong } from './diagnosis.ts';
import type { Examination, PartnerStanding } from './examinePartner.ts';
import { isHarmful } from './shape.ts';
import type { Change } from './shape.ts';

/** What the doctor found, for people: one row for each partner, then what is to be known of freshness, drift, codes and speed. */
export function diagnosisLines(found: readonly Examination[], terminal: Terminal): readonly string[] {
  const { say } = terminal;
  return [
    table([say('partner'), say('state'), say('firstAnswer'), say('nextAnswer'), say('entities'), say('rows'), say('newest'), say('unmapped')], found.map((each) => partnerRow(each, terminal)), terminal),
    ...found.filter(({ status }) => status !== 'OK').flatMap((each) => ['', ...standingLines(each, terminal)]),
    ...section(say('freshness'), freshness(found, terminal), terminal),
    ...section(say('drift'), found.flatMap((each) => driftLines(each, terminal)), terminal),
    ...section(say('unmappedCodes'), codes(found, terminal), terminal),
    ...section(say('slowest'), slowest(found, terminal), terminal),
  ];
}

function partnerRow(examination: Examination, { say, colors, language }: Terminal): readonly string[] {
  const { partner, status, reach, entities, codes: found } = examination;
  const standing = say(status === 'OK' && isWrong(examination) ? 'standingDoubtful' : standings[status]);
  const paint = isWrong(examination) ? colors.red : status === 'OK' ? colors.green : colors.yellow;
  const values = found.reduce((sum, each) => sum + each.values, 0);
  const unmapped = found.reduce((sum, each) => sum + each.unmapped, 0);
  const newest = entities.flatMap((each) => each.newest ?? []).toSorted().at(-1);
  const number = new Intl.NumberFormat(language);
  return [
    colors.bold(partner), paint(standing), milliseconds(reach?.first), milliseconds(reach?.next),
    reach ? number.format(entities.length) : '', reach ? number.format(entities.reduce((sum, { rows }) => sum + rows, 0)) : '',
    newest === undefined ? '' : moment(newest, language), values === 0 ? '' : share(unmapped / values, language),
  ];
}

const standings = {
  OK: 'standingOk', UNAVAILABLE: 'standingUnavailable', TIMEOUT: 'standingTimeout', DRIFT: 'standingDrift', MAPPING: 'standingMapping', ADDRESS: 'standingAddress', QUIET: 'standingQuiet',
} as const satisfies Record<PartnerStanding, string>;

function standingLines({ partner, status, reason = '', rests, failures }: Examination, { say, colors }: Terminal): readonly string[] {
  switch (status) {
    case 'MAPPING': return [say('mappingHasProblems', { count: Number(reason), partner }), `  ${colors.dim(`teixit check ${partner}`)}`];
    case 'ADDRESS': return [say('noAddress', { variable: reason, partner })];
    case 'QUIET': return rests ? [say('quietUntil', { partner, until: timeOfDay(new Date(rests.until), rests.timeZone) })] : [];
    default: return failures.length === 0 ? [say('databaseFailed', { partner, reason })] : failures.map((each) => say('entityFailed', { partner, ...each }));
  }
}

function freshness(found: readonly Examination[], terminal: Terminal): readonly string[] {
  const { say, language } = terminal;
  const rows = found.flatMap(({ partner, entities }) => entities.map(({ entity, rows: count, newest }) => [partner, entity, new Intl.NumberFormat(language).format(count), newest === undefined ? say('notTold') : moment(newest, language)]));
  return rows.length === 0 ? [] : table([say('partner'), say('entity'), say('rows'), say('newest')], rows, terminal).split('\n');
}

function driftLines({ partner, drift }: Examination, terminal: Terminal): readonly string[] {
  const { say, colors, language } = terminal;
  if (!drift || drift.changes.length === 0) return [];
  return [say('changedSince', { partner, since: moment(drift.since, language) }), ...drift.changes.map((change) => `  ${isHarmful(change) ? colors.red(changeText(change, terminal)) : changeText(change, terminal)}`)];
}

function changeText({ table: name, column, change, before = '', after = '' }: Change, { say }: Terminal): string {
  if (column === undefined) return say(change === 'added' ? 'tableAdded' : 'tableRemoved', { table: name });
  if (change === 'retyped') return say('columnRetyped', { table: name, column, before, after });
  return change === 'added' ? say('columnAdded', { table: name, column, type: after }) : say('columnRemoved', { table: name, column });
}

function codes(found: readonly Examination[], terminal: Terminal): readonly string[] {
  const { say, colors, language } = terminal;
  const rows = found.flatMap(({ partner, codes: fields }) => fields.filter(({ unmapped }) => unmapped > 0).map((each) => {
    const text = share(each.unmapped / each.values, language);
    return [
      partner, `${each.entity}.${each.field}`, hasTooManyUnmapped(each) ? colors.red(text) : text, say('valuesOf', { count: each.unmapped, of: each.values }),
      say(each.counted === 'all rows' ? 'countedAll' : 'countedSample'), each.samples.map(({ value, count }) => `${JSON.stringify(value)} (${count})`).join(', '),
    ];
  }));
  return rows.length === 0 ? [] : table([say('partner'), say('field'), say('unmapped'), say('rows'), say('counted'), say('examples')], rows, terminal).split('\n');
}

function slowest(found: readonly Examination[], { colors, width }: Terminal): readonly string[] {
  const all = found.flatMap(({ partner, slowest: statements }) => statements.map((each) => ({ ...each, partner })));
  return all.toSorted((one, other) => other.milliseconds - one.milliseconds).slice(0, 3).flatMap(({ partner, entity, sql, milliseconds: took }) => [
    `${partner} ${entity} ${colors.bold(milliseconds(took))}`,
    // Whole SQL is in the document for machines; here its shape says enough.
    ...layOutSql(sql).split('\n').map((line) => (line.length > width ? `${line.slice(0, width - 1)}…` : line)),
  ]);
}

function section(title: string, lines: readonly string[], { colors }: Terminal): readonly string[] {
  return lines.length === 0 ? [] : ['', colors.bold(colors.underline(title)), ...lines];
}

/** A moment of ISO 8601 by the clock of this machine. */
const moment = (iso: string, language: string): string => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));

const milliseconds = (took: number | undefined): string => (took === undefined ? '' : `${took < 10 ? took.toFixed(1) : Math.round(took)} ms`);

const share = (part: number, language: string): string => new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(part);

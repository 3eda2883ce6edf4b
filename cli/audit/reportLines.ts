import type { ReportedAccess } from '../../audit/report.ts';
import { table } from '../output/table.ts';
import type { Terminal } from '../output/terminal.ts';

/** The columns of a report for other programs; their names are the same in every language. */
const csvColumns = [
  'time', 'decision', 'reason', 'subject', 'issuer', 'viewerPartner', 'purpose', 'legalBasis', 'procedure', 'caseReference', 'partner', 'agreement', 'persons', 'fields', 'keepUntil', 'requestId', 'chain', 'sequence', 'operations', 'since',
] as const;

/** A report as CSV, with its head (RFC 4180); lists have spaces between. */
export function csvLines(accesses: readonly ReportedAccess[]): readonly string[] {
  return [csvColumns.join(','), ...accesses.map((access) => {
    const flat = flattened(access);
    return csvColumns.map((name) => csvCell(flat[name] ?? '')).join(',');
  })];
}

/** A report as a table for people; who and whose as short as they can be told apart. */
export function reportTable(accesses: readonly ReportedAccess[], terminal: Terminal): string {
  const { say } = terminal;
  const head = [say('auditTime'), say('auditDecision'), say('auditWho'), say('auditBasis'), say('auditPartner'), say('auditAgreement'), say('auditPersons'), say('auditFields'), say('auditPlace')];
  return table(head, accesses.map(({ chain, sequence, time, record }) => {
    const place = `${chain} ${sequence}`;
    if ('missing' in record) return [time, say(record.missing === 'ERASED' ? 'auditErased' : 'auditChanged'), '', '', '', '', '', '', place];
    const { decision, reason, viewer, access, partner, agreement, persons, fields, counted } = record.entry;
    const lines = (...texts: readonly (string | undefined)[]): string => texts.filter((text) => text !== undefined).join('\n');
    return [
      time, lines(decision, reason, counted && say('auditCounted', { count: counted.operations, since: counted.since })), lines(viewer?.subject, viewer?.partner), lines(access?.purpose, access?.legalBasis, access?.procedure, access?.caseReference), partner ?? '', agreement?.slice(0, 12) ?? '',
      lines(...persons.map((person) => person.slice(0, 12))), lines(...fields), place,
    ];
  }), terminal);
}

/** One access for machines. */
export function accessDocument({ chain, sequence, time, record }: ReportedAccess): object {
  return 'entry' in record ? { chain, sequence, ...record.entry } : { chain, sequence, time, missing: record.missing };
}

function flattened({ chain, sequence, time, record }: ReportedAccess): Readonly<Partial<Record<(typeof csvColumns)[number], string>>> {
  const place = { chain, sequence: String(sequence), time };
  if ('missing' in record) return { ...place, decision: record.missing };
  const { viewer, access, persons, fields, counted, ...entry } = record.entry;
  return {
    ...place, ...entry, ...access, persons: persons.join(' '), fields: fields.join(' '),
    ...(viewer && { subject: viewer.subject, issuer: viewer.issuer, ...(viewer.partner !== undefined && { viewerPartner: viewer.partner }) }),
    ...(counted && { operations: String(counted.operations), since: counted.since }),
  };
}

/** A text that a spreadsheet would take for a formula gets an apostrophe: a case worker may have chosen it. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

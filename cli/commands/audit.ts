import { existsSync } from 'node:fs';
import { readAnchors } from '../../audit/anchors.ts';
import { reportOf } from '../../audit/report.ts';
import type { ReportedAccess } from '../../audit/report.ts';
import { eraseExpired } from '../../audit/retention.ts';
import { readAuditSettings } from '../../audit/settings.ts';
import { verify } from '../../audit/verify.ts';
import { askedPersons } from '../audit/askedPersons.ts';
import { withLog } from '../audit/openLog.ts';
import { accessDocument, csvLines, reportTable } from '../audit/reportLines.ts';
import { findingText, verificationLines } from '../audit/verificationLines.ts';
import { exitCode } from '../exitCode.ts';
import type { ExitCode } from '../exitCode.ts';
import type { Terminal } from '../output/terminal.ts';
import { WrongUse } from '../wrongUse.ts';

/** What `teixit audit verify` was asked. */
export interface AuditVerifyRequest {
  readonly log?: string | undefined;
  /** The file of anchors; the usual one if undefined, none if false. */
  readonly anchors?: string | false | undefined;
}

/** Finds every change of the audit log. Without its anchors it is verified only where that was asked for: who changed the log may have removed them. */
export async function auditVerify({ log, anchors }: AuditVerifyRequest, terminal: Terminal): Promise<ExitCode> {
  const { say, tell } = terminal;
  const usual = readAuditSettings({ ...process.env, ...(log !== undefined && { AUDIT_LOG: log }) });
  const path = anchors === false ? undefined : (anchors ?? usual.anchors);
  // Where the log itself isn't there, that is told first: its anchors aren't either, most often.
  const { read, verification } = await withLog(usual.url, 'read', say, async (store) => {
    if (path !== undefined && !existsSync(path)) throw new WrongUse(say('auditNoAnchors', { path }));
    const read = path === undefined ? undefined : await readAnchors(path);
    return { read, verification: await terminal.during(say('auditVerifying'), () => verify(store, read?.anchors)) };
  });
  if (!read) tell(say('auditWithoutAnchors'));
  if (read && read.unreadable > 0) tell(say('auditUnreadableAnchors', { count: read.unreadable }));
  for (const line of verificationLines(verification, terminal)) terminal.print(line);
  terminal.answer({
    ...verification,
    findings: verification.findings.map((finding) => ({ ...finding, message: findingText(finding, terminal) })),
    anchors: path ?? null, unreadableAnchors: read?.unreadable ?? 0,
  });
  return verification.ok ? exitCode.fine : exitCode.problems;
}

/** What `teixit audit report` was asked. */
export interface AuditReportRequest {
  readonly log?: string | undefined;
  /** The first and the last day, `YYYY-MM-DD`, of UTC. */
  readonly from: string;
  readonly to: string;
  readonly partner?: string | undefined;
  readonly subject?: string | undefined;
  readonly purpose?: string | undefined;
  readonly case?: string | undefined;
  readonly person?: readonly string[] | undefined;
  readonly format: string;
}

/** Answers an inspector: who looked at what, when and on which basis. */
export async function auditReport({ log, from, to, partner, subject, purpose, case: caseReference, person, format }: AuditReportRequest, terminal: Terminal): Promise<ExitCode> {
  const { say, tell } = terminal;
  if (!['table', 'json', 'csv'].includes(format)) throw new WrongUse(say('auditWrongFormat', { found: format }));
  const [first, end] = [dayOf('--from', from, terminal), new Date(dayOf('--to', to, terminal).getTime() + 86_400_000)];
  const persons = person && askedPersons(person, process.env, say);
  const { url } = readAuditSettings({ ...process.env, ...(log !== undefined && { AUDIT_LOG: log }) });
  const accesses: ReportedAccess[] = [];
  await withLog(url, 'read', say, async (store) => {
    const question = { from: first.toISOString(), to: end.toISOString(), partner, subject, purpose, caseReference, persons };
    for await (const access of reportOf(store, question)) accesses.push(access);
  });
  const changed = accesses.filter(({ record }) => 'missing' in record && record.missing === 'CHANGED').length;
  if (format === 'csv') for (const line of csvLines(accesses)) terminal.print(line);
  else terminal.print(accesses.length === 0 ? say(persons ? 'auditNothingOfPersons' : 'auditNothing') : reportTable(accesses, terminal));
  terminal.answer({ ok: changed === 0, from, to, accesses: accesses.map(accessDocument) });
  if (changed > 0) tell(say('auditSomeChanged', { count: changed }));
  return changed === 0 ? exitCode.fine : exitCode.problems;
}

/** Erases what the log need no longer say. */
export async function auditErase({ log }: { readonly log?: string | undefined }, terminal: Terminal): Promise<ExitCode> {
  const { url } = readAuditSettings({ ...process.env, ...(log !== undefined && { AUDIT_LOG: log }) });
  const erased = await withLog(url, 'erase', terminal.say, (store) => terminal.during(terminal.say('auditErasing'), () => eraseExpired(store)));
  terminal.print(terminal.say('auditErasedCount', { count: erased }));
  terminal.answer({ ok: true, erased });
  return exitCode.fine;
}

function dayOf(option: string, text: string, { say }: Terminal): Date {
  const day = new Date(`${text}T00:00:00.000Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || Number.isNaN(day.getTime()) || !day.toISOString().startsWith(text)) throw new WrongUse(say('auditWrongDay', { option, found: text }));
  return day;
}

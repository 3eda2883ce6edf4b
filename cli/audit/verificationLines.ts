import type { FindingKind, Verification, VerifyFinding } from '../../audit/verify.ts';
import { table } from '../output/table.ts';
import type { Terminal } from '../output/terminal.ts';

const messageOf = {
  ROW_CHANGED: 'auditRowChanged', CONTENT_CHANGED: 'auditContentChanged', ERASED_EARLY: 'auditErasedEarly', LINK_BROKEN: 'auditLinkBroken', ROWS_MISSING: 'auditRowsMissing',
  ROW_INSERTED: 'auditRowInserted', CUT_OFF: 'auditCutOff', HEAD_CHANGED: 'auditHeadChanged', ANCHOR_DIFFERS: 'auditAnchorDiffers', AFTER_END: 'auditAfterEnd',
  CHAIN_MISSING: 'auditChainMissing', CHAIN_INSERTED: 'auditChainInserted', PERSONS_CHANGED: 'auditPersonsChanged', UNPROTECTED: 'auditUnprotected',
} as const satisfies Readonly<Record<FindingKind, string>>;

/** What a finding is, as a person says it. */
export const findingText = ({ kind, detail = '' }: VerifyFinding, { say }: Pick<Terminal, 'say'>): string => say(messageOf[kind], { detail });

/** What verifying found, for people. */
export function verificationLines({ ok, chains, rows, erased, notAnchored, findings, found }: Verification, terminal: Terminal): readonly string[] {
  const { say, colors } = terminal;
  const read = say('auditRead', { rows, chains, erased, notAnchored });
  if (ok) return [read, colors.green(say('auditWhole'))];
  const places = findings.map((finding) => [finding.chain ?? '', finding.sequence === undefined ? '' : String(finding.sequence), findingText(finding, terminal)]);
  return [
    read,
    colors.red(say('auditFound', { count: found })),
    table([say('auditChain'), say('auditSequence'), ''], places, terminal),
    ...(found > findings.length ? [say('auditMore', { count: found - findings.length })] : []),
  ];
}

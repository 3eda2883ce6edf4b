import { relative } from 'node:path';
import type { Finding, Severity } from '../../subgraphs/sources/check/finding.ts';
import { translatePhrase } from '../messages/problems/translatePhrase.ts';
import type { Terminal } from './terminal.ts';

/** The severities, the gravest first. */
export const severities: readonly Severity[] = ['error', 'warning', 'note'];

/** How many findings of each severity there are. */
export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return { error: count('error'), warning: count('warning'), note: count('note') };
}

/** Findings for people: by severity, each with place, rows, samples and advice. */
export function findingLines(findings: readonly Finding[], terminal: Terminal): readonly string[] {
  const { say, colors } = terminal;
  const paint: Readonly<Record<Severity, (text: string) => string>> = { error: colors.red, warning: colors.yellow, note: colors.cyan };
  return severities.flatMap((severity) => {
    const found = findings.filter((finding) => finding.severity === severity);
    if (found.length === 0) return [];
    return [`  ${paint[severity](colors.bold(say(severity, { count: found.length })))}`, ...found.flatMap((finding) => oneFinding(finding, terminal))];
  });
}

/** A finding as one sentence in the terminal's language, with its place: `partners/x/offers.yml:7: Offer.fields.titel: expected …, got …`. */
export function findingMessage(finding: Finding, { say, language }: Terminal): string {
  const { file, line, path, nearest } = finding;
  const [expected = finding.expected, found = finding.found] = [finding.expected, finding.found].map((phrase) => translatePhrase(phrase, language));
  const near = relative(process.cwd(), file);
  const where = `${near === '' || near.startsWith('..') ? file : near}:${line}${path === '' ? '' : `: ${path}`}`;
  const suggestion = nearest === undefined ? '' : `${/[.!?]$/.test(found) ? '' : '.'} ${say('didYouMean', { name: nearest })}`;
  return `${where}: ${say('expectedGot', { expected, found })}${suggestion}`;
}

function oneFinding(finding: Finding, terminal: Terminal): readonly string[] {
  const { say, colors, language } = terminal;
  const { rows, samples, advice } = finding;
  const values = samples?.map(({ value, count }) => `${JSON.stringify(value)} (${count.toLocaleString(language)})`).join(', ');
  return [
    `  ${findingMessage(finding, terminal)}`,
    ...(rows ? [`      ${colors.dim(say('rowsOf', { count: rows.count, of: rows.of }))}${values ? `: ${values}` : ''}`] : values ? [`      ${values}`] : []),
    ...(advice === undefined ? [] : advice.split('\n').map((line, index) => `      ${index === 0 ? colors.dim('→ ') : '  '}${translatePhrase(line, language) ?? line}`)),
  ];
}

import { expect, test } from 'vitest';
import type { Finding } from '../../subgraphs/sources/check/finding.ts';
import type { Language } from '../messages/language.ts';
import { findingLines, findingMessage } from './findings.ts';
import { openTerminal } from './terminal.ts';

const terminal = (language: Language) => openTerminal({ language, json: false, color: false, yes: true });
const finding: Finding = { severity: 'warning', kind: 'unknown-code', file: 'offers.yml', line: 7, path: 'Offer.fields.area', expected: 'codes of ine5', found: '12,500 others' };

test('a question after a finding stands behind a stop, and behind one only', () => {
  expect(findingMessage({ ...finding, nearest: 'ine6' }, terminal('en'))).toBe('offers.yml:7: Offer.fields.area: expected codes of ine5, got 12,500 others. Did you mean “ine6”?');
  expect(findingMessage({ ...finding, found: 'no such table.', nearest: 'ine6' }, terminal('en'))).toMatch(/got no such table\. Did you mean/);
});

test.each([['en', '12,500 others', '13,000 rows: "x" (12,345)'], ['ca', '12.500', '13.000 files: "x" (12.345)'], ['es', '12.500', '13.000 filas: "x" (12.345)'], ['it', '12.500', '13.000 righe: "x" (12.345)']] as const)('counts are grouped alike in all of a finding in %s', (language, found, rows) => {
  const lines = findingLines([{ ...finding, rows: { count: 12_500, of: 13_000 }, samples: [{ value: 'x', count: 12_345 }] }], terminal(language)).join('\n');
  expect(lines).toContain(found);
  expect(lines).toContain(rows);
});

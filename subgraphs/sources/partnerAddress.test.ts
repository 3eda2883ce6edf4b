import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readAddress } from './partnerAddress.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'partner-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const write = (text: string): void => writeFileSync(join(folder, '.env'), text);

test('the address comes from the environment', () => {
  write('TOWN_URL=/from/file\n');
  expect(readAddress(folder, 'TOWN_URL', { TOWN_URL: '/from/environment' })).toBe('/from/environment');
});

test('else from the folder, however an editor wrote it', () => {
  write('\uFEFFTOWN_URL=postgres://reader:a%23b@db/town\r\n# a remark\r\nexport OTHER_URL="sqlite file.db"\r\n');
  expect(readAddress(folder, 'TOWN_URL', {})).toBe('postgres://reader:a%23b@db/town');
  expect(readAddress(folder, 'OTHER_URL', { OTHER_URL: '' })).toBe('sqlite file.db');
});

test('no file, no such name or an empty one is no address', () => {
  expect(readAddress(folder, 'TOWN_URL', {})).toBeUndefined();
  write('TOWN_URL=\nOTHER_URL=x\n');
  expect(readAddress(folder, 'TOWN_URL', {})).toBeUndefined();
});

test('a file that cannot be read is an error, not an absent address', () => {
  mkdirSync(join(folder, '.env'));
  expect(() => readAddress(folder, 'TOWN_URL', {})).toThrow('EISDIR');
  expect(readAddress(folder, 'TOWN_URL', { TOWN_URL: 'x' })).toBe('x');
});

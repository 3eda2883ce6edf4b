import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { partnerFolders, type PartnerFolders } from './live/testing/partnerFolders.ts';
import { readSubgraphSettings } from './settings.ts';

let folders: PartnerFolders;
beforeEach(() => (folders = partnerFolders()));
afterEach(() => folders.stop());

const read = (more: Readonly<Record<string, string>> = {}) => readSubgraphSettings('offers', { PARTNERS: folders.root, UNSIGNED_CALLS: 'public', ...more });

test('an address comes from the environment, else from the partner’s own folder', () => {
  folders.write('vila', { url: '/from/folder.sqlite' });
  expect(read().databases.map(({ url }) => url)).toEqual(['/from/folder.sqlite']);
  expect(read({ VILA_URL: '/from/environment.sqlite' }).databases.map(({ url }) => url)).toEqual(['/from/environment.sqlite']);
});

test('what is wrong with the settings and with every partner is told at once', () => {
  folders.write('poble', {});
  mkdirSync(join(folders.root, 'poble', '.env'));
  folders.write('vila', { title: '{ sql: 7 }', more: 'limit: {}\n' });
  expect(() => read({ PORT: 'x', WATCH: 'pol' })).toThrow(
    [
      'PORT: expected a number from 0 to 65535, got "x"',
      'WATCH: expected on, off, poll, got "pol"; did you mean "poll"?',
      "POBLE_URL: expected the address of the database of poble, got an .env that can't be read (EISDIR)",
      `${folders.root}/vila/partner.yml:4: limit: expected an option of a partner`,
    ].join('\n'),
  );
});

test('each domain that a partner shares has its part of the connections', () => {
  folders.write('vila', { url: '/a.sqlite', more: 'limits: { connections: 5 }\n' });
  folders.overwrite('vila', 'people.yml', '{}');
  expect(read().databases.map(({ settings }) => settings.limits.connections)).toEqual([3]);
});

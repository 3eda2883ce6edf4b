import { expect, test } from 'vitest';
import { readSettings, settingsReference } from './settings.ts';

const problemsOf = (environment: Record<string, string>) => {
  const result = readSettings(environment);
  return 'problems' in result ? result.problems : [];
};

test('an empty environment gives the defaults, frozen', () => {
  const result = readSettings({});
  if ('problems' in result) throw new Error(result.problems.join());
  expect(result.settings).toMatchObject({ host: '127.0.0.1', port: 4000, requestMaxBytes: 262_144, subgraphUrls: {} });
  expect(result.settings.supergraph).toMatch(/\/schema\/supergraph\.graphql$/);
  expect(Object.isFrozen(result.settings)).toBe(true);
  expect(Object.isFrozen(result.settings.subgraphUrls)).toBe(true);
});

test('every problem is listed at once, one line each', () => {
  expect(problemsOf({ PORT: 'eighty', SUBGRAPH_TIMEOUT: '-1', SUBGRAPH_URL_OFFERS: 'postgres://user:secret@host/db', MAX_DEPTH: '0' })).toEqual([
    'PORT: expected a whole number from 0 to 65535, got `eighty`',
    'SUBGRAPH_TIMEOUT: expected a whole number from 1 to 600000, got `-1`',
    'MAX_DEPTH: expected a whole number from 1 to 1000, got `0`',
    'SUBGRAPH_URL_OFFERS: expected an address of the form http://host:port/path, got something else',
  ]);
});

test.each([
  ['TEIXIT_PORT', 'PORT'],
  ['SUPERGRAHP', 'SUPERGRAPH'],
  ['SUBGRAPH_TIMEOUTS', 'SUBGRAPH_TIMEOUT'],
  ['SUBGRAPHS_URL_OFFERS', 'SUBGRAPH_URL_<NAME>'],
  ['MAX_FIELD', 'MAX_FIELDS'],
])('the misspelt %s is told what was meant', (name, meant) => {
  expect(problemsOf({ [name]: '1' })).toEqual([`${name}: expected a variable of the gateway, got an unknown name; did you mean ${meant}?`]);
});

test('variables that have nothing to do with the gateway are left alone', () => {
  expect(problemsOf({ HOME: '/root', PATH: '/bin', HOSTNAME: 'gateway', SOC_DATABASE_URL: 'postgres://db', NODE_ENV: 'production', PARTNERS: 'partners' })).toEqual([]);
});

test('what may be switched off is `yes` or `no`, and a variable a letter away is named', () => {
  const result = readSettings({ JOIN_FETCHES: 'no' });
  expect('settings' in result && [result.settings.joinFetches, result.settings.shareFetches]).toEqual([false, true]);
  expect(problemsOf({ JOIN_FETCHES: 'off', KNOWN_OPERATION: '5' })).toEqual([
    'JOIN_FETCHES: expected `yes` or `no`, got `off`',
    'KNOWN_OPERATION: expected a variable of the gateway, got an unknown name; did you mean KNOWN_OPERATIONS?',
  ]);
});

test('an empty variable counts as absent', () => {
  expect(problemsOf({ PORT: '', SUBGRAPH_URL_OFFERS: '' })).toEqual([]);
});

test('the reference tells every variable with its default and a sentence', () => {
  expect(settingsReference.map(({ name }) => name)).toContain('SUBGRAPH_URL_<NAME>');
  for (const { default: value, meaning } of settingsReference) {
    expect(value).not.toBe('');
    expect(meaning).toMatch(/\.$/);
  }
});

test.each(['off', 'memory', 'redis://cache:6379/2', 'rediss://name:secret@cache.example.org'])('answers are kept as `RESPONSE_CACHE` says: %s', (text) => {
  expect(readSettings({ RESPONSE_CACHE: text })).toMatchObject({ settings: { responseCache: text, responseCacheMaxBytes: 67_108_864 } });
});

test.each(['on', 'redis', 'http://name:secret@cache', 'redis//name:secret@cache'])('what `RESPONSE_CACHE` can not be is told without repeating it: %s', (text) => {
  expect(readSettings({ RESPONSE_CACHE: text })).toEqual({ problems: ['RESPONSE_CACHE: expected `off`, `memory` or an address of the form redis://host:port, got something else'] });
});

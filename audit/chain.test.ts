import { createSecretKey } from 'node:crypto';
import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from './canonicalJson.ts';
import { beginningHash, chained, chainName, rowHash } from './chain.ts';
import { entryOf } from './content.ts';
import { checkedEntry } from './entry.ts';
import { personPseudonym, readPseudonymKey } from './pseudonym.ts';
import { exampleEntry } from './testing/exampleEntry.ts';

test('a JSON value has one text, as RFC 8785 has it', () => {
  // The members of its section 3.2.3, in its order.
  const sorted = '{"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"Latin","€":"Euro Sign","😀":"Emoji","\ufb33":"Hebrew"}';
  expect(canonicalJson(Object.fromEntries(Object.entries(JSON.parse(sorted) as Record<string, string>).toReversed()))).toBe(sorted);
  expect(canonicalJson({ b: [1e21, 0.000001, -0, true, null], a: undefined, c: { z: 'x', y: '\u000f"\\' } })).toBe('{"b":[1e+21,0.000001,0,true,null],"c":{"y":"\\u000f\\"\\\\","z":"x"}}');
  expect(() => canonicalJson(Number.NaN)).toThrow('Expected a number that JSON has');
});

describe('a chain', () => {
  test('has the hashes that anybody calculates by its description', () => {
    expect(beginningHash('gateway-1', '2026-03-01T09:00:00.000Z')).toBe('ead2cf196806cf849e40b7190d5defb4139b993b73261237a66f11f1ce4d5de0');
    expect(rowHash({ chain: 'gateway-1', sequence: 1, time: '2026-03-01T09:00:00.000Z', keepUntil: '2030-12-31', contentHash: 'c', previousHash: 'p' })).toBe('044e53e4e4b48c7083dbdbe5036bb2b3231b91ddd1e8ffec729ba5392c7e708d');
  });

  test('is linked from row to row, each entry with a salt of its own', () => {
    const head = { sequence: 4, hash: 'before' };
    const { rows, head: after } = chained('gateway', head, [exampleEntry(1), exampleEntry(1)]);
    expect(rows.map(({ sequence, previousHash }) => ({ sequence, previousHash }))).toEqual([{ sequence: 5, previousHash: 'before' }, { sequence: 6, previousHash: rows[0]?.hash }]);
    expect(after).toEqual({ sequence: 6, hash: rows[1]?.hash });
    expect(rows.map(({ content }) => entryOf(content))).toEqual([exampleEntry(1), exampleEntry(1)]);
    expect(rows[0]?.contentHash).not.toBe(rows[1]?.contentHash);
  });

  test('has a name of its own at every start', () => {
    expect(chainName('gateway')).toMatch(/^gateway-[0-9a-f]{16}$/);
    expect(chainName('gateway')).not.toBe(chainName('gateway'));
  });
});

describe('an entry', () => {
  test.each([
    ['persons.0', { persons: ['12345678Z'] }],
    ['keepUntil', { keepUntil: '2026-02-28' }],
    ['keepUntil', { keepUntil: '2026-02-30' }],
    ['time', { time: '2026-03-01T09:00:00+01:00' }],
    ['reason', { reason: 'BECAUSE' }],
    ['agreement', { agreement: 'agreement.yml' }],
    ['givenName', { givenName: 'Invented' }],
    ['viewer.token', { viewer: { issuer: 'i', subject: 's', token: 'secret' } }],
  ])('that is wrong in %s is told by that, and not by its value', (path, different) => {
    expect(() => checkedEntry({ ...exampleEntry(1), ...different })).toThrow(new TypeError(`Expected an audit entry, got one that is wrong in: ${path}`));
  });

  test('of nobody about nobody is one', () => {
    const { viewer: _viewer, access: _access, partner: _partner, agreement: _agreement, ...entry } = exampleEntry(1, { decision: 'REFUSED', reason: 'UNAUTHENTICATED', persons: [], fields: [] });
    expect(checkedEntry(entry)).toEqual(entry);
  });

  test('counts refusals without a token, and nothing else', () => {
    const { viewer: _viewer, access: _access, partner: _partner, agreement: _agreement, ...entry } = exampleEntry(1, { decision: 'REFUSED', reason: 'UNAUTHENTICATED', persons: [], counted: { operations: 7, since: '2026-03-01T09:00:00.000Z' } });
    expect(checkedEntry(entry)).toEqual(entry);
    const { viewer, access, partner, agreement, persons } = exampleEntry(1);
    const others: readonly object[] = [{ viewer }, { access }, { partner }, { agreement }, { persons }, { decision: 'GRANTED' }, { reason: 'SCOPE' }, { counted: { operations: 7, since: '2026-03-01T09:00:02.000Z' } }];
    for (const different of others) expect(() => checkedEntry({ ...entry, ...different })).toThrow('Expected an audit entry, got one that is wrong in: counted');
  });
});

describe('a pseudonym', () => {
  const text = Buffer.alloc(32, 7).toString('base64url');

  test('is the HMAC of the identifier, and nothing without the key', () => {
    expect(personPseudonym(readPseudonymKey(text), 'soc:1')).toBe('zGLQ0lhToQxxGH0UisG5gTRlDDztarSXMOPL7WqMDwg');
    expect(personPseudonym(createSecretKey(Buffer.alloc(32, 8)), 'soc:1')).not.toBe('zGLQ0lhToQxxGH0UisG5gTRlDDztarSXMOPL7WqMDwg');
  });

  test('has a key of at least 32 bytes, which is never shown', () => {
    expect(() => readPseudonymKey(undefined)).toThrow('got nothing');
    expect(() => readPseudonymKey('c2hvcnQ')).toThrow(new TypeError('AUDIT_PSEUDONYM_KEY: expected at least 32 bytes in base64url, got 5 bytes'));
    expect(() => readPseudonymKey(`${text}!`)).toThrow('got 0 bytes');
    expect(inspect(readPseudonymKey(text))).not.toContain(text);
  });
});

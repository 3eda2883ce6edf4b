import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeKey, encodeKey } from './idKey.ts';

const anyText = fc.string({ unit: 'grapheme' });

describe('the key part of an id', () => {
  it('joins the parts of a composite key with dots, and encodes a dot inside a part', () => {
    expect(encodeKey(['2024', '17.3'])).toBe('2024.17%2E3');
    expect(encodeKey(['Plaça Major, 1'])).toBe('Pla%C3%A7a%20Major%2C%201');
    expect(decodeKey('2024.17%2E3', 2)).toEqual(['2024', '17.3']);
  });

  it('gives back whatever was encoded', () => {
    fc.assert(fc.property(fc.array(anyText, { minLength: 1, maxLength: 4 }), (parts) => {
      expect(decodeKey(encodeKey(parts), parts.length)).toEqual(parts);
    }));
  });

  it('gives two keys two ids', () => {
    fc.assert(fc.property(fc.array(anyText, { minLength: 1, maxLength: 3 }), fc.array(anyText, { minLength: 1, maxLength: 3 }), (one, other) => {
      fc.pre(JSON.stringify(one) !== JSON.stringify(other));
      expect(encodeKey(one)).not.toBe(encodeKey(other));
    }));
  });

  it('never throws, whatever is asked for, and knows only its own spelling', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 3 }), (key, count) => {
      const parts = decodeKey(key, count);
      if (parts) expect(encodeKey(parts)).toBe(key);
    }));
  });

  it.each([
    ['too few parts', '1', 2],
    ['too many parts', '1.2', 1],
    ['a broken escape', '%', 1],
    ['half a character', '%C3', 1],
    ['a character that needs no escape', '%41', 1],
    ['an escape in small letters', 'a%2eb', 1],
    ['a character that needs an escape', 'a b', 1],
  ])('finds nothing behind %s', (_, key, count) => {
    expect(decodeKey(key, count)).toBeUndefined();
  });

  it('survives half a surrogate pair from a database', () => {
    expect(encodeKey(['a\ud800'])).toBe('a%EF%BF%BD');
  });
});

import { describe, expect, test } from 'vitest';
import { withoutSecrets } from '../../subgraphs/sources/withoutSecrets.ts';
import { speaker } from '../messages/speak.ts';
import { shownAddress } from '../output/shownAddress.ts';
import { recogniseAddress } from './recogniseAddress.ts';

const say = speaker('en');

describe.each(['Xy@z/9#secret', 'Xy#secret', 'se/cret', 'se?cret', 'se@cret'])('a password with raw signs, %s,', (password) => {
  const address = `postgres://teixit_reader:${password}@127.0.0.1:5/vila`;

  test('is refused before anything is tried, and told how they are written', () => {
    expect(() => recogniseAddress(address, say)).toThrow(say('rawSignsInAddress'));
    expect(say('rawSignsInAddress')).toMatch(/%40.*%2F.*%23.*%3F/);
  });

  test('is hidden up to the last @', () => expect(shownAddress(address)).toBe('postgres://•••@127.0.0.1:5/vila'));

  test('is blotted out of a driver’s message, even the piece that was taken for the host', () => {
    for (const piece of password.split(/[@/?#]/)) expect(withoutSecrets(`getaddrinfo ENOTFOUND ${piece.toLowerCase()}`, address)).toBe('getaddrinfo ENOTFOUND •••');
  });
});

test('an address whose password is written as it should be is taken, and shown without it', () => {
  expect(recogniseAddress('postgres://teixit_reader:Xy%40z%2F9%23s@127.0.0.1:5/vila?sslmode=require', say)).toMatchObject({ engine: 'postgresql', name: 'vila', shown: 'postgres://teixit_reader:•••@127.0.0.1:5/vila' });
});

import { expect, test } from 'vitest';
import type { ModelField } from '../../subgraphs/sources/model.ts';
import { speaker } from '../messages/speak.ts';
import { requireId } from './requireId.ts';

const asked = (kind: ModelField['kind'], id: string): (() => void) => () => requireId(id, { path: 'field', kind }, 'vila', speaker('en'));

test.each([
  ['area', 'es:mun:17079'], ['area', 'es:com:20'], ['occupation', '5120'], ['occupation', '51'], ['reference', 'vila:42'], ['reference', 'vila:a%2Eb.7'], ['text', 'anything'],
] as const)('a filter may have the %s %s', (kind, id) => expect(asked(kind, id)).not.toThrow());

test.each([
  ['area', 'Girona', 'es:mun:17079 (Girona)'], ['area', 'gironès', 'es:com:20 (Gironès)'], ['area', 'ES:MUN:17079', 'es:mun:17079 (Girona)'], ['area', 'es-mun-17079', 'es:mun:17079 (Girona)'],
  ['occupation', 'cooks', '5120 (Cooks)'], ['occupation', '5129', '512 (Cooks)'],
] as const)('but not the %s %s, and is told the nearest', (kind, id, nearest) => expect(asked(kind, id)).toThrow(`got “${id}”. Did you mean “${nearest}”?`));

test('what is far from every area is refused without one', () => expect(asked('area', 'es:mun:99999')).toThrow(/got “es:mun:99999”\.$/));

test.each(['42', 'vila', 'vila:', 'poble:42', 'vila:a b'])('nor the record %s', (id) => expect(asked('reference', id)).toThrow(`--filter field: expected the id of a record of vila, such as vila:42, got “${id}”.`));

import { expect, test } from 'vitest';
import { maskedRow } from './maskedRow.ts';

test('of a record about a person the terminal shows which fields have a value, and no value', () => {
  const row = {
    __typename: 'PersonRecord', id: 'vila:1', source: { updatedAt: '2026-01-01' }, nationalId: '99000001C', identity: { givenName: 'Ada', familyName: null }, languages: ['ca', 'es'],
    area: { __typename: 'Area', id: 'es:mun:17079' }, registeredOn: undefined,
  };
  expect(maskedRow(row)).toEqual({
    __typename: 'PersonRecord', id: 'vila:1', source: { updatedAt: '2026-01-01' }, nationalId: '•••', identity: { givenName: '•••', familyName: null }, languages: ['•••', '•••'],
    area: '•••', registeredOn: undefined,
  });
});

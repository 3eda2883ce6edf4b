import { expect, test } from 'vitest';
import { fileURLToPath } from 'node:url';
import { schemaFolder } from './schemaFolder.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));

test('the schemas are found from wherever a partner’s folder is', () => {
  expect(schemaFolder(`${project}partners/vila`)).toBe('../../schema/mapping');
  expect(schemaFolder(`${project}docs/connect/partners/vila`)).toBe('../../../../schema/mapping');
  expect(schemaFolder('/elsewhere/partners/vila')).toBe(new URL('../../schema/mapping', import.meta.url).href);
});

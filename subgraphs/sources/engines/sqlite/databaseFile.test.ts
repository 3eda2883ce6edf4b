import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../testing/engines.ts';
import { openSqlite } from './connection.ts';

test('an empty file is told to be one, and isn’t taken for a database without tables', async () => {
  const url = join(temporaryFolder(), 'buit.db');
  writeFileSync(url, '');
  const engine = openSqlite({ url, timeout: 5000, connections: 1 });
  await expect(engine.catalogue({ timeout: 5000 })).rejects.toMatchObject({ status: 'UNAVAILABLE', message: `Expected a SQLite database, got ${url}, which is empty` });
  await engine.close();
});

import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from 'vitest';
import { repeatableStatements } from './repeatable.ts';

test('what follows from today or the clock isn’t repeatable, whatever DuckDB’s catalogue calls it', async () => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const isRepeatable = await repeatableStatements(connection);
  expect(['age(born)', "date_part('year', age(born))", 'current_localtimestamp()', 'current_localtime()', 'now()', 'random()'].filter((each) => isRepeatable(`select ${each} from t`))).toEqual([]);
  expect(isRepeatable('select born, upper(name) from t')).toBe(true);
  connection.closeSync();
});

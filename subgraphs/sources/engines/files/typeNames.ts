import type { ColumnKind } from './reading/fileTable.ts';

/** The name of each kind of column, as DuckDB's users write it. */
export const typeNames: { readonly [kind in ColumnKind]: string } = {
  text: 'VARCHAR', integer: 'BIGINT', number: 'DOUBLE', boolean: 'BOOLEAN', date: 'DATE', timestamp: 'TIMESTAMP', time: 'TIME', list: 'VARCHAR[]',
};

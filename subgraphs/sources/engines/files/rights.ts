import type { Rights } from '../catalogue.ts';

/** Files are only ever opened for reading, and DuckDB, which runs the statements, reaches no file at all. */
export const filesRights: Rights = { writes: [] };

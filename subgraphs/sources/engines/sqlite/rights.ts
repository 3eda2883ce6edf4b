import type { Rights } from '../catalogue.ts';

/** SQLite has no roles: who may open the file may change it. It is opened for reading alone, so nothing can be changed from here, whatever the file allows. */
export const sqliteRights: Rights = { writes: [] };

import type { DatabaseSettings } from './databaseSettings.ts';

/** What is before the colon in a URL, in small letters, by the engine that it is for. */
export const engineSchemes: ReadonlyMap<string, DatabaseSettings['engine']> = new Map([
  ['postgres', 'postgresql'], ['postgresql', 'postgresql'], ['mysql', 'mysql'], ['mariadb', 'mysql'],
]);

/** True of a URL with a raw `@`, `/`, `?` or `#` before its last `@`: it can't be told where its password ends. */
export const hasRawSigns = (address: string): boolean => /^[a-z][a-z0-9+.-]*:\/\/[^]*[@/?#][^]*@/i.test(address);

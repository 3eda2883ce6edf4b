import { areaCodeLists } from './areaCodeLists.ts';
import { occupationCodeLists } from './occupationCodeLists.ts';
import type { CodeList } from './codeList.ts';

export type { CodeList } from './codeList.ts';

/** The code lists that mappings can name, by name. */
export const codeLists: ReadonlyMap<string, CodeList> = new Map([...areaCodeLists, ...occupationCodeLists].map((list) => [list.name, list]));

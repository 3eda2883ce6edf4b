import { listOfCodes, listOfSpellings } from './codeList.ts';
import { readData } from './data.ts';
import { escoOccupations, searchOccupations } from './occupations.ts';
import type { CodeList } from './codeList.ts';

const groups = searchOccupations({}).map(({ code }) => code);
const { cno11 } = readData<{ readonly cno11: readonly (readonly [cno11: string, isco08: string, catalan: string])[] }>('occupations.json');
const of = 'Occupation';

/** The code lists whose values are occupations. */
export const occupationCodeLists: readonly CodeList[] = [
  listOfCodes(
    {
      name: 'cno11',
      of,
      description: 'Spanish and Catalan occupations (CNO-11, CCO-2011), one to four digits, by an unofficial crosswalk: `5110` is ISCO-08 5120, cooks.',
    },
    cno11
      .toSorted(([one], [other]) => other.length - one.length || (one < other ? -1 : 1))
      .map(([spanish, isco08]) => [spanish, isco08]),
  ),
  listOfCodes({ name: 'isco08', of, description: 'Occupations by ISCO-08 code, one to four digits: `5120` is cooks.' }, groups.map((code) => [code, code])),
  listOfSpellings(
    { name: 'esco', of, description: 'ESCO occupations by URI, read as their ISCO-08 unit group: `http://data.europa.eu/esco/occupation/90f75f67-495d-49fa-ab57-2f320e251d7e` is 5120, cooks.' },
    groups.flatMap((code) => escoOccupations(code).map(({ uri }) => [uri, code] as const)),
  ),
];

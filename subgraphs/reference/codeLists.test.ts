import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchAreas } from './areas.ts';
import { codeLists } from './codeLists.ts';
import { listOfCodes, listOfSpellings } from './codeList.ts';
import { occupation, searchOccupations } from './occupations.ts';

const areaIds = searchAreas({}).map(({ id }) => id);
const occupationCodes = searchOccupations({}).map(({ code }) => code);
const lists = [...codeLists.values()];
const idsOf = (of: 'Area' | 'Occupation'): readonly string[] => (of === 'Area' ? areaIds : occupationCodes);

const decode = (list: string, raw: string): string | undefined => codeLists.get(list)?.decode(raw);
const encode = (list: string, id: string): readonly string[] => codeLists.get(list)?.encode(id) ?? [];

describe.each(lists.map((list) => [list.name, list] as const))('the code list %s', (key, list) => {
  it('is found by its name, and its description is one sentence with an example', () => {
    expect(codeLists.get(key)).toBe(list);
    expect(list.description).toMatch(/`.+`.*\.$/);
  });

  it('reads back every spelling that it writes, with spaces around it too', () => {
    const written = idsOf(list.of).flatMap((id) => list.encode(id).map((raw) => [raw, id] as const));
    expect(written.length).toBeGreaterThan(0);
    for (const [raw, id] of written) if (list.decode(` ${raw} `) !== id) throw new Error(`Expected ${raw} to be read as ${id}, got ${list.decode(raw)}`);
  });

  it('writes no spelling twice', () => {
    for (const id of idsOf(list.of)) expect(new Set(list.encode(id)).size).toBe(list.encode(id).length);
  });

  it('reads any text as an id that exists, or as nothing', () => {
    const known = new Set(idsOf(list.of));
    const text = fc.oneof(fc.string(), fc.stringMatching(/^[0-9]{1,6}$/), fc.constantFrom('__proto__', 'constructor', ''));
    fc.assert(fc.property(text, (raw) => {
      const id = list.decode(raw);
      expect(id === undefined || known.has(id)).toBe(true);
    }));
  });

  it('writes nothing for an unknown id', () => {
    for (const id of ['', 'nope', 'constructor', 'circle:41.98,2.82,10']) expect(list.encode(id)).toEqual([]);
  });
});

describe('code lists', () => {
  it.each([
    ['ine2', '17', 'es:prov:17'],
    ['ine2', '3', 'es:prov:03'],
    ['ine5', '3014', 'es:mun:03014'],
    ['ine5', '28079', undefined],
    ['ine6', '170792', 'es:mun:17079'],
    ['ine6', '30149', 'es:mun:03014'],
    ['ine6', '170793', undefined],
    ['ine', '8', 'es:prov:08'],
    ['ine', '8019', 'es:mun:08019'],
    ['ine', '080193', 'es:mun:08019'],
    ['ine', '80193', undefined],
    ['comarca', '1', 'es:com:01'],
    ['comarca', '98', undefined],
    ['comarca-name', 'ALT EMPORDA', 'es:com:02'],
    ['comarca-name', "l'Alt Empordà", 'es:com:02'],
    ['istat', '47014', 'it:mun:047014'],
    ['istat', '047', 'it:prov:047'],
    ['province-plate-it', 'PT', 'it:prov:047'],
    ['area', 'es:com:20', 'es:com:20'],
    ['area', 'circle:41.98,2.82,10', undefined],
    ['municipality-name', "Bisbal d'Empordà, la", 'es:mun:17022'],
    ['municipality-name', "LA BISBAL D'EMPORDA", 'es:mun:17022'],
    ['municipality-name', "Bisbal d'Empordà (la)", 'es:mun:17022'],
    ['municipality-name', 'Alcoi/Alcoy', 'es:mun:03009'],
    ['municipality-name', 'Pistoia', 'it:mun:047014'],
    ['municipality-name', 'Atlantis', undefined],
    ['postcode-ca', '08630', 'es:mun:08001'],
    ['postcode-ca', '99999', undefined],
    ['isco08', '110', '0110'],
    ['isco08', '11', '11'],
    ['cno11', '5110', '5120'],
    ['cno11', '2824', '2635'],
    ['cno11', '20', '0310'],
    ['cno11', '5996', undefined],
    ['esco', 'http://data.europa.eu/esco/occupation/90f75f67-495d-49fa-ab57-2f320e251d7e', '5120'],
  ])('%s reads %s as %s', (list, raw, id) => {
    expect(decode(list, raw)).toBe(id);
  });

  it('write the canonical spelling first', () => {
    expect(encode('ine5', 'es:mun:03014')).toEqual(['03014', '3014']);
    expect(encode('ine', 'es:mun:17079')).toEqual(['17079', '170792']);
    expect(encode('municipality-name', 'es:mun:03001').slice(0, 2)).toEqual(["l'Atzúbia", "L'ATZÚBIA"]);
    expect(encode('cno11', '8322')).toEqual(['8411', '8412']);
    expect(encode('postcode-ca', 'es:mun:17079')).toContain('17001');
  });

  it('give a name that two places share to neither', () => {
    const names = searchAreas({ kinds: ['MUNICIPALITY'] }).map(({ id }) => encode('municipality-name', id));
    const all = names.flat();
    expect(new Set(all).size).toBe(all.length);
  });

  it('of codes never read a shortened code that is itself a code, or short for two', () => {
    const title = { name: 'test', of: 'Area', description: '' } as const;
    const list = listOfCodes(title, [['011', 'a'], ['11', 'b'], ['012', 'c'], ['0012', 'd'], ['000', 'e']]);
    expect([list.decode('11'), list.decode('12'), list.decode('0'), list.decode('1')]).toEqual(['b', undefined, 'e', undefined]);
    expect(listOfSpellings(title, [['x', 'a']]).decode('X')).toBeUndefined();
  });
});

describe('the crosswalk of CNO-11', () => {
  it('leads from every major group to the one of the same digit', () => {
    for (const code of '0123456789') expect(decode('cno11', code)).toBe(code);
  });

  it('leads to a group of the same first digit, except for the few professions that the two rank differently', () => {
    const exceptions = occupationCodes.flatMap((code) => encode('cno11', code).filter((raw) => raw.length === 4 && raw[0] !== code[0]));
    expect(exceptions.toSorted()).toEqual(['3331', '3820', '5621', '5622', '7706', '7707']);
  });

  it('leads to groups that exist', () => {
    for (const code of occupationCodes) if (encode('cno11', code).length > 0) expect(occupation(code)).toBeDefined();
  });
});

import { describe, expect, it } from 'vitest';
import { broader, byEscoUri, escoOccupations, name, names, narrower, occupation, occupationWithin, searchOccupations } from './occupations.ts';

const codes = (text: string): readonly string[] => searchOccupations({ text }).map(({ code }) => code);

describe('the groups of ISCO-08', () => {
  it.each([[1, 10], [2, 43], [3, 130], [4, 436]])('of %i digits number %i', (level, count) => {
    expect(searchOccupations({ levels: [level] })).toHaveLength(count);
  });

  it('all have a broader group but the major ones, of which they are a narrower one', () => {
    for (const group of searchOccupations({})) {
      const wider = broader(group);
      expect(wider?.level).toBe(group.level === 1 ? undefined : group.level - 1);
      if (wider) expect(narrower(wider)).toContain(group);
      expect(group.level === 4).toBe(narrower(group).length === 0);
    }
  });

  it('have within them themselves and everything below', () => {
    expect([...occupationWithin('51')].toSorted()).toEqual(searchOccupations({ within: '51' }).map(({ code }) => code));
    expect(occupationWithin('5120')).toEqual(new Set(['5120']));
    expect(occupationWithin('0').size).toBe(10);
    expect(occupationWithin('nope').size).toBe(0);
    expect(occupationWithin('').size).toBe(0);
  });

  it('are unknown by any other text', () => {
    for (const code of ['', '51201', ' 5120', 'C5120', '__proto__']) expect(occupation(code)).toBeUndefined();
  });
});

describe('names', () => {
  it('are English and Spanish, and Catalan where the Catalan classification has the same group', () => {
    const dentists = occupation('2261');
    expect(dentists && names(dentists)).toEqual([
      { language: 'CA', text: 'Odontòlegs i estomatòlegs' },
      { language: 'ES', text: 'Dentistas' },
      { language: 'EN', text: 'Dentists' },
    ]);
  });

  it('default to English, and fall back to it', () => {
    const waiters = occupation('5131');
    expect(waiters && [name(waiters), name(waiters, 'CA'), name(waiters, 'ES'), name(waiters, 'IT')]).toEqual(['Waiters', 'Waiters', 'Camareros de mesas', 'Waiters']);
  });
});

describe('the occupations of ESCO', () => {
  it('hang under unit groups, by label in the language asked for', () => {
    const cooks = escoOccupations('5120', 'ES');
    expect(cooks.map((each) => each.name)).toEqual(cooks.map((each) => each.name).toSorted(new Intl.Collator('es').compare));
    expect(escoOccupations('5120').map((each) => each.name)).toContain('fish cook');
    expect(escoOccupations('512')).toEqual([]);
    expect(escoOccupations('nope')).toEqual([]);
  });

  it('give their unit group by URI', () => {
    for (const group of searchOccupations({ levels: [4] })) {
      for (const { uri } of escoOccupations(group.code)) expect(byEscoUri(uri)).toBe(group.code);
    }
    expect(byEscoUri('http://data.europa.eu/esco/occupation/none')).toBeUndefined();
  });

  it('are in the group of the newer version where the two differ', () => {
    expect(byEscoUri('http://data.europa.eu/esco/occupation/00030d09-2b3a-4efd-87cc-c4ea39d27c34')).toBe('2654');
  });

  it('number 3010 in all', () => {
    expect(searchOccupations({ levels: [4] }).flatMap(({ code }) => escoOccupations(code))).toHaveLength(3010);
  });
});

describe('search', () => {
  it('ignores case and accents, in names, in ESCO labels and in labels of the Catalan classification', () => {
    expect(codes('DENTISTAS')).toContain('2261');
    expect(codes('fish cook')).toEqual(['5120']);
    expect(codes('càmbrers assalariats')).toEqual(['513', '5131']);
    expect(codes('no such words')).toEqual([]);
  });

  it('keeps to levels and to a group', () => {
    expect(searchOccupations({ text: 'cook', levels: [4], within: '51' }).map(({ code }) => code)).toContain('5120');
    expect(searchOccupations({ text: 'cook', within: '2' })).toEqual([]);
    expect(searchOccupations({ levels: [] })).toEqual([]);
  });
});

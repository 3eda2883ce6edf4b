import { describe, expect, it } from 'vitest';
import { area, areaNear, boundary, children, name, names, parent, rollUp, searchAreas, within } from './areas.ts';
import type { Area, AreaKind } from './areas.ts';

const everyArea = searchAreas({});
const kinds: readonly AreaKind[] = ['COUNTRY', 'REGION', 'PROVINCE', 'COMARCA', 'MUNICIPALITY'];

function known(id: string): Area {
  const found = area(id);
  if (!found) throw new Error(`Expected ${id} to be an area, got nothing`);
  return found;
}

const ids = (areas: readonly Area[]): readonly string[] => areas.map((each) => each.id);

describe('the areas', () => {
  it.each([
    ['es', 'MUNICIPALITY', 1088],
    ['es:ca:09', 'MUNICIPALITY', 947],
    ['es:ca:09', 'COMARCA', 43],
    ['es:ca:09', 'PROVINCE', 4],
    ['es:prov:03', 'MUNICIPALITY', 141],
    ['es', 'PROVINCE', 52],
    ['es', 'REGION', 19],
    ['it:reg:09', 'MUNICIPALITY', 273],
    ['it:reg:09', 'PROVINCE', 10],
    ['it:prov:047', 'MUNICIPALITY', 20],
  ] as const)('of %s of kind %s number %i', (id, kind, count) => {
    expect(children(known(id), kind)).toHaveLength(count);
  });

  it('have ids in byte order, each once', () => {
    expect(ids(everyArea)).toEqual([...new Set(ids(everyArea))].toSorted());
  });

  it('leave out the rows «No consta» and «Altres»', () => {
    expect(searchAreas({ text: 'no consta' })).toEqual([]);
    expect(searchAreas({ text: 'altres' })).toEqual([]);
  });

  it('all lie in a country, and every municipality in a province and a region', () => {
    const homeless = everyArea.filter((each) => each.kind !== 'COUNTRY' && parent(each) === undefined);
    expect(ids(homeless)).toEqual([]);
    for (const each of everyArea) expect(rollUp(each.id, 'COUNTRY')?.id).toBe(each.id.slice(0, 2));
    for (const each of searchAreas({ kinds: ['MUNICIPALITY'] })) expect(parent(each)?.kind).toBe('PROVINCE');
  });

  it('have the inhabitants of their municipalities', () => {
    for (const id of ['es:com:20', 'es:prov:17', 'es:ca:09', 'es:prov:03', 'it:prov:047', 'it:reg:09']) {
      const sum = children(known(id), 'MUNICIPALITY').reduce((total, each) => total + (each.population ?? 0), 0);
      expect(known(id).population).toBe(sum);
    }
    expect(known('es:mun:17079')).toMatchObject({ population: 107032, populationYear: 2024, code: '17079' });
    expect(known('it:mun:047014').populationYear).toBe(2011);
    expect(known('it')).toMatchObject({ population: null, populationYear: null });
  });

  it('have a centroid, but for two tiny towns and Italy', () => {
    expect(ids(everyArea.filter((each) => each.centroid === null))).toEqual(['es:mun:03017', 'es:mun:03109', 'it']);
  });
});

describe('an unknown id', () => {
  it.each(['', 'es:mun:99999', 'es:mun:17079 ', 'fr', '__proto__', 'circle:', 'circle:1,2', 'circle:91,0,1', 'circle:0,181,1', 'circle:0,0,0',
    'circle:0,0,201', 'circle:41.980,2.82,10', 'circle:-0,0,1', 'circle:1e1,2,3', 'circle:41.98,2.82,10,1', 'circle:NaN,0,1', 'circle: 41,2,1',
  ])('%j is no area, and nothing is within it', (id) => {
    expect(area(id)).toBeUndefined();
    expect(within(id).size).toBe(0);
    expect(rollUp(id, 'COUNTRY')).toBeUndefined();
  });
});

describe('nesting', () => {
  it('puts a municipality in its province, comarca, region and country', () => {
    const girona = known('es:mun:17079');
    expect(parent(girona)?.id).toBe('es:prov:17');
    expect(parent(girona, 'COMARCA')?.id).toBe('es:com:20');
    expect(parent(girona, 'REGION')?.id).toBe('es:ca:09');
    expect(parent(girona, 'COUNTRY')?.id).toBe('es');
    expect(parent(girona, 'MUNICIPALITY')).toBeUndefined();
  });

  it('puts a comarca in its region, and in a province only if it lies there whole', () => {
    expect(parent(known('es:com:20'))?.id).toBe('es:ca:09');
    expect(parent(known('es:com:20'), 'PROVINCE')?.id).toBe('es:prov:17');
    const crossing = searchAreas({ kinds: ['COMARCA'] }).filter((each) => !parent(each, 'PROVINCE'));
    expect(crossing.map((each) => name(each))).toEqual(['Berguedà', 'Cerdanya', 'Osona', 'Selva']);
  });

  it('gives children of the next level down, by id', () => {
    expect(children(known('es:com:20'))).toHaveLength(children(known('es:com:20'), 'MUNICIPALITY').length);
    expect(ids(children(known('es:ca:09')))).toEqual(['es:prov:08', 'es:prov:17', 'es:prov:25', 'es:prov:43']);
    expect(ids(children(known('it')))).toEqual(['it:reg:09']);
    expect(children(known('es:mun:17079'))).toEqual([]);
    expect(children(known('es:prov:17'), 'REGION')).toEqual([]);
  });

  it('says the same upwards and downwards: an area is within another exactly if it rolls up to it', () => {
    for (const outer of everyArea) {
      const inside = everyArea.filter((each) => rollUp(each.id, outer.kind) === outer);
      expect([...within(outer.id)].toSorted()).toEqual(ids(inside));
    }
  });

  it('has each level of children within, and the area itself', () => {
    for (const id of ['es', 'es:ca:09', 'es:prov:08', 'es:com:15', 'it:reg:09']) {
      const all = [id, ...kinds.flatMap((kind) => ids(children(known(id), kind)))];
      expect([...within(id)].toSorted()).toEqual(all.toSorted());
    }
  });

  it('rolls an area of the kind up to itself', () => {
    expect(rollUp('es:com:20', 'COMARCA')?.id).toBe('es:com:20');
  });
});

describe('a circle', () => {
  it('has an id that gives the same circle back', () => {
    const circle = areaNear(41.98, 2.82, 10);
    expect(circle.id).toBe('circle:41.98,2.82,10');
    expect(area(circle.id)).toEqual(circle);
    expect(circle).toMatchObject({ kind: 'CIRCLE', code: null, centroid: { latitude: 41.98, longitude: 2.82 }, population: null });
    expect(areaNear(-0.0000001, 0, 0.0001).id).toBe('circle:0,0,0.001');
  });

  it('contains the municipalities with their centroid in it, and nothing contains it', () => {
    const circle = areaNear(41.98, 2.82, 10);
    expect(children(circle)).toContain(area('es:mun:17079'));
    expect(children(circle)).not.toContain(area('es:mun:17066'));
    expect(children(circle, 'COMARCA')).toEqual([]);
    expect([...within(circle.id)]).toEqual([circle.id, ...ids(children(circle))]);
    expect(parent(circle)).toBeUndefined();
    expect(rollUp(circle.id, 'COUNTRY')).toBeUndefined();
    expect(rollUp(circle.id, 'CIRCLE')).toEqual(circle);
    expect(boundary(circle)).toBeUndefined();
  });

  it('has a name in every language', () => {
    expect(name(areaNear(41.98, 2.82, 10), 'EN')).toBe('10 km around 41.98, 2.82');
    expect(names(areaNear(41.98, 2.82, 10))).toHaveLength(4);
  });

  it.each([
    [91, 0, 1, 'Expected latitude to be from -90 to 90, got 91'],
    [Number.NaN, 0, 1, 'Expected latitude to be from -90 to 90, got NaN'],
    [0, -180.5, 1, 'Expected longitude to be from -180 to 180, got -180.5'],
    [0, 0, 0, 'Expected radiusKm to be more than 0 and at most 200, got 0'],
    [0, 0, Infinity, 'Expected radiusKm to be more than 0 and at most 200, got Infinity'],
  ])('of %f, %f and %f km is refused', (latitude, longitude, radiusKm, message) => {
    expect(() => areaNear(latitude, longitude, radiusKm)).toThrow(new RangeError(message));
  });
});

describe('names', () => {
  it.each([
    ['es:mun:03009', 'Alcoi', 'Alcoy'],
    ['es:mun:03042', 'el Poble Nou de Benitatxell', 'Benitachell'],
    ['es:mun:03001', "l'Atzúbia", "l'Atzúbia"],
    ['es:mun:03903', 'Los Montesinos', 'Los Montesinos'],
    ['es:mun:17048', "Castell d'Aro, Platja d'Aro i s'Agaró", "Castell d'Aro, Platja d'Aro i s'Agaró"],
    ['es:prov:01', 'Àlaba', 'Álava'],
    ['es:prov:03', 'Alacant', 'Alicante'],
    ['es:prov:15', 'la Corunya', 'la Corunya'],
    ['es:prov:35', 'Las Palmas', 'Las Palmas'],
    ['es:ca:09', 'Catalunya', 'Cataluña'],
    ['it:prov:048', 'Florència', 'Firenze'],
  ])('of %s are %s in Catalan and %s in Spanish, or the official one', (id, catalan, spanish) => {
    expect(name(known(id), 'CA')).toBe(catalan);
    expect(name(known(id), 'ES')).toBe(spanish);
  });

  it('default to the official language of the place', () => {
    expect(name(known('es'))).toBe('Espanya');
    expect(name(known('it:prov:048'))).toBe('Firenze');
    expect(name(known('es:mun:03014'))).toBe('Alacant');
  });

  it('are never empty, and every area has one', () => {
    for (const each of everyArea) {
      expect(names(each).length).toBeGreaterThan(0);
      expect(names(each).every(({ text }) => text.trim() === text && text !== '' && !text.includes(', l'))).toBe(true);
    }
  });
});

describe('search', () => {
  it('ignores case and accents, and wants every word in one name', () => {
    expect(ids(searchAreas({ text: 'GIRONES' }))).toEqual(['es:com:20']);
    expect(ids(searchAreas({ text: 'anglesola, PALAU' }))).toEqual(['es:mun:25158']);
    expect(ids(searchAreas({ text: 'alcoy' }))).toContain('es:mun:03009');
    expect(searchAreas({ text: 'alcoi alcoy' })).toEqual([]);
  });

  it('keeps to kinds and to an area', () => {
    expect(ids(searchAreas({ text: 'girona', kinds: ['PROVINCE'] }))).toEqual(['es:prov:17']);
    expect(searchAreas({ within: 'es:com:20', kinds: ['MUNICIPALITY'] })).toEqual(children(known('es:com:20')));
    expect(searchAreas({ within: 'circle:41.98,2.82,10', text: 'salt' }).map((each) => name(each))).toEqual(['Salt']);
    expect(searchAreas({ within: 'nowhere' })).toEqual([]);
    expect(searchAreas({ kinds: [] })).toEqual([]);
    expect(searchAreas({ text: '  ' })).toHaveLength(everyArea.length);
  });
});

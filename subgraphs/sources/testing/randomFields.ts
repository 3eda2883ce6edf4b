import type { Pick } from './pick.ts';
import { half } from './randomTables.ts';
import type { ColumnKind, Drafts, Options, Written } from './randomTables.ts';
import {
  brokenLists, colours, commaNumbers, days, integers, isoTexts, jobs, joinedLists, jsonLists, moments, names, owners, plainNumbers, seconds, spanishDays, spans, texts, times, townNames, townNumbers, towns, words, wordyHours, wordyNumbers,
} from './randomValues.ts';
import type { Values } from './randomValues.ts';

/** The ways in which each field of the random entity can be written; each adds the columns it needs. */
export function fieldRecipes(pick: Pick, { main, related, any }: Drafts): { readonly [path: string]: readonly (() => Written)[] } {
  const absent = (): Options => (pick(half) ? {} : { absent: pick([['-'], ['-', 'n/d'], ['0'], ['01/01/1900', '-'], ['1900-01-01']]) });
  const several = (kind: ColumnKind, values: Values): string[] => Array.from({ length: pick([1, 2, 3]) }, () => main.add(kind, values));
  const sqlColumn = (): Written => {
    const plain = `plain_${main.columns.length}`;
    main.add('text', texts, plain);
    return { sql: `coalesce(${plain}, 'buit')` };
  };

  const textRecipes: readonly (() => Written)[] = [
    () => main.add('text', texts),
    () => ({ ...any('text', texts), ...absent() }),
    () => main.add('integer', integers),
    () => ({ first: several('text', texts), ...absent() }),
    () => ({ first: [...several('text', texts), { text: ' Sense títol ' }], ...absent() }),
    () => ({ first: [main.add('integer', integers), main.add('text', texts)], ...absent() }),
    () => ({ concat: [...several('text', words), main.add('integer', integers)], between: pick([' ', ', ', '-']), ...absent() }),
    () => ({ concat: [{ text: 'C/ ' }, ...several('text', words), { text: '.' }] }),
    () => ({ ...any('text', words), values: { pa: 'Pa', oli: 'Pa', Sal: 'Sal i pebre', '-': 'Res' }, ...absent() }),
    () => ({ ...any('text', spans), part: pick([1, 2, 3]), of: pick(['-', ' - ', ':']) }),
    sqlColumn,
    () => ({ constant: 'Constant' }),
  ];
  const numberRecipes = (whole: boolean): readonly (() => Written)[] => [
    () => ({ ...(whole ? any('integer', integers) : any('number', plainNumbers)), ...absent() }),
    () => ({ ...any('text', commaNumbers), number: '1.234,56', ...absent() }),
    () => ({ ...any('text', wordyNumbers), number: '1.234,56 €', ...absent() }),
    () => ({ ...any('text', wordyHours), number: '120 h' }),
    () => ({ first: [...several('integer', integers)], ...absent() }),
    () => ({ first: [main.add('integer', integers), main.add('text', commaNumbers)] }),
    () => ({ column: main.add('text', spans), part: 2, of: '-' }),
    () => main.add('text', commaNumbers),
    () => ({ constant: 7 }),
  ];
  const dayRecipes: readonly (() => Written)[] = [
    () => ({ ...any('date', days), ...absent() }),
    () => ({ ...any('text', spanishDays), date: 'DD/MM/YYYY', ...absent() }),
    () => ({ ...any('text', spanishDays), date: 'D/M/YYYY' }),
    () => ({ ...any('text', isoTexts), ...absent() }),
    () => ({ ...any('timestamp', moments) }),
    () => ({ ...any('integer', seconds), date: 'unix' }),
    () => ({ ...any('text', seconds), date: 'unix' }),
    () => ({ ...any('integer', seconds.map((value) => value && `${value}500`)), date: 'unix ms' }),
    () => ({ first: several('date', days), ...absent() }),
    () => ({ first: [main.add('text', spanishDays), main.add('text', spanishDays)], date: 'DD/MM/YYYY' }),
    () => ({ column: main.add('text', ['31/01/2024 - 29/02/2024', '15/06/2023', null, ' - 31/01/2024']), part: pick([1, 2]), of: ' - ', date: 'DD/MM/YYYY' }),
    () => ({ concat: [main.add('text', ['2024', '2023', null]), main.add('text', ['01', '02', 'x']), main.add('text', ['31', '29', null])], between: '-' }),
  ];
  const enumRecipes: readonly (() => Written)[] = [
    () => ({ ...any('text', colours), values: { V: 'GREEN', R: 'RED', B: 'BLUE', v: 'RED' }, ...absent() }),
    () => ({ ...any('integer', integers), values: { 0: 'GREEN', 1: 'RED', 2: 'RED', 10: 'BLUE' }, ...absent() }),
    () => main.add('text', names),
    () => ({ first: several('text', colours), values: { V: 'GREEN', R: 'RED', '-': 'BLUE' }, ...absent() }),
    () => ({ column: main.add('text', ['x-V', 'R', 'x-R', null, 'x-']), part: 2, of: '-', values: { V: 'GREEN', R: 'RED' } }),
    () => ({ constant: 'BLUE' }),
  ];
  const exceptions = { 999: null, GIR: 'es:mun:17079', '08019': 'es:mun:25120' };
  const areaRecipes: readonly (() => Written)[] = [
    () => ({ ...any('text', towns), code: 'ine5', ...absent() }),
    () => ({ ...any('text', towns), code: 'ine5', exceptions, ...absent() }),
    () => ({ ...any('integer', townNumbers), code: 'ine5', exceptions }),
    () => ({ ...any('text', townNames), code: 'municipality-name', ...absent() }),
    () => ({ ...any('text', townNames), code: 'municipality-name', exceptions: { xyz: 'es:mun:08019', barcelona: null } }),
    () => ({ ...any('text', words), values: { pa: 'es:mun:17079', Sal: 'es:prov:17', oli: 'es:mun:08019' }, ...absent() }),
    () => ({ concat: [main.add('text', ['17', '08', '25', null]), main.add('text', ['079', '019', '120', '9'])], code: 'ine5' }),
    () => ({ first: several('text', towns), code: 'ine5', ...absent() }),
    () => ({ constant: 'es:mun:17079' }),
  ];
  const jobRecipes: readonly (() => Written)[] = [
    () => ({ ...any('text', jobs), code: 'cno11', ...absent() }),
    () => ({ ...any('text', jobs), code: 'cno11', exceptions: { XX: '5120', 9999: null } }),
    () => ({ ...any('text', words), values: { pa: '5120', Sal: '5', vi: '51' } }),
    () => ({ first: several('integer', ['5110', '2', null]), code: 'cno11' }),
  ];
  const lists = (values: Values, options: Options): readonly (() => Written)[] => [
    () => ({ column: main.add('text', joinedLists(values)), split: ',', ...options, ...absent() }),
    () => ({ column: main.add('list', jsonLists(values)), split: 'own', ...options, ...absent() }),
    () => ({ column: main.add('text', [...jsonLists(values), ...brokenLists]), split: 'own', ...options }),
    () => ({ ...related('text', values), ...options, ...absent() }),
    () => ({ ...related('text', values), ...options }),
  ];

  return {
    title: textRecipes,
    note: textRecipes,
    places: numberRecipes(true),
    price: numberRecipes(false),
    open: [() => any('boolean', ['true', 'false', null]), () => ({ ...any('text', ['Si', 'sí', 'No', null, '']), values: { Si: true, 'sí': true, No: false } }), () => main.add('text', ['t', 'f', '1', '0', 'true', 'x', null])],
    kind: enumRecipes,
    day: dayRecipes,
    month: [() => any('date', days), () => ({ column: main.add('text', ['01/2024', '13/2024', ' 02/2023', null]), date: 'MM/YYYY' }), () => any('timestamp', moments), () => main.add('text', isoTexts), () => ({ ...any('integer', seconds), date: 'unix' })],
    opensAt: [() => ({ ...any('text', times), time: 'HH:MM' }), () => ({ ...any('text', times), time: 'H:MM' }), () => main.add('text', times), () => ({ column: main.add('text', spans), part: pick([1, 2]), of: '-', time: 'HH:MM' })],
    area: areaRecipes,
    occupation: jobRecipes,
    owner: [() => ({ ...any('text', owners), ...absent() }), () => any('integer', integers), () => ({ columns: [main.add('text', owners), main.add('integer', integers)] }), () => ({ constant: '1' })],
    tags: [...lists(words, {}), ...lists(words, { values: { pa: 'Pa', oli: 'Pa', Sal: 'Sal' } }), () => ({ constant: 'ca, es', split: ',' })],
    kinds: lists(colours, { values: { V: 'GREEN', R: 'RED', B: 'BLUE' } }),
    areas: [...lists(towns, { code: 'ine5' }), ...lists(towns, { code: 'ine5', exceptions }), ...lists(townNames, { code: 'municipality-name' })],
    occupations: lists(jobs, { code: 'cno11' }),
    'address.street': textRecipes,
    'address.town': textRecipes,
  };
}

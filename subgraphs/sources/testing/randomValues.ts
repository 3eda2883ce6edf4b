/** Names that are hard on SQL: reserved, quoted, accented, those of our own columns and tables; plain ones when they run out. */
export const columnNames = [
  'titol', 'Títol', 'select', 'order', 'group', 'value', 'key', 'rows', 'on0', 'place', 'Preu (€)', '(codi)', 'a.b', 'with "quotes"', "l'any", 'any nou', 'col;umn', '100%', 'x?y', '$1', ':nom', 'a\\b', 'related', '2024',
  'Ñandú', 'data-alta', '#', 'first', 'teixit_related0', 'position', 'code0', 'link 0', 'LIMIT', 'case', 'from', 'null', 'element', 'code', 'id', 'path', 'type', 'wanted', 'dada_a', 'dada_b', 'dada_c', 'dada_d', 'dada_e', 'dada_f',
  ...Array.from({ length: 80 }, (_, index) => `c${index}`),
];
export const tableNames = ['ofertes', 'Ofertes 2024', 'order', "l'empresa", 'Àrees', 'related', 'rows', 'source', 'value', 'first', 'teixit_related0', 'groups', 'matched', 'x?y', 'fitxes_1', 'fitxes_2', 'fitxes_3', 'fitxes_4'];

/** Names that engines tell apart by more than case and accents. */
export const folded = (name: string): string => name.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();

/** What may stand in a column. */
export type Values = readonly (string | null)[];

export const texts: Values = ['Cuiner/a', 'Àvila', '  Peó  ', 'peo', 'PEÓ', "d'obres", '"x", y', '100%_', '\\', '', '   ', '-', 'n/d', null, null, '🎉', 'ß', 'a\nb', 'zebra', 'Instal·lador', 'null', '[]', '0'];
export const words: Values = ['pa', 'vi', ' oli ', 'Sal', null, '', '-', 'n/d'];
export const links: Values = ['1', '2', '3', '4', '5', null, '77'];
export const integers: Values = ['0', '1', '2', '3', '-5', '10', null];
export const plainNumbers: Values = ['0', '1.5', '2.25', '-3.5', '10', null];
export const days: Values = ['2024-01-31', '2024-02-29', '2023-12-31', '2000-02-29', '2025-01-01', '1900-01-01', null];
export const moments: Values = ['2024-01-31 10:00:00', '2024-02-29 23:59:59', '2023-12-31 00:00:00', null];
export const spanishDays: Values = ['31/01/2024', '29/02/2024', '29/02/2023', '2024-01-31', '1/2/2024', '00/00/0000', ' 15/06/2023 ', '', null, 'x', '01/01/1900'];
export const isoTexts: Values = ['2024-01-31', '2024-02-30', ' 2023-06-15 ', '2024-01-31 10:00:00', '2024-01-31T10:00:00Z', '31/01/2024', '', null, '-'];
export const seconds: Values = ['0', '1700000000', '1706659200', '-1', '-86401', '99999999999999', null];
export const times: Values = ['09:30', '24:00', '9:30', '23:59', '09:30:15', 'matí', '', null];
export const spans: Values = ['09:30-14:00', '09:30 - 14:00', '9-14', '-14:00', '09:30', '', null, '08:00-12:00-16:00'];
export const commaNumbers: Values = ['1.234,56', '12', '-3,5', '1.23,4', '1234,5', '', null, 'x', '1 234', '+7', '1.000.000', '99999999999', '12,00', '0', '0,0', ','];
export const wordyNumbers: Values = ['1.234,56 €', 'uns 12 €', 'gratis', '-3 €', '10-20 €', 'A-5', '1.23,4 €', null, '', '12,5€/mes', '(-4)', '5. 6', 'any 2024, 12', '1.000 € o 2', '12'];
export const wordyHours: Values = ['120 h', '120,5 h', 'unes 30 hores', '1.200 h', 'h', null, '15'];
export const towns: Values = ['17079', '08019', '25120', '99999', ' 17079', '8019', null, '', 'GIR', '999', '-'];
export const townNumbers: Values = ['17079', '8019', '25120', '99999', null, '999'];
export const townNames: Values = ['Girona', 'GIRONA', ' girona ', 'Barcelona', "Bisbal d'Empordà, la", 'Xyz', null, '', '-'];
export const jobs: Values = ['5110', '5120', '9999', '2', '1120', null, 'XX', '0', ''];
export const colours: Values = ['V', 'v', ' V ', 'B', 'R', '?', null, '', '-'];
export const names: Values = ['RED', 'GREEN', 'red', ' BLUE ', 'X', null, ''];
export const owners: Values = ['1', "a.b/'ç", 'x y', '', null, '%', '-'];
export const points: Values = ['POINT(2.82 41.98)', 'POINT (-0.5 38.3)', 'SRID=4326;POINT(2 41)', 'POINT Z (1 40 12)', '(3.5,42)', 'POINT EMPTY', 'POINT(200 41)', 'LINESTRING(0 0, 1 1)', '', null, 'x', '0101000000000000000000F03F0000000000004440'];
export const degrees: Values = ['1', '-0.5', '2.25', '41.5', '95', '200', null];

/** Lists of some values, in one column: between commas, or as a JSON array. */
export const joinedLists = (of: Values): Values => [null, '', ' , ', ...pairs(of).map(([a, b]) => `${a ?? ''}, ${b ?? ''}`)];
export const jsonLists = (of: Values): Values => [null, '[]', '[1, 2.5, true, null]', ...pairs(of).map((pair) => JSON.stringify(pair.filter((each) => each !== null)))];
export const brokenLists: Values = ['', 'x', '[', '["a"', '{"a":1}', '[["a"]]', '["a",]', '["\\u00e0\\n"]', '"a"', '[1'];
const pairs = (of: Values): readonly (readonly [string | null, string | null])[] => of.map((value, index) => [value, of[(index * 3 + 1) % of.length] ?? null]);

import { nameWords } from '../../../subgraphs/sources/personal/nameWords.ts';

/** A name taken apart for comparing: its words without the small ones, each cut to its stem. */
export interface NameTokens {
  readonly words: readonly string[];
  readonly stems: readonly string[];
  /** All words written together: `datainici` and `data_inici` are the same. */
  readonly joined: string;
}

/** Takes a name, or a phrase of the dictionary, apart: camelCase, snake_case, blanks, accents and plurals don't count. */
export function nameTokens(name: string): NameTokens {
  const known = tokensByName.get(name);
  if (known) return known;
  const found = tokensOf(nameWords(name).map((word, index, all) => (index === 0 && all.length > 1 ? beginnings.get(word) : undefined) ?? abbreviations.get(word) ?? word));
  if (tokensByName.size < mostNames) tokensByName.set(name, found);
  return found;
}

/** Names are compared with many others, so each is taken apart once. */
const tokensByName = new Map<string, NameTokens>();
const mostNames = 20_000;

/** Takes a value apart in the same way; what is short in it stays so. */
export const valueTokens = (value: string): NameTokens => tokensOf(nameWords(value));

function tokensOf(all: readonly string[]): NameTokens {
  const content = all.filter((word) => !smallWords.has(word));
  const words = content.length > 0 ? content : all;
  return { words, stems: words.map(stem), joined: words.join('') };
}

/** A word without what plural and gender put behind it, so that `ofertes`, `oferta` and `ofertas` are one. */
export function stem(word: string): string {
  if (/^\d+$/.test(word)) return String(Number(word));
  let cut = word.length > 4 && word.endsWith('s') ? word.slice(0, -1) : word;
  while (cut.length > 3 && /[aeiou]$/.test(cut)) cut = cut.slice(0, -1);
  return cut;
}

const list = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean);

/** Words that join others and say nothing themselves, of the four languages together. */
const smallWords = new Set(list('de del dels d en el la els les los las l un una i y e o of the a al als alla ai per para por di della dei degli delle dello dell il lo gli le da in amb con su s nel'));

/** What one letter stands for where a name begins with it: `f_inicio` is `fecha inicio`. */
const beginnings: ReadonlyMap<string, string> = new Map([['f', 'fecha']]);

/** What databases shorten, as the dictionary writes it; those that differ between languages stand for the one that is told apart by the rest of the name. */
const abbreviations: ReadonlyMap<string, string> = new Map(
  Object.entries({
    dta: 'data', dt: 'data', dat: 'data', fec: 'fecha', fch: 'fecha', fech: 'fecha', cd: 'cod', cdi: 'cod', n: 'numero', num: 'numero', nr: 'numero', nro: 'numero', nre: 'numero', ini: 'inici',
    descr: 'desc', descrip: 'desc', obs: 'observacions', observ: 'observacions', nbre: 'nombre', nomb: 'nombre', denom: 'denominacio', dir: 'direccio', domic: 'domicili',
    pob: 'poblacio', poblac: 'poblacio', munic: 'municipi', muni: 'municipi', prov: 'provincia', inscr: 'inscripcio', hrs: 'hores', hor: 'horari', plz: 'places',
    sit: 'situacio', est: 'estat', ocup: 'ocupacio', tipol: 'tipologia', tip: 'tipus', tp: 'tipus', ult: 'ultima', org: 'organitzacio', ent: 'entitat', emp: 'empresa',
  }),
);

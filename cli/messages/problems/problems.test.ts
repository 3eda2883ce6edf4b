import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { languages } from '../language.ts';
import { phrases } from './phrases.ts';
import { translatePhrase } from './translatePhrase.ts';

const sources = fileURLToPath(new URL('../../../subgraphs/sources/', import.meta.url));

/** What every kind of mistake is told by, as the golden file of the mapping language has it. */
const golden = readFileSync(`${sources}mistakes/messages.txt`, 'utf8').split('\n').flatMap((line) => {
  const [, expected, found] = /^ {2}[^|].*?: expected (.*), got (.*?)(?:; did you mean ".*"\?)?$/.exec(line) ?? [];
  return expected === undefined || found === undefined ? [] : [expected, found];
});

/** What findings are told by, as the code of `check/` has it: every text with words in it that isn't SQL; what is filled in is a name. */
const written = globSync('*.ts', { cwd: `${sources}check`, exclude: ['*.test.ts'] }).toSorted().flatMap((file) => {
  const code = readFileSync(`${sources}check/${file}`, 'utf8').replaceAll(/^\s*(?:import |\/?\*|\/\/).*$/gm, '');
  return [...code.matchAll(/(?<=[:?,([>] |return )(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\$]|\\.|\$\{[^{}`]*\})*)`)/g)].map(([, single, double, template = '']) =>
    (single ?? double ?? template).replaceAll(/\\(.)/g, '$1').replaceAll(/\$\{[^}]*\}/g, '`x`').replaceAll('``x``', '`x`'));
}).filter((phrase) => /^[`\p{L}].* \S/u.test(phrase) && / ?[a-z]{2} ?/.test(phrase.replaceAll(/`[^`]*`/g, '')) && !/"value| as `x`|^create index |^SQLite format|^select 1$|^the SELECT$|: null$|HH:mm:ss$/.test(phrase));

describe.each(languages.filter((language) => language !== 'en'))('in %s', (language) => {
  const unknown = (told: readonly string[]): readonly string[] => [...new Set(told)].filter((phrase) => translatePhrase(phrase, language) === undefined);

  test('every phrase of the golden mistakes is said', () => {
    expect(golden.length).toBeGreaterThan(200);
    expect(unknown(golden)).toEqual([]);
  });

  test('every phrase of the findings is said', () => {
    expect(written.length).toBeGreaterThan(100);
    expect(unknown(written)).toEqual([]);
  });
});

test('names and values stay as they are', () => {
  expect(translatePhrase('a field of Offer', 'ca')).toBe('un camp de Offer');
  expect(translatePhrase('"isco08", a code list of Occupation', 'es')).toBe('"isco08", una lista de códigos de Occupation');
  expect(translatePhrase('`part` only where the field is a single value', 'it')).toBe('`part` solo dove il campo è un solo valore');
  expect(translatePhrase('"a file"', 'it')).toBe('"a file"');
  expect(translatePhrase('a sentence that nobody wrote', 'it')).toBeUndefined();
});

test('counts are grouped as each language does, formats of numbers are not', () => {
  expect(translatePhrase('12,500 values that no row has', 'it')).toMatch(/^12\.500 /);
  expect(translatePhrase('none: all 1,234,567 rows of ofertes are read', 'es')).toContain('1.234.567');
  expect(translatePhrase('numbers written 1,234', 'ca')).toContain('1,234');
});

test('phrases that hold phrases are said as a whole, or not at all', () => {
  expect(translatePhrase('an index that serves the filter area, records by their id', 'ca')).toBe('un índex per a: el filtre area, registres pel seu identificador');
  expect(translatePhrase('named like it; 3 of 4 numbers with words', 'ca')).toBe('s’hi diu igual; 3 de 4 valors: nombres amb paraules');
  expect(translatePhrase('named like it; 12 of 14 written DD/MM/YYYY', 'es')).toBe('se llama igual; 12 de 14 valores: en la forma DD/MM/YYYY');
  expect(translatePhrase('one of something that nobody wrote', 'it')).toBeUndefined();
});

test('no template is written twice', () => expect(new Set(phrases).size).toBe(phrases.length));

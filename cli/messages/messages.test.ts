import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { chosenLanguage, languages } from './language.ts';
import { messages, speaker } from './speak.ts';

/** The names in a message's braces, those of plurals included. */
function placeholders(text: string): readonly string[] {
  const names = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (typeof value !== 'object' || value === null) return;
    // Of the parser's elements, 0 is text and 7 the number of a plural; every other has the name of a placeholder.
    if ('type' in value && value.type !== 0 && value.type !== 7 && 'value' in value) names.add(String(value.value));
    Object.values(value).forEach(visit);
  };
  visit(new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst());
  return [...names].toSorted();
}

describe.each(languages)('in %s', (language) => {
  test('there is every message, with the same placeholders', () => {
    const shape = (all: Readonly<Record<string, string>>): object => Object.fromEntries(Object.entries(all).toSorted().map(([key, text]) => [key, placeholders(text)]));
    expect(shape(messages[language])).toEqual(shape(messages.en));
  });
});

test('numbers and plurals are said as the language does', () => {
  expect(speaker('en')('error', { count: 1 })).toBe('1 error');
  expect(speaker('ca')('warning', { count: 1 })).toBe('1 avís');
  expect(speaker('es')('warning', { count: 2 })).toBe('2 avisos');
  expect(speaker('it')('rowsOf', { count: 1200, of: 45_000 })).toBe('1200 di 45.000 righe');
  expect(speaker('ca')('mappingHasProblems', { count: 2, partner: 'soc' })).toBe('Els fitxers de soc tenen 2 problemes; primer s’han de corregir.');
});

test('the language is that of the flag, else of the system, else English', () => {
  expect(chosenLanguage(['--lang', 'it'], { LANG: 'ca_ES.UTF-8' })).toEqual({ language: 'it' });
  expect(chosenLanguage(['check', '--lang=es'], {})).toEqual({ language: 'es' });
  expect(chosenLanguage([], { LC_ALL: '', LC_MESSAGES: 'ca_ES.UTF-8@valencia', LANG: 'it_IT' })).toEqual({ language: 'ca' });
  expect(chosenLanguage([], { LC_ALL: 'C', LANG: 'it_IT' })).toEqual({ language: 'en' });
  expect(chosenLanguage([], {})).toEqual({ language: 'en' });
  expect(chosenLanguage(['--lang', 'cat'], { LANG: 'es_ES' })).toEqual({ language: 'es', wrong: { found: 'cat', nearest: 'ca' } });
});

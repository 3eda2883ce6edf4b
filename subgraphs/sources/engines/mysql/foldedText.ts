import type { Knex } from 'knex';
import type { SqlTag } from '../../statements/dialect.ts';
import { foldedLetters } from '../../statements/foldedText.ts';
import { markExact } from './exactText.ts';

/**
 * The folded form of a text that compares byte by byte. There is no `translate` here: a text without accents is put into small letters, a western one also has
 * its letters replaced one by one, some ten times as slow, and any other goes through a regular expression for each of the letters A to Z.
 */
export const foldedText = (sql: SqlTag, text: Knex.Raw): Knex.Raw => markExact(sql(Object.assign([...parts], { raw: parts }), ...parts.slice(1).map(() => text)));

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const spellings = [...foldedLetters.from].map((letter, index) => [letter, [...foldedLetters.to][index] ?? ''] as const).filter(([letter, folded]) => letter !== folded);
const capitals = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => [letter, letter.toLowerCase()] as const);

/** Signs of western texts beyond the first 256 of Unicode, which have no small and capital forms. */
const signs = '‘’“”–—…•€';

/** Small letters are enough for a text that consists of the first 256 of Unicode and these signs, once it is in small letters. */
const small = spellings.filter(([letter]) => letter === letter.toLowerCase() && (letter <= '\u00ff' || signs.includes(letter)));

const western = small.reduce((text, [letter, folded]) => `replace(${text}, ${literal(letter)}, ${literal(folded)})`, 'lower(\0)');
const any = [...Map.groupBy([...capitals, ...spellings], ([, folded]) => folded)].reduce(
  (text, [folded, letters]) => `regexp_replace(${text}, ${literal(`[${letters.map(([letter]) => letter).join('')}]`)}, ${literal(folded)})`,
  '\0',
);

/** What stands around the text, which comes five times. */
const parts: readonly string[] = `(case when not \0 regexp '[^\\x{0}-\\x{7f}]' then lower(\0) when not \0 regexp ${literal(`[^\\x{0}-\\x{ff}${signs}]`)} then ${western} else ${any} end)`.split('\0');

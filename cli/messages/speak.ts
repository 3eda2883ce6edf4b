import { IntlMessageFormat } from 'intl-messageformat';
import { ca } from './ca.ts';
import { en } from './en.ts';
import type { Messages } from './en.ts';
import { es } from './es.ts';
import { it } from './it.ts';
import type { Language } from './language.ts';

/** Everything that the command says, by language. */
export const messages: Readonly<Record<Language, Messages>> = { ca, es, en, it };

/** Says a message in one language; the values of its placeholders are told by its type. */
export type Say = <Key extends keyof Messages>(key: Key, ...values: ValuesOf<(typeof en)[Key]>) => string;

/** What a message's placeholders need: `{count, plural, …}` a number or text called `count`. */
type ValuesOf<Text extends string> = [Placeholder<Text>] extends [never] ? [] : [Readonly<Record<Placeholder<Text>, string | number>>];

type Placeholder<Text extends string> = Text extends `${string}{${infer Rest}` ? NameIn<Rest> | Placeholder<Rest> : never;

type NameIn<Rest extends string> = Rest extends `${infer Inside}}${string}` ? Word<Inside extends `${infer Name},${string}` ? Name : Inside> : never;

/** The branches of a plural stand in braces too, but hold more than a word. */
type Word<Name extends string> = Name extends `${string} ${string}` | `${string}#${string}` | '' ? never : Name;

/** The voice of a language. Messages are read once, when they are first said. */
export function speaker(language: Language): Say {
  const read = new Map<string, IntlMessageFormat>();
  return (key, ...[values]) => {
    const format = read.get(key) ?? new IntlMessageFormat(messages[language][key], language, undefined, { ignoreTag: true });
    read.set(key, format);
    return String(format.format(values));
  };
}

import { nearestName } from '../../subgraphs/sources/mappingProblem.ts';

/** The languages that the command speaks. */
export const languages = ['ca', 'es', 'en', 'it'] as const;

/** One of the languages that the command speaks. */
export type Language = (typeof languages)[number];

/** The language that `--lang` asks for or, without it, the locale's; English where it is none of ours. Wrong only where `--lang` is. */
export function chosenLanguage(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): { readonly language: Language; readonly wrong?: { readonly found: string; readonly nearest?: string } } {
  const asked = askedLanguage(args);
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  const language = known(asked ?? '') ?? known(locale.split(/[_.@-]/)[0] ?? '') ?? 'en';
  if (asked === undefined || known(asked)) return { language };
  const nearest = nearestName(asked, languages);
  return { language, wrong: { found: asked, ...(nearest !== undefined && { nearest }) } };
}

/** Looked for before the arguments are read, since help and mistakes in them are told in this language too. */
function askedLanguage(args: readonly string[]): string | undefined {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  const place = options.findLastIndex((each) => each === '--lang' || each.startsWith('--lang='));
  const option = options[place];
  return option === '--lang' ? options[place + 1] : option?.slice('--lang='.length);
}

const known = (text: string): Language | undefined => languages.find((language) => language === text.toLowerCase());

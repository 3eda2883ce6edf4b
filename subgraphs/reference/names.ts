/** A language in which reference data has names. */
export type Language = 'CA' | 'ES' | 'EN' | 'IT';

/** A name in one language. */
export interface LocalizedText {
  readonly language: Language;
  readonly text: string;
}

/** The name in the first of the languages that has one; undefined when none has. */
export function nameIn(names: readonly LocalizedText[], languages: readonly Language[]): string | undefined {
  for (const language of languages) {
    const found = names.find((name) => name.language === language);
    if (found) return found.text;
  }
  return undefined;
}

/** Reads names kept by lower-case language code, in the order Catalan, Spanish, English, Italian. */
export function localized(names: Readonly<Partial<Record<string, unknown>>>): readonly LocalizedText[] {
  return languages.flatMap((language) => {
    const text = names[language.toLowerCase()];
    return typeof text === 'string' ? [{ language, text }] : [];
  });
}

const languages: readonly Language[] = ['CA', 'ES', 'EN', 'IT'];

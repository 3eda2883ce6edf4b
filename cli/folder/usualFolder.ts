/** The folder with one folder for each partner, where no flag says another. */
export const usualFolder = (environment: Readonly<Record<string, string | undefined>>): string => environment['PARTNERS'] || 'partners';

/** The languages that partners' records can be in: those of the SDL's `Language`. */
export const partnerLanguages: readonly string[] = ['ca', 'es', 'en', 'it'];

import type { EntityModel } from '../sources/model.ts';

/** What the SDL knows that an agreement can name. */
export interface AgreementTerms {
  /** The records about persons, by name. */
  readonly models: ReadonlyMap<string, EntityModel>;
  /** `CaseworkPurpose`s. */
  readonly purposes: readonly string[];
}

/** The terms, from the models of the people domain. */
export function agreementTerms(models: ReadonlyMap<string, EntityModel>): AgreementTerms {
  return {
    models: new Map([...models].filter(([, { isPersonal }]) => isPersonal)),
    purposes: models.get('Consent')?.fields.get('purpose')?.enum?.values ?? [],
  };
}

import { join } from 'node:path';
import type { Finding } from '../sources/check/finding.ts';
import type { AgreementTerms } from './agreementTerms.ts';
import { readAgreements } from './readAgreements.ts';

/** Agreements of a partner that are not in force because another party's folder hasn't got them, has other terms, or isn't there. */
export function unsignedFindings(folder: string, partner: string, terms: AgreementTerms): readonly Finding[] {
  return readAgreements(folder, partner, terms).agreements.flatMap(({ agreement: { id, from, to, hash }, line }) =>
    [from, ...to].filter((party) => party !== partner).flatMap((party): Finding[] => {
      const theirs = readAgreements(join(folder, '..', party), party, terms).agreements.find(({ agreement }) => agreement.id === id);
      if (theirs?.agreement.hash === hash) return [];
      const found = theirs ? 'one with other terms' : 'none, or one that can’t be read';
      return [{ severity: 'warning', kind: 'mapping', file: join(folder, 'agreement.yml'), line, path: `agreements.${id}`, expected: `the same agreement in the folder of ${party}; until then it allows nothing`, found }];
    }));
}

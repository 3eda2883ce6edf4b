import { inventConsents } from '../../../demo/generate/consents.ts';
import type { Purpose } from '../../../demo/generate/consents.ts';
import { compactDay, dayFirst } from '../../../demo/generate/days.ts';
import { random } from '../../../demo/generate/random.ts';
import type { DemoRecord } from '../../../demo/generate/table.ts';
import { served } from './persones.ts';

const answers = { S: 'YES', N: 'NO', undefined: 'UNASKED' } as const;
const codes: Readonly<Record<Purpose, string>> = { GUIDANCE: 'ORI', PLACEMENT: 'INT', TRAINING: 'FOR', REFERRAL: 'DER', SOCIAL_SUPPORT: 'SOC' };

/** Every row of `consentiments`. A few were withdrawn on a day that doesn't exist. */
export function consentRows(): DemoRecord[] {
  const numbers = random('soc/consentiments');
  const rows = served().flatMap(({ person, town, answer }) => {
    const recipients = town.ine6.startsWith('17') ? ['SMOGI', 'SMOGI', 'SMOGI', 'ALIMP'] : ['SMOGI', 'ALIMP'];
    return inventConsents(answers[answer], person, recipients, numbers).map(({ kind, recipient, purpose, givenOn, withdrawnOn }) => ({
      idPersona: person.number, tipus: kind === 'CONSENT' ? 'C' : 'O', receptor: recipient ?? 'TOTS', finalitat: purpose === null ? null : codes[purpose], dataAlta: compactDay(givenOn),
      dataBaixa: withdrawnOn === null ? null : numbers.chance(0.02) ? '31/02/2025' : dayFirst(withdrawnOn),
    }));
  });
  return rows.map((row, index) => ({ idConsentiment: index + 1, ...row }));
}

import { readFileSync } from 'node:fs';
import { personPseudonym, readPseudonymKey } from '../../audit/pseudonym.ts';
import { normalNationalId } from '../../subgraphs/people/casework/nationalId.ts';
import type { Say } from '../messages/speak.ts';
import { WrongUse } from '../wrongUse.ts';

/**
 * The pseudonyms of the persons asked for: `<partner>:<key>` or a national identifier, however it is written. `-` takes them from standard input, one a line, so that no
 * list of processes shows them.
 */
export function askedPersons(identifiers: readonly string[], environment: Readonly<Record<string, string | undefined>>, say: Say): readonly string[] {
  const given = identifiers.flatMap((identifier) => (identifier === '-' ? readFileSync(0, 'utf8').split(/\r?\n/) : [identifier])).map((each) => each.trim()).filter(Boolean);
  let key: ReturnType<typeof readPseudonymKey>;
  try {
    key = readPseudonymKey(environment['AUDIT_PSEUDONYM_KEY']);
  } catch (error) {
    throw new WrongUse(say('auditNoKey'), { cause: error });
  }
  return given.map((identifier) => {
    const known = identifier.includes(':') ? identifier : normalNationalId(identifier);
    // Nobody has it, so the answer would be that nobody looked.
    if (known === undefined) throw new WrongUse(say('auditWrongPerson'));
    return personPseudonym(key, known);
  });
}

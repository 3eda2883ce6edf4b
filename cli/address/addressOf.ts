import type { Say } from '../messages/speak.ts';
import { WrongUse } from '../wrongUse.ts';

/** The address that is to be connected, and the variable that holds it, if the person keeps it in one. Throws `WrongUse` if neither says it. */
export function addressOf(given: string | undefined, variable: string | undefined, environment: Readonly<Record<string, string | undefined>>, say: Say): string {
  if (variable === undefined) {
    if (given === undefined) throw new WrongUse(say('addressNeeded'));
    return given;
  }
  if (!/^[A-Z][A-Z0-9_]*$/.test(variable)) throw new WrongUse(say('wrongVariable', { found: variable }));
  const held = environment[variable];
  if (!held) throw new WrongUse(say('variableNotSet', { variable }));
  return given ?? held;
}

import { badInput } from '../../runtime/errors.ts';
import { containedSign } from '../../sources/personal/containedSign.ts';
import type { CaseworkAccess } from '../types.generated.ts';
import { normalNationalId } from './nationalId.ts';

export type { CaseworkAccess } from '../types.generated.ts';

/** Checks what an access says of itself; nothing of a person may stand in it, since it is recorded in plain words. */
export function checkedAccess(access: CaseworkAccess): CaseworkAccess {
  return { ...access, procedure: checkedText('procedure', access.procedure), caseReference: checkedText('caseReference', access.caseReference) };
}

function checkedText(name: string, text: string): string {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > 100) throw badInput(`Expected \`access.${name}\` to be a text of 1 to 100 characters, got ${trimmed.length}.`);
  // Whoever reads the record on a terminal must see all of it.
  if (/\p{C}/u.test(trimmed)) throw badInput(`Expected \`access.${name}\` to be a text without control characters, got one with some.`);
  if (holdsPerson(trimmed.normalize('NFKC'))) throw badInput(`Expected \`access.${name}\` to tell nothing of a person, got one with an identifier, a mailbox, a telephone or an account.`);
  return trimmed;
}

/** Letters and signs may stand before an identifier, as in `EXP-12345678Z`, and signs inside of it. */
const identifiers = /(?<!\d)(?:[KLMXYZ][\s.\-/]?\d{7}|\d(?:[\s.]?\d){7})[\s.\-/]?[A-Z](?![\p{L}\d])|(?<![\p{L}\d])[A-Z]{3}[\s.-]?[A-Z]{3}[\s.-]?[\dA-Z]{5}[\s.-]?[\dA-Z]{5}(?![\p{L}\d])/giu;

function holdsPerson(text: string): boolean {
  return text.includes('@') || containedSign([text]) !== undefined || [...text.matchAll(identifiers)].some(([found]) => normalNationalId(found) !== undefined);
}

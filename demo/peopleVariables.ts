import { join } from 'node:path';
import { newKey } from '../calls/key.ts';

/** The variables by which the people subgraph keeps figures and accesses, and what the gateway records refusals by. */
export interface PeopleVariables {
  readonly AUDIT_LOG: string;
  readonly AUDIT_ANCHORS: string;
  readonly AUDIT_PSEUDONYM_KEY: string;
  readonly PEOPLE_FIGURES_KEY: string;
}

/** Known to everybody, so that figures about the demonstration's invented people are the same at every start, and in the README. */
export const demonstrationFiguresKey = Buffer.from('figures that tests know beforehand').toString('base64url');

/** For one start over demonstration data: the key of persons is new and the log is in the demonstration's folder, unless the environment says otherwise. */
export function peopleVariables(folder: string, environment: Readonly<Record<string, string | undefined>>): PeopleVariables {
  return {
    AUDIT_LOG: environment['AUDIT_LOG'] || join(folder, 'audit.db'),
    AUDIT_ANCHORS: environment['AUDIT_ANCHORS'] || join(folder, 'audit.db.anchors'),
    AUDIT_PSEUDONYM_KEY: environment['AUDIT_PSEUDONYM_KEY'] || newKey(),
    PEOPLE_FIGURES_KEY: environment['PEOPLE_FIGURES_KEY'] || demonstrationFiguresKey,
  };
}

import type { KeyObject } from 'node:crypto';
import { chainName } from '../../audit/chain.ts';
import { openAuditLog } from '../../audit/openAuditLog.ts';
import { openAuditStore } from '../../audit/openAuditStore.ts';
import { readPseudonymKey } from '../../audit/pseudonym.ts';
import { readAuditSettings } from '../../audit/settings.ts';
import { openAgreementBook } from '../agreements/agreementBook.ts';
import { agreementTerms } from '../agreements/agreementTerms.ts';
import type { DomainPart } from '../runtime/domainPart.ts';
import type { EntityModel } from '../sources/model.ts';
import { openDoor } from './casework/door.ts';
import { useFiguresKey } from './figures/figuresKey.ts';

/** Where the people subgraph is told what it needs for the door. */
export interface PeoplePartSettings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The folder with one folder for each partner. */
  readonly partnersFolder: string;
  readonly models: ReadonlyMap<string, EntityModel>;
}

/** Sets the secret of the figures, without which the subgraph doesn't start, and opens the door to the people served. Where accesses can't be recorded it stays shut, which the log tells, and figures go on. */
export async function openPeoplePart({ environment, partnersFolder, models }: PeoplePartSettings): Promise<DomainPart | undefined> {
  useFiguresKey(environment);
  const key = pseudonymKey(environment);
  if (!key) return undefined;
  const { url, anchors } = readAuditSettings(environment);
  try {
    const audit = await openAuditLog({ url, anchors, chain: chainName('people') });
    const accesses = await openAuditStore(url);
    return openDoor({ audit, accesses, models, pseudonymKey: key, agreements: openAgreementBook(partnersFolder, agreementTerms(models)) });
  } catch (error) {
    return shut(error);
  }
}

function pseudonymKey(environment: PeoplePartSettings['environment']): KeyObject | undefined {
  try {
    return readPseudonymKey(environment['AUDIT_PSEUDONYM_KEY']);
  } catch (error) {
    return shut(error);
  }
}

function shut(error: unknown): undefined {
  console.error(JSON.stringify({ level: 'warn', subgraph: 'people', message: 'the door to the people served stays shut', cause: error instanceof Error ? error.message : 'an error' }));
}

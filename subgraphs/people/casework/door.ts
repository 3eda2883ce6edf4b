import type { KeyObject } from 'node:crypto';
import type { AuditLog } from '../../../audit/auditLog.ts';
import { personPseudonym } from '../../../audit/pseudonym.ts';
import type { AuditStore } from '../../../audit/store.ts';
import type { AgreementBook } from '../../agreements/agreement.ts';
import { agreementTerms } from '../../agreements/agreementTerms.ts';
import type { DomainPart, OperationAnswer } from '../../runtime/domainPart.ts';
import { auditUnavailable } from '../../runtime/errors.ts';
import type { EntityModel } from '../../sources/model.ts';
import { CaseworkDesk } from './desk.ts';
import type { Door } from './desk.ts';
import { Throttle } from './throttle.ts';

/** What the door is made of. It owns the log, its reader and the agreements. */
export interface DoorSettings {
  readonly audit: AuditLog;
  readonly accesses: AuditStore;
  readonly agreements: AgreementBook;
  readonly pseudonymKey: KeyObject;
  readonly models: ReadonlyMap<string, EntityModel>;
  readonly throttle?: Throttle;
}

/** The fields of `Query` behind which people are. */
const doorFields: ReadonlySet<string> = new Set(['casework', 'myAccessLog', 'myData']);

/** The door to the people served, as a part of their subgraph: every decision is written down before the answer leaves, and where it can't be, the answer leaves without what it was about. */
export function openDoor({ audit, accesses, agreements, pseudonymKey, models, throttle = new Throttle() }: DoorSettings): DomainPart {
  const door: Door = { audit, accesses, agreements, throttle, purposes: agreementTerms(models).purposes, pseudonym: (identifier) => personPseudonym(pseudonymKey, identifier) };
  return {
    begin: (request) => new CaseworkDesk(door, request),
    end: recordsBeforeAnswer,
    close: async () => {
      await Promise.allSettled([audit.close(), accesses.close(), agreements.close()]);
    },
  };
}

async function recordsBeforeAnswer(own: unknown, answers: readonly OperationAnswer[]): Promise<readonly OperationAnswer[]> {
  if (!(own instanceof CaseworkDesk) || !own.recorder.isUsed) return answers;
  try {
    await own.recorder.write();
    return answers;
  } catch (error) {
    console.error(JSON.stringify({ level: 'error', message: 'audit log not written', requestId: own.request.requestId, cause: error instanceof Error ? error.message : 'an error' }));
    return answers.map(withoutPeople);
  }
}

/** What is left of an answer where nothing personal may leave, and that it is missing. */
function withoutPeople({ data, errors }: OperationAnswer): OperationAnswer {
  if (data === undefined) return { errors };
  const personal = new Set(data?.filter(({ field }) => doorFields.has(field)).map(({ name }) => name));
  if (data && personal.size === 0) return { data, errors };
  return {
    data: (data ?? []).map((value) => (personal.has(value.name) ? { ...value, json: null } : value)),
    // Without a way to tell what is personal, everything is.
    errors: [...errors.filter(({ path }) => data !== null && typeof path?.[0] === 'string' && !personal.has(path[0])), auditUnavailable().toJSON()],
  };
}

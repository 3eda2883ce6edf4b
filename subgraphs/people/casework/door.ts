import type { KeyObject } from 'node:crypto';
import type { ApolloServerPlugin } from '@apollo/server';
import type { AuditLog } from '../../../audit/auditLog.ts';
import { personPseudonym } from '../../../audit/pseudonym.ts';
import type { AuditStore } from '../../../audit/store.ts';
import type { AgreementBook } from '../../agreements/agreement.ts';
import { agreementTerms } from '../../agreements/agreementTerms.ts';
import type { Context } from '../../runtime/context.ts';
import type { DomainPart } from '../../runtime/domainPart.ts';
import { auditUnavailable } from '../../runtime/errors.ts';
import { rootFields } from '../../runtime/rootFields.ts';
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
    plugin: recordsBeforeAnswer,
    close: async () => {
      await Promise.allSettled([audit.close(), accesses.close(), agreements.close()]);
    },
  };
}

const recordsBeforeAnswer: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body }, contextValue: { own }, document, operation }) => {
      if (!(own instanceof CaseworkDesk) || !own.recorder.isUsed) return;
      try {
        // What comes in pieces would leave before all of it is written down.
        if (body.kind !== 'single') throw new Error('Expected an answer in one piece');
        await own.recorder.write();
      } catch (error) {
        console.error(JSON.stringify({ level: 'error', message: 'audit log not written', requestId: own.request.requestId, cause: error instanceof Error ? error.message : 'an error' }));
        if (body.kind !== 'single') throw error;
        const names = document && operation ? rootFields(document, operation) : undefined;
        const result = body.singleResult;
        // Without a way to tell what is personal, everything is.
        const isPublic = (key: unknown): boolean => names !== undefined && typeof key === 'string' && !doorFields.has(names.get(key) ?? 'casework');
        const kept = Object.entries(result.data ?? {}).map(([key, value]) => [key, isPublic(key) ? value : null] as const);
        const errors = (result.errors ?? []).filter(({ path }) => isPublic(path?.[0]));
        body.singleResult = { ...result, data: Object.fromEntries(kept), errors: [...errors, auditUnavailable().toJSON()] };
      }
    },
  }),
};

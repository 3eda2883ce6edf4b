import type { Viewer } from '../../../calls/viewer.ts';
import type { AgreementBook } from '../../agreements/agreement.ts';
import { auditUnavailable, forbidden } from '../../runtime/errors.ts';
import type { Context } from '../../runtime/context.ts';
import type { PartnerReport } from '../../runtime/partnerReport.ts';
import type { EntityModel } from '../../sources/model.ts';
import { usualLimits } from '../../sources/partnerLimits.ts';
import type { Source } from '../../sources/source.ts';
import { dayIn } from '../../sources/statements/ownConditions.ts';
import type { AuditLog } from '../../../audit/auditLog.ts';
import type { AuditStore } from '../../../audit/store.ts';
import { checkedAccess } from './access.ts';
import type { CaseworkAccess } from './access.ts';
import { grantAt } from './grants.ts';
import { Recorder } from './recorder.ts';
import { CaseworkSession } from './session.ts';
import type { Throttle } from './throttle.ts';

/** What the door needs for as long as the subgraph runs. */
export interface Door {
  readonly agreements: AgreementBook;
  readonly audit: AuditLog;
  /** The same log, for citizens to read about themselves. */
  readonly accesses: AuditStore;
  readonly throttle: Throttle;
  /** The keyed pseudonym of a person's identifier or of a record's id. */
  readonly pseudonym: (identifier: string) => string;
  /** `CaseworkPurpose`s. */
  readonly purposes: readonly string[];
}

/** What one request brings along. */
export interface DeskRequest {
  readonly viewer: Viewer | undefined;
  readonly requestId: string;
  /** Every partner's id. */
  readonly partners: readonly string[];
  readonly sources: readonly Source[];
  readonly models: ReadonlyMap<string, EntityModel>;
  readonly report: PartnerReport;
  readonly signal: AbortSignal;
}

/** The door during one request: opens sessions, and knows what has to be written down before the answer leaves. */
export class CaseworkDesk {
  readonly door: Door;
  readonly request: DeskRequest;
  readonly recorder: Recorder;
  readonly #now = new Date();

  constructor(door: Door, request: DeskRequest) {
    this.door = door;
    this.request = request;
    this.recorder = new Recorder(door.audit, door.pseudonym);
  }

  /** Opens a session for a case worker. Throws `BAD_USER_INPUT` for an access that says nothing, `FORBIDDEN` for somebody who works for no partner. */
  open(access: CaseworkAccess): CaseworkSession {
    const { viewer, ...request } = this.request;
    if (viewer?.partner === undefined) throw forbidden('This needs a case worker of a partner.');
    const { agreements, throttle, purposes } = this.door;
    const question = { viewer: { ...viewer, partner: viewer.partner }, access: checkedAccess(access), agreements, purposes, partners: request.partners };
    return new CaseworkSession({ ...request, viewer, access: question.access, throttle, recorder: this.recorder, grantAt: (partner) => grantAt(partner, { ...question, today: this.today(partner) }) });
  }

  /** The day, `YYYY-MM-DD`, by the partner's own calendar: on it agreements end, and what somebody has consented to. */
  today(partner: string): string {
    return dayIn(this.request.sources.find((source) => source.partner.id === partner)?.timeZone ?? usualLimits.timeZone, this.#now);
  }

  pseudonym(identifier: string): string {
    return this.door.pseudonym(identifier);
  }
}

/** The desk of a request. Throws `AUDIT_UNAVAILABLE` where the door is shut, since nothing could be recorded. */
export function caseworkDesk({ own }: Pick<Context, 'own'>): CaseworkDesk {
  if (own instanceof CaseworkDesk) return own;
  throw auditUnavailable();
}

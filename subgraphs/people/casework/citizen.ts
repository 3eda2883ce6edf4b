import type { GraphQLResolveInfo } from 'graphql';
import { accessesOf } from '../../../audit/accesses.ts';
import type { PersonAccess } from '../../../audit/accesses.ts';
import { usualKeepMonths } from '../../../audit/keeping.ts';
import type { Viewer } from '../../../calls/viewer.ts';
import type { AccessLogException } from '../../agreements/agreement.ts';
import { askPartners } from '../../runtime/askPartners.ts';
import { badInput, forbidden } from '../../runtime/errors.ts';
import { maxFirst } from '../../runtime/reader.ts';
import type { EntityRow } from '../../sources/source.ts';
import type { CaseworkDesk } from './desk.ts';
import { identifiedRule } from './identifiedRule.ts';
import { normalNationalId, writtenNationalIds } from './nationalId.ts';
import { CaseworkSession } from './session.ts';

/** What `myAccessLog` shows: references to partners for those that are still there. */
export interface MyAccessLogParent {
  readonly accesses: readonly object[];
  readonly exceptions: readonly object[];
}

/** What `MyData` is resolved from. */
export interface MyDataParent {
  readonly desk: CaseworkDesk;
}

/** The law by which people read what is held about them, as the log records it. */
const ownAccess = { purpose: 'SUBJECT_ACCESS', legalBasis: 'LAW', procedure: 'Regulation (EU) 2016/679, article 15' } as const;

/** Everything that the partners hold about the citizen who asks. The statements themselves find nobody else. */
export async function myRecords({ desk }: MyDataParent, info: GraphQLResolveInfo): Promise<EntityRow[]> {
  const { nationalId, viewer } = citizenOf(desk);
  const rules = [identifiedRule(writtenNationalIds(nationalId))];
  const session = new CaseworkSession({
    ...desk.request, viewer, access: ownAccess, throttle: desk.door.throttle, recorder: desk.recorder,
    grantAt: (partner) => ({ partner, keepMonths: usualKeepMonths, fields: 'all', tellsRegistered: false, rules }),
  });
  return [...(await session.recordsOf(nationalId, info))];
}

/** Who has read the citizen's records, the last one first. Accesses under a declared exception are left out, and the exceptions told. */
export async function myAccessLog(desk: CaseworkDesk, { first, after }: { readonly first?: number | null | undefined; readonly after?: string | null | undefined }): Promise<MyAccessLogParent> {
  const limit = first ?? 50;
  if (limit < 1 || limit > maxFirst) throw badInput(`Expected \`first\` to be from 1 to ${maxFirst}, got ${limit}.`);
  const { nationalId, viewer } = citizenOf(desk);
  const pseudonyms = [nationalId, ...(await recordIds(desk, nationalId))].map((identifier) => desk.pseudonym(identifier));
  desk.recorder.note({ viewer, requestId: desk.request.requestId, access: ownAccess }, { decision: 'GRANTED', keepMonths: usualKeepMonths }, [nationalId], ['myAccessLog']);
  const exceptions = desk.door.agreements.exceptions().filter((exception) => exception.until >= desk.today(exception.partner));
  const known = new Set(desk.request.sources.map(({ partner }) => partner.id));
  const partner = (id: string | undefined): object | null => (id !== undefined && known.has(id) ? { id } : null);
  const shown = await pageOf(desk, pseudonyms, exceptions, limit, after ?? undefined);
  return {
    accesses: shown.map(({ cursor, entry: { time, viewer: reader, access, ...entry } }) => ({
      cursor, time: `${time.slice(0, 19)}Z`, partner: partner(entry.partner), reader: partner(reader?.partner), fields: entry.fields,
      purpose: desk.door.purposes.includes(access?.purpose ?? '') ? access?.purpose : null, legalBasis: access?.legalBasis ?? null, procedure: access?.procedure ?? null,
    })),
    exceptions: exceptions.filter((exception) => known.has(exception.partner)).map((exception) => ({ ...exception, partner: { id: exception.partner } })),
  };
}

/** A page of accesses that may be told. */
async function pageOf(desk: CaseworkDesk, pseudonyms: readonly string[], exceptions: readonly AccessLogException[], limit: number, start: string | undefined): Promise<readonly PersonAccess[]> {
  const found: PersonAccess[] = [];
  let after = start;
  while (found.length < limit) {
    const page = await read(after);
    found.push(...page.filter(({ entry }) => entry.decision === 'GRANTED' && !exceptions.some((exception) => exception.partner === entry.viewer?.partner && exception.procedure === entry.access?.procedure)));
    const last = page.at(-1);
    if (!last || page.length < limit) break;
    after = last.cursor;
  }
  return found.slice(0, limit);

  async function read(cursor: string | undefined): Promise<readonly PersonAccess[]> {
    try {
      return await accessesOf(desk.door.accesses, pseudonyms, { limit, ...(cursor !== undefined && { after: cursor }) });
    } catch (error) {
      if (error instanceof TypeError) throw badInput('Expected `after` to be a cursor of this list.');
      throw error;
    }
  }
}

/** The ids of the citizen's records: what the log calls them by. */
async function recordIds({ request: { sources, report, signal } }: CaseworkDesk, nationalId: string): Promise<readonly string[]> {
  const only = { subject: 'id', rules: [identifiedRule(writtenNationalIds(nationalId))] };
  const asked = sources.filter((source) => source.maps('PersonRecord'));
  const parts = await askPartners(asked, report, (source) => source.page({ entity: 'PersonRecord', fields: new Set(), order: { direction: 'ASC' }, limit: 200, only, signal }));
  return parts.flatMap(({ value }) => value.map(({ row }) => row.id));
}

function citizenOf({ request: { viewer } }: CaseworkDesk): { readonly viewer: Viewer; readonly nationalId: string } {
  const nationalId = normalNationalId(viewer?.nationalId ?? '');
  if (!viewer || nationalId === undefined) throw forbidden('This needs a citizen with a national identifier.');
  return { viewer, nationalId };
}

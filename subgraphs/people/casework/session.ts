import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import { usualKeepMonths } from '../../../audit/keeping.ts';
import type { Viewer } from '../../../calls/viewer.ts';
import { forbidden } from '../../runtime/errors.ts';
import { partnerOf } from '../../runtime/loaders/entityLoader.ts';
import type { PartnerReport } from '../../runtime/partnerReport.ts';
import { Reader } from '../../runtime/reader.ts';
import type { ListArguments } from '../../runtime/reader.ts';
import type { Connection } from '../../runtime/connection.ts';
import { askPartners } from '../../runtime/askPartners.ts';
import type { EntityModel } from '../../sources/model.ts';
import type { EntityRow, Filter, Source } from '../../sources/source.ts';
import { mayRead, maySee } from './grant.ts';
import type { Grant } from './grant.ts';
import type { NoGrant } from './grants.ts';
import { filteredFields, guardedSource } from './guardedSource.ts';
import { identifiedRule } from './identifiedRule.ts';
import { normalNationalId, writtenNationalIds } from './nationalId.ts';
import type { RecordedAccess, Recorder, RefusalReason } from './recorder.ts';
import type { Throttle } from './throttle.ts';

/** What a session is opened over. */
export interface SessionSettings {
  readonly viewer: Viewer;
  readonly access: NonNullable<RecordedAccess['access']>;
  /** What may be read at each partner. */
  readonly grantAt: (partner: string) => Grant | NoGrant;
  readonly requestId: string;
  readonly sources: readonly Source[];
  readonly models: ReadonlyMap<string, EntityModel>;
  readonly recorder: Recorder;
  readonly throttle: Throttle;
  readonly report: PartnerReport;
  readonly signal?: AbortSignal;
}

interface Place {
  readonly grant: Grant;
  readonly source: Source;
}

/** Where the identifier stands by which the records of one person are joined. */
const identifier = 'nationalId';

/** The session that each row was read in, so that what hangs from it is read by the same rights. No row is read twice. */
const sessions = new WeakMap<object, CaseworkSession>();

/** The session that a row was read in. Throws for a row of another making. */
export function sessionOf(row: object): CaseworkSession {
  const found = sessions.get(row);
  if (!found) throw new Error('Expected a record of a casework session, got one without');
  return found;
}

/** One use of the door: a case worker with a purpose. All that it reads goes through guarded sources. */
export class CaseworkSession {
  readonly read: Reader;
  readonly #settings: SessionSettings;
  readonly #recorded: RecordedAccess;
  readonly #places: ReadonlyMap<string, Place>;
  readonly #identifiers: DataLoader<string, string | null>;
  readonly #throttleKey: string;
  /** The persons shown so far, each counted once. */
  readonly #shown = new Set<string>();

  constructor(settings: SessionSettings) {
    const { viewer, access, requestId, sources, models, report, signal, grantAt } = settings;
    this.#settings = settings;
    this.#recorded = { viewer, requestId, access };
    this.#throttleKey = JSON.stringify([viewer.issuer, viewer.subject]);
    this.#places = new Map(sources.flatMap((source) => {
      const grant = grantAt(source.partner.id);
      return typeof grant === 'string' ? [] : [[source.partner.id, { grant, source: guardedSource(source, grant, models, this.#observer()) }] as const];
    }));
    this.read = new Reader([...this.#places.values()].map(({ source }) => source), models, signal, report);
    this.#identifiers = new DataLoader((ids) => this.#readIdentifiers(ids));
  }

  /** The person of whom a partner holds a record; null where there is none to see, whatever the reason. */
  async person(id: string, info: GraphQLResolveInfo): Promise<EntityRow | null> {
    const search = this.#search('PersonRecord', partnerOf(id));
    if (!this.#mayAsk(partnerOf(id), 'PersonRecord', [id])) return null;
    const row = await this.read.one('PersonRecord', id, info, ...recordPaths);
    if (row) search.found();
    return row;
  }

  /** The person with an identifier: by one's own record, else by the first partner's that shares it. */
  async personByNationalId(text: string, info: GraphQLResolveInfo): Promise<EntityRow | null> {
    const search = this.#search(`PersonRecord.${identifier}`);
    const normal = normalNationalId(text);
    const ids = normal === undefined ? [] : await this.#recordsWith(normal);
    const [first] = ids;
    const row = first === undefined ? null : await this.read.one('PersonRecord', first, info, ...recordPaths);
    if (row) search.found();
    // Whom somebody looked for in vain is known by the identifier alone.
    else if (normal !== undefined) this.#refused('NOT_VISIBLE', [normal], [`PersonRecord.${identifier}`]);
    return row;
  }

  /** Whether another partner tells that it holds a record of somebody; nothing but a count is read. Null where none that tells could answer. */
  async isRegistered(text: string): Promise<boolean | null> {
    const search = this.#search('isRegistered');
    const { viewer, recorder, report, signal, throttle } = this.#settings;
    const normal = normalNationalId(text);
    const places = [...this.#places.values()].filter(({ grant, source }) => grant.partner !== viewer.partner && grant.tellsRegistered && maySee(grant, 'PersonRecord') && source.maps('PersonRecord'));
    if (normal === undefined) return false;
    if (places.length === 0) this.#refused('AGREEMENT', [normal], ['isRegistered']);
    const spellings = writtenNationalIds(normal);
    const grants = new Map(places.map(({ grant }) => [grant.partner, grant] as const));
    const sources = this.#settings.sources.filter(({ partner }) => grants.has(partner.id));
    const parts = await askPartners(sources, report, async (source) => {
      const grant = grants.get(source.partner.id);
      if (!grant) return 0;
      const only = { subject: 'id', rules: [identifiedRule(spellings), ...grant.rules] };
      const figures = await source.figures({ entity: 'PersonRecord', by: [], sums: [], filter: { [identifier]: { in: spellings } }, only, ...(signal && { signal }) });
      recorder.note(this.#recorded, { decision: 'GRANTED', ...restingOn(grant) }, [normal], ['isRegistered']);
      return figures.reduce((sum, { count }) => sum + count, 0);
    });
    if (parts.some(({ value }) => value > 0)) {
      search.found();
      this.#throttled(['isRegistered'], () => throttle.show(this.#throttleKey, 1));
      return true;
    }
    return parts.length < sources.length ? null : false;
  }

  /** One partner's people, as far as this access goes. */
  people(partner: string | null | undefined, args: ListArguments, info: GraphQLResolveInfo): Connection | null {
    const asked = partner ?? this.#settings.viewer.partner;
    if (asked === undefined || !this.#mayAsk(asked, 'PersonRecord')) return emptyConnection;
    return this.#list('PersonRecord', [asked], args, info, peoplePaths);
  }

  /** The record that another refers to; nothing is read where no more than its id and its lists are selected. */
  async referred(reference: unknown, info: GraphQLResolveInfo): Promise<EntityRow | null> {
    const own = reference ? { ...(reference as EntityRow) } : null;
    const row = await this.read.referred(own, info);
    if (row && row === own) sessions.set(row, this);
    return row;
  }

  /** Records of every partner that shares them. */
  list(entity: string, args: ListArguments, info: GraphQLResolveInfo): Connection {
    return this.#list(entity, [...this.#places.keys()], args, info);
  }

  /** The records with an identifier, at every partner. */
  async recordsOf(nationalId: string, info: GraphQLResolveInfo): Promise<readonly EntityRow[]> {
    const ids = await this.#recordsWith(nationalId);
    const found = await Promise.all(ids.map((id) => this.read.one('PersonRecord', id, info)));
    return found.filter((each) => each !== null);
  }

  /** The records of one person, the one at hand first: at the partners that let the identifier be read. */
  async records(row: EntityRow, info: GraphQLResolveInfo): Promise<readonly EntityRow[]> {
    const own = partnerOf(row.id);
    const normal = await this.#identifiers.load(row.id);
    const found = normal === null ? [] : await this.#recordsWith(normal);
    // One that isn't found by its own identifier has a passport's number there, which may look like somebody else's.
    const ids = found.includes(row.id) ? found : [];
    const others = ids.filter((id) => id !== row.id && partnerOf(id) !== own);
    const records = await Promise.all([row.id, ...others].map((id) => this.read.one('PersonRecord', id, info)));
    return records.filter((each) => each !== null);
  }

  #list(entity: string, partners: readonly string[], args: ListArguments, info: GraphQLResolveInfo, paths?: readonly (readonly string[])[]): Connection {
    const model = this.#settings.models.get(entity);
    const order = args.orderBy ? model?.orders.get(args.orderBy.field) : undefined;
    const compared = [...filteredFields(model, (args.filter ?? undefined) as Filter | undefined), ...(order === undefined ? [] : [order])];
    const asked = partners.flatMap((partner) => this.#places.get(partner) ?? []).filter((place) => this.#isShared(place, entity));
    const places = asked.filter(({ grant }) => compared.every((path) => mayRead(grant, entity, path)));
    if (places.length === 0 && asked.length > 0) {
      for (const { grant } of asked) this.#observer().refused(grant, 'FILTER', [], compared.map((path) => `${entity}.${path}`));
      throw forbidden('You may not filter or order by what you may not read.');
    }
    const { models, signal, report } = this.#settings;
    const reader = places.length === this.#places.size ? this.read : new Reader(places.map(({ source }) => source), models, signal, report);
    return reader.list(entity, args, info, undefined, paths);
  }

  /** The ids of the records with an identifier, one's own first, then by partner. */
  async #recordsWith(normal: string): Promise<readonly string[]> {
    return (await this.#recordsLoader.load(normal)) ?? [];
  }

  readonly #recordsLoader = new DataLoader<string, readonly string[]>(async (normals) => {
    const { report, signal, viewer } = this.#settings;
    const places = [...this.#places.values()].filter(({ grant, source }) => source.maps('PersonRecord') && mayRead(grant, 'PersonRecord', identifier));
    const found = new Map<string, string[]>();
    for (const some of chunks([...new Set(normals)], 50)) {
      const spellings = some.flatMap(writtenNationalIds);
      const question = { entity: 'PersonRecord', fields: new Set([identifier]), order: { direction: 'ASC' as const }, limit: 200, filter: { [identifier]: { in: spellings } }, only: { subject: 'id', rules: [identifiedRule(spellings)] }, ...(signal && { signal }) };
      const parts = await askPartners(places.map(({ source }) => source), report, (source) => source.page(question));
      for (const { value } of parts) for (const { row } of value) {
        const normal = normalNationalId(String(row[identifier] ?? ''));
        if (normal !== undefined) found.set(normal, [...(found.get(normal) ?? []), row.id]);
      }
    }
    const rank = (id: string): string => `${partnerOf(id) === viewer.partner ? 0 : 1}${id}`;
    return normals.map((normal) => (found.get(normal) ?? []).toSorted((one, other) => (rank(one) < rank(other) ? -1 : 1)));
  });

  /** Identifiers of records, normal; null where there is none that could be read, or it has a slip. */
  async #readIdentifiers(ids: readonly string[]): Promise<readonly (string | null)[]> {
    const { report, signal } = this.#settings;
    const readable = new Map([...this.#places].filter(([, { grant }]) => mayRead(grant, 'PersonRecord', identifier)));
    const keysAt = Map.groupBy(ids, partnerOf);
    const sources = [...readable.values()].map(({ source }) => source).filter(({ partner }) => keysAt.has(partner.id));
    const parts = await askPartners(sources, report, (source) => source.rows({
      entity: 'PersonRecord', fields: new Set([identifier]), keys: (keysAt.get(source.partner.id) ?? []).map((id) => id.slice(source.partner.id.length + 1)), ...(signal && { signal }),
    }));
    const found = new Map(parts.flatMap(({ value }) => value.map((row) => [row.id, normalNationalId(String(row[identifier] ?? ''))] as const)));
    return ids.map((id) => found.get(id) ?? null);
  }

  /** False, and recorded, where a partner's records may not be asked for. A partner that nobody knows is no decision. */
  #mayAsk(partner: string, entity: string, persons: readonly string[] = []): boolean {
    const place = this.#places.get(partner);
    if (place) return this.#isShared(place, entity);
    const grant = this.#settings.sources.some((source) => source.partner.id === partner) ? this.#settings.grantAt(partner) : undefined;
    if (typeof grant === 'string') this.#settings.recorder.note(this.#recorded, { decision: 'REFUSED', reason: grant, partner, keepMonths: usualKeepMonths }, persons, [entity]);
    return false;
  }

  /** Begins a search for one person. Throws, and that is recorded, where there were too many. */
  #search(field: string, partner?: string): ReturnType<Throttle['search']> {
    return this.#throttled([field], () => this.#settings.throttle.search(this.#throttleKey), this.#settings.sources.some((source) => source.partner.id === partner) ? partner : undefined);
  }

  #throttled<Answer>(fields: readonly string[], count: () => Answer, partner?: string): Answer {
    try {
      return count();
    } catch (error) {
      this.#refused('THROTTLED', [], fields, partner);
      throw error;
    }
  }

  /** Records a refusal that no partner's grant decided. */
  #refused(reason: RefusalReason, persons: readonly string[], fields: readonly string[], partner?: string): void {
    this.#settings.recorder.note(this.#recorded, { decision: 'REFUSED', reason, keepMonths: usualKeepMonths, ...(partner !== undefined && { partner }) }, persons, fields);
  }

  /** False, and recorded, where a partner has records of an entity and doesn't share them. */
  #isShared({ grant, source }: Place, entity: string): boolean {
    if (!source.maps(entity)) return false;
    if (maySee(grant, entity)) return true;
    this.#observer().refused(grant, 'FIELD', [], [entity]);
    return false;
  }

  #observer(): Parameters<typeof guardedSource>[3] {
    const { recorder, throttle } = this.#settings;
    return {
      granted: (grant, persons, fields) => {
        recorder.note(this.#recorded, { decision: 'GRANTED', ...restingOn(grant) }, persons, fields);
        const before = this.#shown.size;
        for (const person of persons) this.#shown.add(person);
        this.#throttled(fields, () => throttle.show(this.#throttleKey, this.#shown.size - before), grant.partner);
      },
      refused: (grant, reason, persons, fields) => recorder.note(this.#recorded, { decision: 'REFUSED', reason, ...restingOn(grant) }, persons, fields),
      shown: (row) => void sessions.set(row, this),
    };
  }
}

/** What a decision says of the grant that it rests on. */
const restingOn = ({ partner, agreement, keepMonths }: Grant): Pick<Grant, 'partner' | 'agreement' | 'keepMonths'> => ({ partner, keepMonths, ...(agreement !== undefined && { agreement }) });

/** Where the record's fields stand below a person, and below a page of people. */
const recordPaths = [['record'], ['records']] as const;
const peoplePaths = [['nodes', 'record'], ['nodes', 'records'], ['edges', 'node', 'record'], ['edges', 'node', 'records']] as const;

const emptyConnection: Connection = {
  nodes: async () => [], edges: async () => [], totalCount: async () => 0,
  pageInfo: async () => ({ hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null }),
};

function* chunks<Item>(items: readonly Item[], size: number): Iterable<readonly Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}

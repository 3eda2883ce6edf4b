import type { GraphQLResolveInfo } from 'graphql';
import type { EntityModel } from '../sources/model.ts';
import type { EntityRow, Filter, Order, Source } from '../sources/source.ts';
import { connection, type Connection } from './connection.ts';
import { readCursor } from './cursor.ts';
import { badInput, tooMany } from './errors.ts';
import { entityLoader, partnerOf, type EntityLoader } from './loaders/entityLoader.ts';
import { figureLoader, type Figure, type FigureLoader, type FigureWanted } from './loaders/figureLoader.ts';
import type { Group } from './loaders/groupedQuestion.ts';
import { pageLoader, type PageLoader, type PageWanted } from './loaders/pageLoader.ts';
import { ownersIn } from './ownersIn.ts';
import { PartnerReport } from './partnerReport.ts';
import { selectedFields } from './selectedFields.ts';
import { statistics, type StatisticsRow, type StatisticsWanted } from './statistics.ts';

/** The arguments that every list takes. */
export interface ListArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly filter?: object | null | undefined;
  readonly orderBy?: { readonly field: string; readonly direction?: Order['direction'] | undefined } | null | undefined;
}

/** Where the items of a connection stand. */
const itemPaths = [['nodes'], ['edges', 'node']] as const;

/** How many items a page has at most. */
export const maxFirst = 200;

/** Reads the partners' databases for one request: everything resolvers get, they get from here. */
export class Reader {
  readonly report: PartnerReport;
  readonly #sources: readonly Source[];
  readonly #models: ReadonlyMap<string, EntityModel>;
  readonly #signal: AbortSignal | undefined;
  readonly #entities = new Map<string, EntityLoader>();
  readonly #pages: PageLoader;
  readonly #figures: FigureLoader;

  constructor(sources: readonly Source[], models: ReadonlyMap<string, EntityModel>, signal?: AbortSignal, report = new PartnerReport()) {
    this.report = report;
    this.#sources = sources;
    this.#models = models;
    this.#signal = signal;
    this.#pages = pageLoader(sources, report, signal);
    this.#figures = figureLoader(sources, report, signal);
  }

  /** The record with this id, with the fields that the query selects of it, which stand `under` the field at hand; null if there is none or no id. */
  one(entity: string, id: string | null | undefined, info: GraphQLResolveInfo, ...under: readonly (readonly string[])[]): Promise<EntityRow | null> {
    return id ? this.#entityLoader(entity).load({ id, fields: this.#readable(entity, selectedFields(info, entity, ...under)) }) : nothing;
  }

  /** The record with this id, with the fields at these paths. */
  record(entity: string, id: string, paths: readonly string[]): Promise<EntityRow | null> {
    return this.#entityLoader(entity).load({ id, fields: this.#readable(entity, new Set(paths)) });
  }

  /** The record that another refers to. Nothing is read when the query selects no more than its id and its lists. */
  async referred(reference: unknown, info: GraphQLResolveInfo): Promise<EntityRow | null> {
    const row = reference as EntityRow | null | undefined;
    if (!row) return null;
    const fields = this.#readable(row.__typename, selectedFields(info, row.__typename));
    return fields.size === 0 ? row : this.#entityLoader(row.__typename).load({ id: row.id, fields });
  }

  /** One list over every partner; its records stand `under` the field at hand. Nothing is read before a part of it is resolved, and only that part is. */
  list(entity: string, args: ListArguments, info: GraphQLResolveInfo, group?: Group, under: readonly (readonly string[])[] = itemPaths): Connection {
    const order = this.#order(entity, args.orderBy);
    const filter = args.filter as Filter | null | undefined;
    const fields = this.#readable(entity, selectedFields(info, entity, ...under));
    const filtered = this.#filtered(entity, filter);
    const wanted: PageWanted = {
      entity, order, fields, first: checkedFirst(args.first),
      ...(group && { group }), ...filtered, ...(args.after != null && { after: readCursor(args.after, order) }),
    };
    const count: FigureWanted = { entity, sums: [], ...(group && { group }), ...filtered };
    return connection(wanted, () => this.#pages.load(wanted), async () => (await this.#figures.load(count))?.count ?? null);
  }

  /** The records that belong to another by a field of theirs, in order, by id without one; more than 200 are an error. Null when the partner could not answer. */
  async children(entity: string, group: Group, info: GraphQLResolveInfo, { filter, order = { direction: 'ASC' } }: { readonly filter?: Filter; readonly order?: Order } = {}): Promise<EntityRow[] | null> {
    const fields = this.#readable(entity, selectedFields(info, entity));
    const wanted: PageWanted = { entity, group, fields, order, first: maxFirst, ...this.#filtered(entity, filter) };
    const { rows, hasNextPage, answered } = await this.#pages.load(wanted);
    if (hasNextPage) throw tooMany(entity, maxFirst);
    return answered ? rows.map(({ row }) => row) : null;
  }

  /** A count and sums over every partner; null when none could answer. */
  figure(entity: string, args: { readonly filter?: object | null | undefined }, sums: readonly string[], group?: Group): Promise<Figure | null> {
    const filter = args.filter as Filter | null | undefined;
    return this.#figures.load({ entity, sums, ...(group && { group }), ...this.#filtered(entity, filter) });
  }

  /** Figures by group over every partner; null when none could answer. */
  statistics(wanted: StatisticsWanted): Promise<readonly StatisticsRow[] | null> {
    return statistics(this.#sources, this.report, { ...wanted, ...this.#filtered(wanted.entity, wanted.filter) }, this.#signal);
  }

  #entityLoader(entity: string): EntityLoader {
    const loader = this.#entities.get(entity) ?? entityLoader(entity, this.#sources, this.report, this.#signal);
    this.#entities.set(entity, loader);
    return loader;
  }

  /** Of the paths selected, those that a database can fill: the same set for the same paths. */
  #readable(entity: string, paths: ReadonlySet<string>): ReadonlySet<string> {
    const model = this.#models.get(entity);
    const known = readable.get(paths);
    if (known && known.model === model) return known.fields;
    const fields = new Set([...paths].filter((path) => model?.fields.has(path) || path === 'source.updatedAt' || path === 'source' || path === 'originalCodes'));
    readable.set(paths, { model, fields });
    return fields;
  }

  /** A filter, and whose rows alone it can find. */
  #filtered(entity: string, filter: Filter | null | undefined): { readonly filter?: Filter; readonly owners?: ReadonlySet<string> } {
    if (!filter) return {};
    const owners = ownersIn(filter, this.#models.get(entity));
    return { filter, ...(owners && { owners }) };
  }

  #order(entity: string, orderBy: ListArguments['orderBy']): Order {
    if (!orderBy) return { direction: 'ASC' };
    const field = this.#models.get(entity)?.orders.get(orderBy.field);
    return { direction: orderBy.direction ?? 'ASC', ...(field !== undefined && { field }) };
  }
}

const nothing: Promise<null> = Promise.resolve(null);

/** Which of some paths a model's database can fill. */
const readable = new WeakMap<ReadonlySet<string>, { readonly model: EntityModel | undefined; readonly fields: ReadonlySet<string> }>();

/** The group of records that belong to one record of the same partner, such as an employer's offers. */
export const belongingTo = (field: string, id: string): Group => ({ field, value: id, partner: partnerOf(id) });

/** The group of records inside an area or below an occupation, at every partner. */
export const within = (field: string, value: string): Group => ({ field, value });

function checkedFirst(first: number | null | undefined): number {
  const value = first ?? 20;
  if (value < 1 || value > maxFirst) throw badInput(`Expected \`first\` to be from 1 to ${maxFirst}, got ${value}.`);
  return value;
}

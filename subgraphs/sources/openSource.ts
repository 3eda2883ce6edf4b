import { isDeepStrictEqual } from 'node:util';
import { Breaker } from './breaker.ts';
import { EngineFailure } from './engines/engine.ts';
import type { Engine, QueryLimits } from './engines/engine.ts';
import { openEngine } from './engines/openEngine.ts';
import type { SourceDatabase, SourceLimits } from './engines/openEngine.ts';
import type { EntityMapping } from './mapping.ts';
import { usualLimits } from './partnerLimits.ts';
import type { QuietSpan } from './quietHours.ts';
import { QuietHours, timeOfDay } from './quietUntil.ts';
import type { Rest } from './quietUntil.ts';
import { SourceError } from './source.ts';
import type { PartnerIdentity, RuledRows, Source } from './source.ts';
import { toldStatement } from './statementChannel.ts';
import { describedTable, descriptionsOf } from './statements/describeQuery.ts';
import type { Description } from './statements/describeQuery.ts';
import type { Query } from './statements/expression.ts';
import { figuresQuery } from './statements/figuresQuery.ts';
import type { MappedTable } from './statements/mappedTable.ts';
import { pageQuery } from './statements/pageQuery.ts';
import { ruledTable } from './statements/rowRules.ts';
import { rowsQuery } from './statements/rowsQuery.ts';

export type { SourceDatabase, SourceLimits } from './engines/openEngine.ts';

/** Everything that a partner's folder says, and where its database is. */
export interface SourceSettings {
  readonly partner: PartnerIdentity;
  readonly database: SourceDatabase;
  /** `quiet`: parts of the day, by the clock of `timeZone`, in which the database isn't asked anything. */
  readonly limits: SourceLimits & { readonly quiet?: readonly QuietSpan[]; readonly timeZone?: string };
  readonly mappings: ReadonlyMap<string, EntityMapping>;
  /** Where engines come from, when not each source has one of its own. */
  readonly open?: typeof openEngine;
}

/** Opens a partner's database as a source. Never fails because the database is down: it is asked in the background until it answers. */
export function openSource({ partner, database, limits, mappings, open = openEngine }: SourceSettings): Source {
  return new DatabaseSource(partner, open(database, limits), limits, mappings);
}

/** Between two trials of a database that can't answer, in milliseconds; a fifth more or less, so that processes don't ask in step. */
const trialInterval = 2000;
/** The longest that is waited for quiet hours to end before the clock is looked at again, in milliseconds: it may have been set. */
const longestRest = 600_000;

class DatabaseSource implements Source {
  readonly partner: PartnerIdentity;
  readonly timeZone: string;
  readonly looked: Promise<void>;
  readonly #engine: Engine;
  readonly #limits: SourceSettings['limits'];
  readonly #mappings: ReadonlyMap<string, EntityMapping>;
  readonly #breaker = new Breaker();
  readonly #quiet: QuietHours;
  readonly #tables = new Map<string, Promise<MappedTable>>();
  #trial: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(partner: PartnerIdentity, engine: Engine, limits: SourceSettings['limits'], mappings: ReadonlyMap<string, EntityMapping>) {
    this.partner = partner;
    this.timeZone = limits.timeZone ?? usualLimits.timeZone;
    this.#engine = engine;
    this.#limits = limits;
    this.#quiet = new QuietHours(limits.quiet, this.timeZone);
    this.#mappings = mappings;
    this.looked = this.#describeAll();
  }

  maps: Source['maps'] = (entity) => this.#mappings.has(entity);

  state: Source['state'] = () => {
    const rest = this.#quiet.rest();
    return rest ? { status: 'UNAVAILABLE', since: rest.since, reason: restReason(rest), rests: rest } : this.#breaker.standing();
  };

  rows: Source['rows'] = async (question) => {
    const { rows } = this.#limits;
    if (question.keys.length > rows) throw new RangeError(`Expected at most ${rows} keys, got ${question.keys.length}`);
    return this.#ask({ ...question, ofFew: true }, [], (table) => rowsQuery(table, question));
  };

  page: Source['page'] = async (question) => this.#ask({ ...question, ofFew: true }, [], (table) => pageQuery(table, question, this.#limits.rows));

  figures: Source['figures'] = async (question) => this.#ask(question, [], (table) => figuresQuery(table, question, this.#limits.rows));

  close: Source['close'] = async () => {
    this.#closed = true;
    clearTimeout(this.#trial);
    await this.#engine.close();
  };

  async #ask<Answer>(
    { entity, only, ofFew = false, signal }: { readonly entity: string; readonly only?: RuledRows; readonly ofFew?: boolean; readonly signal?: AbortSignal },
    empty: Answer,
    build: (table: MappedTable) => Query<Answer>,
  ): Promise<Answer> {
    const mapping = this.#mappings.get(entity);
    if (!mapping) return empty;
    signal?.throwIfAborted();
    const rest = this.#quiet.rest();
    if (rest) throw new SourceError(this.partner.id, 'UNAVAILABLE', restReason(rest), { rests: rest });
    const obstacle = this.#breaker.obstacle(entity);
    if (obstacle && obstacle.status !== 'OK') throw new SourceError(this.partner.id, obstacle.status, obstacle.reason ?? 'It failed');
    try {
      return await this.#answer(mapping, (table) => this.#ruled(table, only, ofFew), signal, build);
    } catch (error) {
      if (!(error instanceof EngineFailure)) throw error;
      throw new SourceError(this.partner.id, error.status, error.message, { cause: error });
    }
  }

  /** Asks once more, and only once, where a statement fails because the table isn't any more what it was, but still fits the mapping. */
  async #answer<Answer>(mapping: EntityMapping, ruled: (table: MappedTable) => Promise<MappedTable>, signal: AbortSignal | undefined, build: (table: MappedTable) => Query<Answer>, isSecond = false): Promise<Answer> {
    const described = this.#table(mapping);
    try {
      const query = build(await ruled(await described));
      if ('answer' in query) return query.answer;
      // Counted from here: how long this process built the statement isn't the database's slowness.
      const limits: QueryLimits = { timeout: this.#limits.timeout, ...(signal && { signal }) };
      const told = { partner: this.partner.id, entity: mapping.entity.name, statement: query.statement };
      const rows = await toldStatement(told, () => this.#engine.query(query.statement, limits));
      this.#breaker.succeeded();
      return query.read(rows);
    } catch (error) {
      if (!(error instanceof EngineFailure)) throw error;
      if (error.status !== 'DRIFT') this.#note(error);
      else if (!isSecond && (await this.#isAnother(mapping, described))) {
        signal?.throwIfAborted();
        return this.#answer(mapping, ruled, signal, build, true);
      }
      throw error;
    }
  }

  /** Looks at a table again; true if its columns hold other kinds of values than they did. Others who ask meanwhile wait for the same look. */
  async #isAnother(mapping: EntityMapping, described: Promise<MappedTable>): Promise<boolean> {
    const { name } = mapping.entity;
    const before = await described.catch(() => undefined);
    if (!before) return false;
    if (this.#tables.get(name) === described) await this.#describeAgain(mapping);
    const now = await this.#tables.get(name)?.catch(() => undefined);
    return now !== undefined && !isDeepStrictEqual([now.types, now.relatedTypes], [before.types, before.relatedTypes]);
  }

  async #ruled(table: MappedTable, only: RuledRows | undefined, ofFew: boolean): Promise<MappedTable> {
    if (!only) return table;
    const ruling = new Map<string, MappedTable>();
    for (const { entity } of only.rules) {
      const mapping = this.#mappings.get(entity);
      if (mapping) ruling.set(entity, await this.#table(mapping));
    }
    return ruledTable(table, only, ofFew, (entity) => ruling.get(entity));
  }

  /** What an entity's columns hold, asked of the database once, and again after it was away. */
  #table(mapping: EntityMapping): Promise<MappedTable> {
    const { name } = mapping.entity;
    const known = this.#tables.get(name);
    if (known) return known;
    const described = this.#describe(mapping);
    this.#tables.set(name, described);
    described.catch(() => this.#tables.get(name) === described && this.#tables.delete(name));
    return described;
  }

  async #describe(mapping: EntityMapping): Promise<MappedTable> {
    const { dialect } = this.#engine;
    const { name } = mapping.entity;
    const answers: { readonly description: Description; readonly types: readonly string[] }[] = [];
    for (const description of descriptionsOf(dialect, mapping)) {
      try {
        answers.push({ description, types: await this.#engine.describe(description.statement, { timeout: this.#limits.timeout }) });
      } catch (error) {
        if (!(error instanceof EngineFailure) || error.status !== 'DRIFT') throw error;
        const reason = `${description.subject}: ${error.message}`;
        this.#breaker.drifts(name, reason);
        this.#tryLater();
        throw new EngineFailure('DRIFT', reason, { whole: false, cause: error });
      }
    }
    this.#breaker.fits(name);
    return describedTable({ partner: this.partner.id, mapping, dialect, timeZone: this.timeZone }, answers);
  }

  #describeAgain(mapping: EntityMapping): Promise<void> {
    this.#tables.delete(mapping.entity.name);
    return this.#look(mapping);
  }

  async #look(mapping: EntityMapping): Promise<void> {
    try {
      await this.#table(mapping);
    } catch (error) {
      if (error instanceof EngineFailure && error.status !== 'DRIFT') this.#note(error);
    }
  }

  /** Looks at every table ahead of the first question, so that drift is known and questions wait for nothing. */
  async #describeAll(): Promise<void> {
    for (const mapping of this.#mappings.values()) {
      if (this.#closed || this.#breaker.isOpen) return;
      if (this.#quiet.rest()) return this.#tryLater();
      await this.#look(mapping);
    }
  }

  #note(failure: EngineFailure): void {
    if (this.#closed) return;
    this.#breaker.failed(failure);
    if (this.#breaker.isOpen) this.#tryLater();
  }

  #tryLater(): void {
    if (this.#closed || this.#trial) return;
    const rest = this.#quiet.rest();
    const wait = rest ? Math.min(rest.until.getTime() - Date.now(), longestRest) : 0;
    this.#trial = setTimeout(() => void this.#tryNow(), wait + trialInterval * (0.8 + Math.random() * 0.4));
    this.#trial.unref();
  }

  /** One small statement tells whether the database is back; it may have changed while away, so its tables are looked at anew. */
  async #tryNow(): Promise<void> {
    if (this.#quiet.rest()) {
      this.#trial = undefined;
      return this.#tryLater();
    }
    if (this.#breaker.isOpen) {
      try {
        await this.#engine.query({ sql: 'select 1', bindings: [] }, { timeout: this.#limits.timeout });
        this.#breaker.close();
        this.#tables.clear();
        this.#trial = undefined;
        await this.#describeAll();
        return;
      } catch (error) {
        if (error instanceof EngineFailure) this.#breaker.failed(error);
      }
    } else {
      for (const entity of this.#breaker.drifted) {
        const mapping = this.#mappings.get(entity);
        if (mapping) await this.#describeAgain(mapping);
      }
      // What quiet hours left to be looked at.
      await this.#describeAll();
    }
    this.#trial = undefined;
    if (this.#breaker.isOpen || this.#breaker.drifted.length > 0) this.#tryLater();
  }
}

const restReason = ({ until, timeZone }: Rest): string => `In its quiet hours until ${timeOfDay(until, timeZone)}`;

import type { Knex } from 'knex';
import pLimit from 'p-limit';
import type { LimitFunction } from 'p-limit';
import type { Catalogue, Rights, StatementPlan } from '../engines/catalogue.ts';
import { EngineFailure } from '../engines/engine.ts';
import type { Engine, QueryLimits } from '../engines/engine.ts';
import { openEngine } from '../engines/openEngine.ts';
import { mostReaders } from '../engines/sqlite/connection.ts';
import type { SourceDatabase, SourceLimits } from '../engines/openEngine.ts';
import type { Dialect } from '../statements/dialect.ts';
import { compile } from '../statements/dialect.ts';
import type { Cell, Statement } from '../statements/expression.ts';
import type { Finding } from './finding.ts';
import type { Spot } from './spot.ts';

/** Rows as an engine gives them. */
export type Rows = readonly (readonly Cell[])[];

/** What a statement is for, in words, and where the mapping asks for it. */
export interface Purpose {
  readonly at: Spot;
  /** `counting the rows`: what took too long. */
  readonly doing: string;
}

/** Statements that only waited for their turn are asked again, at most so many times. */
const turns = 3;

/** A partner's database as `check` asks it: within the partner's limits. A statement that is too slow or fails costs its own answer, and is told. */
export class CheckedDatabase {
  readonly engineName: SourceDatabase['engine'];
  readonly dialect: Dialect;
  /** What was too slow or failed. */
  readonly troubles: Finding[] = [];
  readonly #engine: Engine;
  readonly #limits: QueryLimits;
  readonly #turn: LimitFunction;

  constructor(database: SourceDatabase, limits: SourceLimits, signal?: AbortSignal, open = openEngine) {
    this.#engine = open(database, limits);
    this.engineName = database.engine;
    this.dialect = this.#engine.dialect;
    this.#limits = { timeout: limits.timeout, ...(signal && { signal }) };
    this.#turn = pLimit(database.engine === 'sqlite' ? Math.min(limits.connections, mostReaders) : limits.connections);
  }

  /** Fails with an `EngineFailure` if the database can't be reached. */
  async reach(): Promise<void> {
    await this.#ask((engine, limits) => engine.query({ sql: 'select 1', bindings: [] }, limits));
  }

  catalogue(purpose: Purpose): Promise<Catalogue | undefined> {
    return this.#told(purpose, (engine, limits) => engine.catalogue(limits));
  }

  rights(purpose: Purpose): Promise<Rights | undefined> {
    return this.#told(purpose, (engine, limits) => engine.rights(limits));
  }

  rows(purpose: Purpose, query: Knex.QueryBuilder | Statement): Promise<Rows | undefined> {
    const statement = 'sql' in query ? query : compile(query);
    return this.#told(purpose, (engine, limits) => engine.query(statement, limits));
  }

  plan(purpose: Purpose, statement: Statement): Promise<StatementPlan | undefined> {
    return this.#told(purpose, (engine, limits) => engine.plan(statement, limits));
  }

  /** The types of a statement's columns, or in the database's words what is wrong with it. */
  async describe(query: Knex.QueryBuilder | Statement): Promise<{ readonly types: readonly string[] } | { readonly fault: string }> {
    const statement = 'sql' in query ? query : compile(query);
    try {
      return { types: await this.#ask((engine, limits) => engine.describe(statement, limits)) };
    } catch (error) {
      if (error instanceof EngineFailure && !error.whole) return { fault: error.message };
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.#engine.close();
  }

  async #told<Answer>({ at, doing }: Purpose, run: (engine: Engine, limits: QueryLimits) => Promise<Answer>): Promise<Answer | undefined> {
    try {
      return await this.#ask(run);
    } catch (error) {
      if (!(error instanceof EngineFailure) || error.whole) throw error;
      if (error.status === 'TIMEOUT') this.troubles.push({ severity: 'warning', kind: 'too-slow', ...at, expected: `an answer within ${this.#limits.timeout} ms`, found: `none when ${doing}` });
      else this.troubles.push({ severity: 'error', kind: 'sql', ...at, expected: 'SQL that runs', found: `when ${doing}: ${withoutValues(error.message)}` });
      return undefined;
    }
  }

  async #ask<Answer>(run: (engine: Engine, limits: QueryLimits) => Promise<Answer>): Promise<Answer> {
    for (let turn = 1; ; turn += 1) {
      try {
        return await this.#turn(() => run(this.#engine, this.#limits));
      } catch (error) {
        this.#limits.signal?.throwIfAborted();
        if (!(error instanceof EngineFailure) || error.whole || error.reached || turn === turns) throw error;
      }
    }
  }
}

/** Where a statement fails over a row, the database's message may quote what stands there. */
function withoutValues(message: string): string {
  return message.replaceAll(/"[^"]*"|'[^']*'|«[^»]*»|“[^”]*”/g, '"…"');
}

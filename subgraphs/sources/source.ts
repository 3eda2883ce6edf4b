/** A record as the graph shows it: `__typename`, `id` and just the fields asked for; embedded objects nested, references `{ __typename, id }` (or `code`). */
export interface EntityRow {
  readonly __typename: string;
  readonly id: string;
  readonly [field: string]: unknown;
}

/** Conditions by field, as the SDL's filter inputs have them. All must hold. */
export type Filter = { readonly [field: string]: FieldFilter | string | null | undefined };

/** Conditions on one field. */
export interface FieldFilter {
  readonly eq?: unknown;
  readonly in?: readonly unknown[];
  readonly contains?: string;
  readonly gte?: unknown;
  readonly lte?: unknown;
}

/** An order by one field; without a field, by id alone. */
export interface Order {
  readonly field?: string;
  readonly direction: 'ASC' | 'DESC';
}

/** A place in an ordered list, from which the rows after it are wanted. `value` is absent when the list is ordered by id. */
export interface Position {
  readonly value?: string | number | null;
  /** Of the rows with the same value: all of them, none, or those whose key comes after `key`. */
  readonly ties: 'all' | 'none' | { readonly key: string };
}

/** Splits a question into one answer for each value: the rows that `{ [field]: { eq: value } }` finds. A row may be in several groups. */
export interface Groups {
  readonly field: string;
  readonly values: readonly string[];
}

/** Limits a question to rows whose subject, such as the person they are about, meets every rule. Nothing that rows answer tells what a rule left out. */
export interface RuledRows {
  /** The field that refers to the subject, or `id` where the row is the subject itself. */
  readonly subject: string;
  readonly rules: readonly RowRule[];
}

/** That another entity of the same database has a row about the same subject, or has none. */
export interface RowRule {
  readonly entity: string;
  /** That entity's field that refers to the subject, or `id` where it is the subject itself. */
  readonly subject: string;
  /** What must hold of the row, all together. */
  readonly where: readonly RuleCondition[];
  /** True where there must be no such row. */
  readonly isAbsent?: boolean;
}

/** A condition on a field of a rule's entity. */
export interface RuleCondition {
  readonly field: string;
  readonly in?: readonly string[];
  readonly atLeast?: string;
  readonly atMost?: string;
  /** True where a row without a value, or a partner that doesn't map the field, meets it too. What is written and can't be read isn't absent. */
  readonly orAbsent?: boolean;
  /** True where every row meets it but those that are known to have one of the values, or to be within the limits. */
  readonly isNot?: boolean;
}

interface Question {
  readonly entity: string;
  readonly only?: RuledRows;
  readonly filter?: Filter;
  readonly groups?: Groups;
  readonly signal?: AbortSignal;
}

/** Rows by key: the part of the id behind the partner. */
export interface KeyQuestion {
  readonly entity: string;
  readonly keys: readonly string[];
  /** Paths of the fields to read: `title`, `address.postalCode`, `area`, `source.updatedAt`, `originalCodes`. */
  readonly fields: ReadonlySet<string>;
  readonly only?: RuledRows;
  readonly signal?: AbortSignal;
}

/** One page of an ordered list; with groups, one page for each. */
export interface PageQuestion extends Question {
  readonly fields: ReadonlySet<string>;
  readonly order: Order;
  readonly after?: Position;
  readonly limit: number;
}

/** Counts and sums, grouped by dimensions; with groups, for each of them. */
export interface FigureQuestion extends Question {
  readonly by: readonly Dimension[];
  /** Paths of number fields to add up. */
  readonly sums: readonly string[];
  /** A secret: each row of figures also has a `key`, by which the same records are known again however they are asked for. Not with groups. */
  readonly keyedBy?: string;
}

/** A field to group by; a date is grouped by its month when `month` is true. */
export interface Dimension {
  readonly field: string;
  readonly month?: boolean;
}

/** A row of a page, with what merging and the cursor need. */
export interface PageRow {
  /** The index of the group, 0 without groups. */
  readonly group: number;
  /** The value that the row is ordered by: a number, an ISO date, a folded text; undefined when ordered by id. */
  readonly value: string | number | null | undefined;
  /** The key part of the id. */
  readonly key: string;
  readonly row: EntityRow;
}

/** A row of figures. `by` has a value for each dimension, in order: area id, occupation code, enum value, entity id, `YYYY-MM`, or null when absent or unknown. */
export interface FigureRow {
  readonly group: number;
  readonly by: readonly (string | number | boolean | null)[];
  readonly count: number;
  /** By the path of the field summed; 0 where no row has a value. */
  readonly sums: { readonly [field: string]: number };
  /** Where the question is `keyedBy` a secret: the sum of a number made of it and each record's key, modulo 2^32. */
  readonly key?: number;
}

/** How a partner's database stands. */
export type SourceStatus = 'OK' | 'UNAVAILABLE' | 'TIMEOUT' | 'DRIFT';

/** Who a partner is, from its `partner.yml`. */
export interface PartnerIdentity {
  readonly id: string;
  readonly name: string;
  readonly domains: readonly string[];
  readonly area?: string;
  readonly url?: string;
  readonly languages: readonly string[];
}

/** One partner's database, asked in terms of the graph. Every method runs at most one statement, rejects with `SourceError` and never blocks the event loop. */
export interface Source {
  readonly partner: PartnerIdentity;
  /** Whose clock the partner goes by, such as `Europe/Madrid`. */
  readonly timeZone: string;
  /** True if the partner maps this entity. Every question about another entity answers empty, without a statement. */
  maps(entity: string): boolean;
  /** Settles when the database has been looked at for the first time, whether or not it answered. */
  readonly looked: Promise<void>;
  /** How the database stood when last seen, without asking it; in the partner's quiet hours it is unavailable and `rests`. */
  state(): { readonly status: SourceStatus; readonly since: Date; readonly reason?: string; readonly rests?: { readonly until: Date; readonly timeZone: string } };
  /** Rows in any order; keys that find nothing are left out. */
  rows(question: KeyQuestion): Promise<readonly EntityRow[]>;
  /** Rows in order within each group. A field that isn't mapped is null; a filter on it finds nothing. */
  page(question: PageQuestion): Promise<readonly PageRow[]>;
  /** Figures, at most `limits.rows` of them. */
  figures(question: FigureQuestion): Promise<readonly FigureRow[]>;
  /** Closes connections and worker threads. */
  close(): Promise<void>;
}

/** A partner's database could not answer. `message` is for the log; clients see the status and the partner only. */
export class SourceError extends Error {
  readonly partner: string;
  readonly status: Exclude<SourceStatus, 'OK'>;
  /** When the partner's quiet hours end, if they are why, and the time zone in which it set them. */
  readonly rests?: { readonly until: Date; readonly timeZone: string };

  constructor(partner: string, status: Exclude<SourceStatus, 'OK'>, message: string, { rests, ...options }: ErrorOptions & { readonly rests?: SourceError['rests'] } = {}) {
    super(message, options);
    if (rests) this.rests = rests;
    this.name = 'SourceError';
    this.partner = partner;
    this.status = status;
  }
}

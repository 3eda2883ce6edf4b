import type { Pick } from './pick.ts';
import { columnNames, folded, integers, links, tableNames, words } from './randomValues.ts';
import type { Values } from './randomValues.ts';

/** What a random column holds; each engine has types of its own for it. */
export type ColumnKind = 'text' | 'integer' | 'number' | 'boolean' | 'date' | 'timestamp' | 'list';

/** A table with its rows: every value as text, numbers and days as ISO 8601 and JSON write them. */
export interface RandomTable {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly kind: ColumnKind }[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/** A piece of a mapping, as its file has it. */
export type Written = string | number | boolean | null | readonly Written[] | Options;
export interface Options {
  readonly [option: string]: Written;
}

/** A table that is being made up: columns are added as fields ask for them, with the values that may stand in them. */
export interface Draft {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly kind: ColumnKind; readonly values: Values }[];
  /** True if SQL can name it without quotes. */
  readonly isPlain: boolean;
  readonly add: (kind: ColumnKind, values: Values, name?: string) => string;
}

/** The tables of a schema that is being made up. */
export interface Drafts {
  readonly main: Draft;
  readonly all: readonly Draft[];
  /** A column of related rows, with the options that say how they are found. */
  readonly related: (kind: ColumnKind, values: Values) => Options;
  /** A column of the entity's own table or, seldom, of related rows. */
  readonly any: (kind: ColumnKind, values: Values) => Options;
}

export const half = [true, false];
export const seldom = [true, false, false, false, false];

/** Begins with the entity's own table. */
export function newDrafts(pick: Pick): Drafts {
  const names = [...tableNames];
  const all: Draft[] = [];
  const relations: (() => { readonly draft: Draft; readonly options: Options })[] = [];
  const newDraft = (): Draft => {
    const [name = ''] = names.splice(names.indexOf(pick(names.slice(0, 14))), 1);
    const draft = draftOf(pick, name);
    all.push(draft);
    return draft;
  };
  const main = newDraft();

  /** A table whose rows belong to those of the entity, or the entity's own table once more. */
  const newRelation = (): (typeof relations)[number] => {
    const isSelf = pick(seldom);
    const draft = isSelf ? main : newDraft();
    const kinds: readonly (readonly [ColumnKind, ColumnKind])[] = [['text', 'text'], ['integer', 'integer'], ['integer', 'text']];
    const on = Object.fromEntries(Array.from({ length: pick([1, 1, 2]) }, () => {
      const [theirs, ours] = pick(kinds);
      return [draft.add(theirs, links), main.add(ours, links)];
    }));
    const isFiltered = !isSelf && pick(half);
    if (isFiltered) draft.add('text', ['S', 'S', 'N', null], 'actiu');
    const order = pick(half) ? { order: pick(half) ? draft.add('integer', integers) : draft.add('text', words) } : {};
    const from = draft.isPlain && pick(seldom) ? { select: `select * from ${draft.name}` } : { from: draft.name };
    const options: Options = { ...from, on, ...(isFiltered && { where: "actiu = 'S'" }), ...order };
    return () => ({ draft, options });
  };
  const related: Drafts['related'] = (kind, values) => {
    if (relations.length === 0 || (relations.length < 3 && pick(half))) relations.push(newRelation());
    const { draft, options } = pick(relations)();
    return { ...options, column: draft.add(kind, values) };
  };
  return { main, all, related, any: (kind, values) => (pick(seldom) ? related(kind, values) : { column: main.add(kind, values) }) };
}

function draftOf(pick: Pick, name: string): Draft {
  const taken = new Set<string>();
  const columns: { readonly name: string; readonly kind: ColumnKind; readonly values: Values }[] = [];
  return {
    name,
    columns,
    isPlain: /^[a-z_]+$/.test(name) && !['order', 'value', 'first', 'rows', 'groups'].includes(name),
    add: (kind, values, given) => {
      const column = given ?? pick(columnNames.filter((each) => !taken.has(folded(each))).slice(0, 50));
      taken.add(folded(column));
      columns.push({ name: column, kind, values });
      return column;
    },
  };
}

import { area, rollUp, within } from '../../reference/areas.ts';
import type { AreaKind } from '../../reference/areas.ts';
import { occupation, occupationWithin } from '../../reference/occupations.ts';
import type { FieldKind } from '../../sources/model.ts';
import type { Dimension } from '../../sources/source.ts';

/** The value of people without one, or with one that is unknown. */
export const absent = '';

/** The one block of the widest view. */
export const everything = '*';

/** A way to put the values of a dimension together in blocks, such as municipalities in provinces. */
export interface View {
  readonly name: string;
  /** The block that a value is in. */
  readonly blockOf: (value: string) => string;
}

/** A block of the view at this place among the dimension's. */
export interface Block {
  readonly view: number;
  readonly block: string;
}

/** A property of people by which figures tell them apart. */
export interface PeopleDimension {
  readonly name: string;
  /** What the databases group by; nothing where the partner alone is told. */
  readonly field?: Dimension;
  /** What its filter's values are, where there is a filter. */
  readonly kind: FieldKind;
  /** From the values as they are to all in one. No view has a limit where a wider one hasn't, but for what crosses it. */
  readonly views: readonly View[];
  /** Whether a value is meant by one that a filter names. */
  readonly isMeant: (asked: string) => (value: string) => boolean;
  /** The blocks that together are what a filter's value means; they need not have people. */
  readonly blocksOf: (asked: string) => readonly Block[];
}

const asItIs: View = { name: 'VALUE', blockOf: (value) => value };
const all: View = { name: 'ALL', blockOf: () => everything };

const areaKinds: readonly Exclude<AreaKind, 'CIRCLE'>[] = ['MUNICIPALITY', 'COMARCA', 'PROVINCE', 'REGION', 'COUNTRY'];

/** Remembers what areas and occupations lie in: it is asked for at every row. */
function remembered(of: (value: string) => string): (value: string) => string {
  const known = new Map<string, string>();
  return (value) => {
    const block = known.get(value) ?? of(value);
    if (known.size < 100_000) known.set(value, block);
    return block;
  };
}

const areas: PeopleDimension = {
  name: 'area',
  field: { field: 'area' },
  kind: 'area',
  views: [asItIs, ...areaKinds.map((kind): View => ({ name: kind, blockOf: remembered((value) => rollUp(value, kind)?.id ?? absent) })), all],
  isMeant: (asked) => {
    const inside = within(asked);
    return (value) => inside.has(value);
  },
  blocksOf: (asked) => {
    const kind = area(asked)?.kind;
    if (kind === undefined) return [];
    if (kind !== 'CIRCLE') return [{ view: 1 + areaKinds.indexOf(kind), block: asked }];
    return [...within(asked)].filter((id) => id !== asked).map((id) => ({ view: 1, block: id }));
  },
};

const widestGroups = [3, 2, 1] as const;

const occupations: PeopleDimension = {
  name: 'occupation',
  field: { field: 'occupation' },
  kind: 'occupation',
  views: [asItIs, ...widestGroups.map((digits): View => ({ name: `${digits} digits`, blockOf: (value) => (value.length >= digits ? value.slice(0, digits) : absent) })), all],
  isMeant: (asked) => {
    const inside = occupationWithin(asked);
    return (value) => inside.has(value);
  },
  blocksOf: (asked) => (occupation(asked) ? [{ view: asked.length > 3 ? 0 : 4 - asked.length, block: asked }] : []),
};

const plain = (name: string, kind: FieldKind, month?: true): PeopleDimension => ({
  name,
  field: { field: name, ...(month && { month }) },
  kind,
  views: [asItIs, all],
  isMeant: (asked) => (value) => value === asked,
  blocksOf: (asked) => [{ view: 0, block: asked }],
});

const byPartner: View = { name: 'PARTNER', blockOf: (value) => value.slice(0, value.indexOf(':')) };

/** The partner of a value of `provider` or `partner`. */
export const partnerOf = byPartner.blockOf;

/** The organization that serves people and its partner: the organization's id, or the partner and a colon where it is absent. */
const provider: PeopleDimension = { ...plain('organization', 'id'), views: [asItIs, byPartner, all] };

/** The partner alone: as in `provider`, and without an organization. */
const partner: PeopleDimension = { name: 'partner', kind: 'id', views: [asItIs, all], isMeant: (asked) => (value) => value === asked, blocksOf: () => [] };

/** Every dimension, in the order in which tables have them. `partner` isn't in a table that has `organization`. */
export const peopleDimensions: readonly PeopleDimension[] = [
  areas, occupations, plain('month', 'month', true), provider, partner, plain('sex', 'enum'), plain('ageGroup', 'enum'), plain('employmentStatus', 'enum'), plain('educationLevel', 'enum'),
];

import type { EntityModel, FieldKind, ModelField } from '../model.ts';

const field = (path: string, kind: FieldKind, list = false): readonly [string, ModelField] => [
  path,
  { path, kind, list, ...(kind === 'enum' && { enum: { name: 'Kind', values: ['RED', 'GREEN', 'BLUE'] } }), ...(kind === 'reference' && { entity: 'Owner' }) },
];

const fields: ReadonlyMap<string, ModelField> = new Map([
  field('title', 'text'), field('note', 'text'), field('places', 'int'), field('price', 'float'), field('open', 'boolean'), field('kind', 'enum'),
  field('day', 'date'), field('month', 'month'), field('opensAt', 'time'), field('area', 'area'), field('occupation', 'occupation'), field('owner', 'reference'),
  field('tags', 'text', true), field('kinds', 'enum', true), field('areas', 'area', true), field('occupations', 'occupation', true),
  field('address.street', 'text'), field('address.town', 'text'), field('location.latitude', 'float'), field('location.longitude', 'float'),
]);

/** An entity with fields of every kind, all of which can be filtered and, where they have an order, ordered. */
export const thing: EntityModel = {
  name: 'Thing',
  isPersonal: false,
  fields,
  searches: ['title', 'note'],
  filters: new Set([...fields.keys()].filter((path) => !path.includes('.'))),
  orders: new Map(['title', 'places', 'price', 'day', 'month', 'opensAt'].map((path) => [path.toUpperCase(), path])),
};

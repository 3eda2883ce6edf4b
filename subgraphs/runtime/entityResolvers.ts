import type { GraphQLResolveInfo } from 'graphql';
import type { EntityModel, ModelField } from '../sources/model.ts';
import type { EntityRow } from '../sources/source.ts';
import type { Context } from './context.ts';
import { partnerOf } from './loaders/entityLoader.ts';
import type { PartnerParent } from './partnerResolvers.ts';

/** What resolvers of `Source` start from. */
export interface SourceParent {
  readonly partner: PartnerParent;
  readonly updatedAt: string | null;
}

type Resolve = (row: EntityRow, args: unknown, context: Context, info: GraphQLResolveInfo) => unknown;

/** The resolvers that every mapped entity has, made from the SDL: its provenance, its references to other entities, and how the gateway finds it by id. */
export function entityResolvers(models: ReadonlyMap<string, EntityModel>): Record<string, Record<string, unknown>> {
  return Object.fromEntries([...models.values()].filter(hasId).map((model) => [model.name, resolversOf(model)]));
}

function resolversOf(model: EntityModel): Record<string, unknown> {
  const references = [...model.fields.values()].filter(({ kind }) => kind === 'reference');
  return {
    // A record about a person is found through the door alone.
    ...(!model.isPersonal && { __resolveReference: (reference: { id: string }, { read }: Context, info: GraphQLResolveInfo) => read.one(model.name, reference.id, info) }),
    source: (row: EntityRow): SourceParent => ({ partner: { id: partnerOf(row.id) }, updatedAt: updatedAt(row) }),
    ...Object.fromEntries(references.map((field) => [field.path, referred(field)])),
  };
}

const referred = ({ path }: ModelField): Resolve => (row, _args, { read }, info) => read.referred(row[path], info);

const updatedAt = (row: EntityRow): string | null => (row['source'] as Partial<SourceParent> | null | undefined)?.updatedAt ?? null;

// Figures-only entities, such as people served, have no records to show.
const hasId = (model: EntityModel): boolean => !model.name.endsWith('Statistics');

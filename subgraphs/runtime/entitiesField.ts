import { isObjectType, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { isPromise } from './execution/text.ts';

/** How `@apollo/subgraph` finds an entity by its key. */
type ResolveReference = (reference: object, context: unknown, info: unknown) => unknown;

/**
 * Lets `_entities` give what the objects' `__resolveReference` gives as it is, where that says its own type. `@apollo/subgraph` waits for each several times
 * and writes the type's name on it, which costs more than finding a record does. Whatever is special is left to it.
 */
export function quickenEntities(schema: GraphQLSchema): void {
  const field = schema.getQueryType()?.getFields()['_entities'];
  const usual = field?.resolve;
  if (!field || !usual) return;
  field.resolve = (root, args: { readonly representations: readonly { readonly __typename: string }[] }, context, info) => {
    const { representations } = args;
    if (representations.some(({ __typename }) => !isObjectType(schema.getType(__typename)))) return usual(root, args, context, info) as unknown;
    return representations.map((reference) => found(schema, reference, context, info));
  };
}

function found(schema: GraphQLSchema, reference: { readonly __typename: string }, context: unknown, info: Parameters<GraphQLFieldResolver<unknown, unknown>>[3]): unknown {
  const name = reference.__typename;
  const type = schema.getType(name);
  const { apollo } = (type?.extensions ?? {}) as { readonly apollo?: { readonly subgraph?: { readonly resolveReference?: ResolveReference } } };
  const resolve = apollo?.subgraph?.resolveReference;
  if (!resolve) return reference;
  try {
    const entity = resolve(reference, context, info);
    return isPromise(entity) ? entity.then((each) => named(each, name)) : named(entity, name);
  } catch (error) {
    // Of this entity alone.
    return error instanceof Error ? error : new Error(String(error));
  }
}

function named(entity: unknown, name: string): unknown {
  if (typeof entity !== 'object' || entity === null || (entity as { readonly __typename?: unknown }).__typename === name) return entity;
  return entity instanceof Error ? entity : { ...entity, __typename: name };
}

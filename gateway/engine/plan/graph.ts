import type { Schema, Supergraph } from '@apollo/federation-internals';
import { GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from 'graphql';
import { requirementsOf } from '../requirements/requirements.ts';
import type { Requirements } from '../requirements/requirements.ts';
import { neededFields } from './neededFields.ts';
import type { NeededFields } from './neededFields.ts';
import { fieldOwners } from './owners.ts';
import type { Has } from './owners.ts';
import { requiredFields } from './requiredFields.ts';
import type { RequiredBy } from './requiredFields.ts';
import { interfaceObjectsOf, leavesOfKeys, supergraphKeys } from './supergraphKeys.ts';
import type { KeysOf } from './supergraphKeys.ts';

/** What executing plans has to know of a supergraph. */
export interface Graph {
  readonly source: Schema;
  readonly schema: GraphQLSchema;
  /** Whether an object that calls itself `typename` is of the type of a condition. An interface object may call itself by its interface's name. */
  readonly isOfType: (typename: string, condition: string) => boolean;
  readonly isKnownType: (typename: string) => boolean;
  /** The keys by which a subgraph knows the entities of a type. */
  readonly keysOf: KeysOf;
  /** Whether a field stands in a key of its type, by itself. */
  readonly isLeafOfKey: (typename: string, field: string) => boolean;
  readonly needed: NeededFields;
  readonly requiredBy: RequiredBy;
  readonly has: Has;
  readonly requirements: Requirements;
  /** A field of the key of each interface that a subgraph has as an object. */
  readonly interfaceObjects: ReadonlyMap<string, string>;
}

const graphs = new WeakMap<Schema, Graph>();

/** Reads a supergraph; done once for each. */
export function graphOf(supergraph: Supergraph | Schema): Graph {
  const source = 'subgraphsMetadata' in supergraph ? supergraph.schema : supergraph;
  const known = graphs.get(source);
  if (known) return known;
  const schema = source.toGraphQLJSSchema();
  const graph: Graph = {
    source,
    schema,
    isOfType: typeConditions(schema),
    isKnownType: (typename) => {
      const type = schema.getType(typename);
      return isObjectType(type) || isInterfaceType(type);
    },
    keysOf: supergraphKeys(source),
    isLeafOfKey: leavesOfKeys(source),
    needed: neededFields(source),
    requiredBy: requiredFields(source),
    has: fieldOwners(source),
    requirements: requirementsOf(source),
    interfaceObjects: interfaceObjectsOf(source),
  };
  graphs.set(source, graph);
  return graph;
}

function typeConditions(schema: GraphQLSchema): Graph['isOfType'] {
  return (typename, condition) => {
    if (typename === condition) return true;
    const type = schema.getType(typename);
    const wanted = schema.getType(condition);
    return isAbstractType(wanted) && (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(wanted, type);
  };
}

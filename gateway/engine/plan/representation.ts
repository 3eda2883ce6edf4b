import type { FetchDataRewrite, QueryPlanSelectionNode } from '@apollo/query-planner';
import { isInterfaceType, isObjectType } from 'graphql';
import type { Graph } from './graph.ts';
import type { JsonObject } from './json.ts';
import { membersOf, rewrittenMembers } from './members.ts';
import type { Member } from './members.ts';
import type { Key } from './supergraphKeys.ts';

/** How entities of one type are told to a subgraph. */
export interface Representation {
  /** Writes an entity as the JSON by which the subgraph knows it again; undefined where a part of it is missing or a key is null, so that it can't be asked for. */
  readonly write: (entity: JsonObject) => string | undefined;
  /** Which parts of an entity that can't be written are missing; nothing where it has no whole key. */
  readonly missing: (entity: JsonObject) => readonly string[] | undefined;
  /** Where one leaf is all that entities differ by: the leaf, and the JSON around its value. */
  readonly only: { readonly slot: string; readonly before: string; readonly after: string; readonly around: string } | undefined;
}

/** The representation of entities that call themselves by a name; nothing where they can't be asked for. */
export type RepresentationOf = (typename: unknown) => Representation | undefined;

/** Compiles the `requires` of a fetch. */
export function compileRepresentation(
  graph: Graph,
  { requires, subgraph, rewrites = [] }: { readonly requires: readonly QueryPlanSelectionNode[]; readonly subgraph: string; readonly rewrites?: readonly FetchDataRewrite[] | undefined },
): RepresentationOf {
  const byType = new Map<unknown, Representation | undefined>();
  return (typename) => {
    const known = byType.get(typename);
    if (known || typeof typename !== 'string' || !graph.isKnownType(typename)) return known;
    const representation = representationOf(typename);
    byType.set(typename, representation);
    return representation;
  };

  function representationOf(typename: string): Representation | undefined {
    const told = membersOf(graph, requires, typename);
    // Nothing is told of objects of this type: what is rewritten isn't either.
    if (!told.some(({ name }) => name === '__typename') || told.length < 2) return undefined;
    const members = rewrittenMembers(graph, told, typename, rewrites).map((member) => (member.name === '__typename' && member.constant === undefined ? { ...member, constant: JSON.stringify(typename) } : member));
    const leaves = members.filter(({ constant }) => constant === undefined);
    const write = objectWriter(members);
    const { known, keys } = keysIn(members, typename);
    // Only types that are narrower are told whole: this one isn't asked for.
    if (known && keys.length === 0) return undefined;
    const hasKey = (entity: JsonObject): boolean => keys.some((key) => key.every((path) => isGiven(entity, path)));
    const parts = leaves.map((member) => ({ name: member.slot, write: objectWriter([member]) }));
    return {
      write: keys.length === 0 ? write : (entity) => (hasKey(entity) ? write(entity) : undefined),
      missing: (entity) => (hasKey(entity) ? parts.flatMap((part) => (part.write(entity) === undefined ? [part.name] : [])) : undefined),
      only: leaves.length === 1 && leaves[0] && !leaves[0].selections ? aroundLeaf(members, leaves[0]) : undefined,
    };
  }

  /** The keys of the subgraph that are told to it whole, as paths in the tree, and whether it has any. */
  function keysIn(members: readonly Member[], typename: string): { readonly known: boolean; readonly keys: readonly Key[] } {
    const type = graph.schema.getType(typename);
    const names = [typename, ...(isObjectType(type) || isInterfaceType(type) ? type.getInterfaces().map(({ name }) => name) : [])];
    const known = names.flatMap((name) => graph.keysOf(name, subgraph));
    return { known: known.length > 0, keys: known.filter((key) => key.every((path) => isTold(members, path, typename))).map((key) => key.map((path) => inTree(members, path))) };
  }

  /** A path in the tree, where the subgraph's own fields may have other names. */
  function inTree(members: readonly Member[], [first = '', ...rest]: readonly string[]): readonly string[] {
    return [members.find(({ name }) => name === first)?.slot ?? first, ...rest];
  }

  function isTold(members: readonly Member[], [first, ...rest]: readonly string[], typename: string): boolean {
    const member = members.find(({ name }) => name === first);
    if (!member || rest.length === 0) return member !== undefined;
    return member.selections !== undefined && isTold(membersOf(graph, member.selections, member.type ?? typename), rest, typename);
  }

  function objectWriter(members: readonly Member[]): Representation['write'] {
    if (members.length === 0) return () => '{}';
    const parts = members.map((member, index) => ({ ...member, before: `${index === 0 ? '{' : ','}${JSON.stringify(member.name)}:`, below: member.selections && belowWriter(member.selections, member.type) }));
    return (object) => {
      let text = '';
      for (const { before, slot, constant, isNonNull, below } of parts) {
        const value = constant === undefined ? object[slot] : undefined;
        const written = constant ?? (value === null ? (isNonNull ? undefined : 'null') : below ? below(value) : leafText(value));
        if (written === undefined) return undefined;
        text += before + written;
      }
      return `${text}}`;
    };
  }

  function belowWriter(selections: readonly QueryPlanSelectionNode[], declared: string | undefined): (value: unknown) => string | undefined {
    const byOwnType = new Map<string, Representation['write']>();
    return function write(value: unknown): string | undefined {
      if (value === null) return 'null';
      if (typeof value !== 'object') return undefined;
      if (Array.isArray(value)) {
        const items = value.map(write);
        return items.includes(undefined) ? undefined : `[${items.join(',')}]`;
      }
      const said = (value as JsonObject)['__typename'];
      const typename = typeof said === 'string' && graph.isKnownType(said) ? said : (declared ?? '');
      let writer = byOwnType.get(typename);
      if (!writer) byOwnType.set(typename, (writer = objectWriter(membersOf(graph, selections, typename))));
      return writer(value as JsonObject);
    };
  }
}

/** The value of a leaf as JSON; undefined for one that isn't there. */
export function leafText(value: unknown): string | undefined {
  if (typeof value === 'string') return isPlain(value) ? `"${value}"` : JSON.stringify(value);
  return typeof value === 'function' ? undefined : JSON.stringify(value);
}

/** Whether a text is short and of signs that JSON leaves as they are, as keys mostly are: these are quoted in a third of the time. */
function isPlain(value: string): boolean {
  const { length } = value;
  if (length > 64) return false;
  for (let index = 0; index < length; index += 1) {
    const code = value.charCodeAt(index);
    if (code < 0x20 || code > 0x7e || code === 0x22 || code === 0x5c) return false;
  }
  return true;
}

function aroundLeaf(members: readonly Member[], leaf: Member): Representation['only'] {
  const constants = (some: readonly Member[]): string => some.map(({ name, constant }) => `${JSON.stringify(name)}:${constant}`).join(',');
  const position = members.indexOf(leaf);
  const [before, after] = [constants(members.slice(0, position)), constants(members.slice(position + 1))];
  const [open, close] = [`{${before}${before === '' ? '' : ','}${JSON.stringify(leaf.name)}:`, `${after === '' ? '' : ','}${after}}`];
  return { slot: leaf.slot, before: open, after: close, around: `${open}…${close}` };
}

function isGiven(value: unknown, path: readonly string[]): boolean {
  for (const name of path) {
    if (typeof value !== 'object' || value === null) return false;
    value = (value as JsonObject)[name];
  }
  return value !== null && value !== undefined;
}

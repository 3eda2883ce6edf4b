import type { Schema } from '@apollo/federation-internals';
import { Kind, visit } from 'graphql';
import type { DocumentNode, SelectionSetNode } from 'graphql';
import { argumentsText } from '../plan/neededFields.ts';
import { fieldSet, subgraphNames } from '../plan/supergraphKeys.ts';

/** What a subgraph has to be told of an object before it can answer a field of it (`@requires`). */
export interface Requirement {
  /** The type that the subgraph knows the object as: its own, or the interface that the subgraph has as an object. */
  readonly type: string;
  readonly field: string;
  readonly subgraph: string;
  readonly isInterfaceObject: boolean;
  readonly required: SelectionSetNode;
  /** By which the subgraph knows the object again. */
  readonly key: SelectionSetNode;
  /** A planner is likely to get it wrong: what is required requires something itself, is asked for with other arguments elsewhere, or is an interface object's. */
  readonly isHard: boolean;
}

/** All requirements of a supergraph. */
export interface Requirements {
  readonly all: readonly Requirement[];
  /** Of a field by its type, own or interface's. */
  readonly of: (type: string, field: string) => Requirement | undefined;
  /**
   * Whether a document may ask for a field whose requirement is hard; or under a condition, as a planner asks for what is required without;
   * or beside an object that is required, of which a failure of what the client asks for there would take away what is required.
   */
  readonly isHard: (document: DocumentNode) => boolean;
}

interface JoinedField {
  readonly graph?: string;
  readonly requires?: string;
  readonly external?: boolean;
}

interface JoinedType {
  readonly graph: string;
  readonly key?: string;
  readonly resolvable?: boolean;
  readonly isInterfaceObject?: boolean;
}

/** Reads the requirements out of a supergraph. */
export function requirementsOf(supergraph: Schema): Requirements {
  const subgraphs = subgraphNames(supergraph);
  const found: Omit<Requirement, 'isHard'>[] = [];
  for (const type of supergraph.types()) {
    if (type.kind !== 'ObjectType' && type.kind !== 'InterfaceType') continue;
    const places = type.appliedDirectivesOf('join__type').map((applied) => applied.arguments() as unknown as JoinedType);
    for (const field of type.fields()) {
      const first = field.appliedDirectivesOf('join__field').map((applied) => applied.arguments() as JoinedField).find(({ external }) => external !== true);
      if (first?.graph === undefined || first.requires === undefined) continue;
      const place = places.find(({ graph, key, resolvable }) => graph === first.graph && key !== undefined && resolvable !== false);
      if (place?.key === undefined) continue;
      found.push({ type: type.name, field: field.name, subgraph: subgraphs.get(first.graph) ?? first.graph, isInterfaceObject: place.isInterfaceObject === true, required: fieldSet(first.requires), key: fieldSet(place.key) });
    }
  }
  const names = new Set(found.map(({ field }) => field));
  const variants = new Map<string, Set<string>>();
  for (const { required } of found) eachField(required, (name, given) => void variants.set(name, (variants.get(name) ?? new Set()).add(given)));
  const all = found.map((one): Requirement => {
    let isHard = one.isInterfaceObject;
    eachField(one.required, (name) => {
      if (names.has(name) || (variants.get(name)?.size ?? 0) > 1) isHard = true;
    });
    return { ...one, isHard };
  });
  const byField = new Map(all.map((one) => [`${one.type}.${one.field}`, one]));
  return { all, of: (type, field) => byField.get(`${type}.${field}`), isHard };

  function isHard(document: DocumentNode): boolean {
    if (all.length === 0) return false;
    const used = new Set<string>();
    let isConditional = false;
    visit(document, {
      Field: ({ name, directives = [] }) => {
        used.add(name.value);
        isConditional ||= names.has(name.value) && directives.length > 0;
      },
      FragmentSpread: ({ directives = [] }) => void (isConditional ||= directives.length > 0),
      InlineFragment: ({ directives = [] }) => void (isConditional ||= directives.length > 0),
    });
    return all.some((one) => used.has(one.field) && (one.isHard || isConditional || objectsIn(one.required).some((name) => used.has(name))));
  }
}

function objectsIn({ selections }: SelectionSetNode): readonly string[] {
  return selections.flatMap((selection) => (selection.kind === Kind.FRAGMENT_SPREAD || !selection.selectionSet ? [] : [...(selection.kind === Kind.FIELD ? [selection.name.value] : []), ...objectsIn(selection.selectionSet)]));
}

function eachField({ selections }: SelectionSetNode, found: (name: string, given: string) => void): void {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) found(selection.name.value, argumentsText(selection));
    if (selection.kind !== Kind.FRAGMENT_SPREAD && selection.selectionSet) eachField(selection.selectionSet, found);
  }
}

import { Kind } from 'graphql';
import type { DocumentNode, FragmentDefinitionNode, OperationDefinitionNode, SelectionSetNode } from 'graphql';
import type { Asked, AskedField } from './asked.ts';
import type { Place } from './targets.ts';

/** The names that a client's operation has at one place of its answer, of all types together, as planned. */
export type AnswerNames = ReadonlyMap<string, AnswerName>;

/** A name of the answer. */
export interface AnswerName {
  /** The types that an object has to be of to have it: all of one of these lists. */
  readonly conditions: readonly (readonly string[])[];
  readonly below: AnswerNames;
}

/** Reads the names of an operation. */
export function answerNames(document: DocumentNode, operation: OperationDefinitionNode): AnswerNames {
  const fragments = new Map(document.definitions.flatMap((node): readonly (readonly [string, FragmentDefinitionNode])[] => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])));
  return namesOf([operation.selectionSet]);

  function namesOf(sets: readonly SelectionSetNode[]): AnswerNames {
    const found = new Map<string, { readonly conditions: (readonly string[])[]; readonly below: SelectionSetNode[] }>();
    for (const set of sets) collect(set, [], found);
    return new Map([...found].map(([name, { conditions, below }]) => [name, { conditions, below: namesOf(below) }]));
  }

  function collect(set: SelectionSetNode, conditions: readonly string[], into: Map<string, { readonly conditions: (readonly string[])[]; readonly below: SelectionSetNode[] }>): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const name = (selection.alias ?? selection.name).value;
        const known = into.get(name) ?? { conditions: [], below: [] };
        into.set(name, known);
        known.conditions.push(conditions);
        if (selection.selectionSet) known.below.push(selection.selectionSet);
      } else {
        const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
        if (inner) collect(inner.selectionSet, inner.typeCondition ? [...conditions, inner.typeCondition.name.value] : conditions, into);
      }
    }
  }
}

/** The names below a place of the tree; nothing where the client asked for nothing. */
export function namesAt(names: AnswerNames, place: Place): AnswerNames | undefined {
  return place.reduce<AnswerNames | undefined>((at, step) => (typeof step === 'string' ? at?.get(step)?.below : at), names);
}

/**
 * The part of an error's path that means something to the client: it ends before the first step that the client, or the gateway in its stead, didn't ask for.
 * `path` is that of the subgraph below what `asked` is asked of; the outcome has the names of the tree.
 */
export function knownSteps(path: readonly unknown[], asked: Asked, names: AnswerNames | undefined): Place {
  const known: (string | number)[] = [];
  let [below, at, lists]: [Asked | undefined, AnswerNames | undefined, number] = [asked, names, 0];
  for (const step of path) {
    if (typeof step === 'number') {
      if (lists === 0 || !Number.isSafeInteger(step) || step < 0) break;
      lists -= 1;
    } else {
      const field: AskedField | undefined = typeof step === 'string' && lists === 0 ? below?.field(step) : undefined;
      const next: AnswerNames | undefined = field && at?.get(field.slot)?.below;
      if (!field || !next) break;
      [below, at, lists] = [field.below, next, field.lists ?? Infinity];
      known.push(field.slot);
      continue;
    }
    known.push(step);
  }
  return known;
}

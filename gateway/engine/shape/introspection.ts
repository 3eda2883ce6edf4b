import { execute, Kind, OperationTypeNode, SchemaMetaFieldDef, visit } from 'graphql';
import type { DocumentNode, ExecutionResult, FieldNode, FragmentDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { nothing, refuseInput } from './failures.ts';
import type { Place } from './failures.ts';
import { writeLiteral } from './literal.ts';
import { openSlot } from './slot.ts';
import type { Slot, SlotWriter } from './slot.ts';
import { writeJson } from './text.ts';
import type { Variant } from './variant.ts';

/** Answers that need no variables, the largest together for all operations. */
const answers = new LRUCache<DocumentNode, string>({ maxSize: 16 << 20, sizeCalculation: ({ length }) => length + 1 });

/** The slot of a root field `__schema` or `__type`, which graphql-js answers on the schema. */
export function introspectionSlot(variant: Variant, nodes: readonly FieldNode[], place: Place, before: string): Slot {
  const { schema, fragments, operation } = variant;
  const { variableDefinitions = [] } = operation;
  const document: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [
      { kind: Kind.OPERATION_DEFINITION, operation: OperationTypeNode.QUERY, variableDefinitions, selectionSet: { kind: Kind.SELECTION_SET, selections: nodes } },
      ...Object.values(fragments),
    ],
  };
  const isLasting = !hasVariables(nodes, fragments);
  const answer = (): string | undefined => {
    const { data, errors } = execute({ schema, document, variableValues: variant.given }) as ExecutionResult;
    for (const { message } of errors ?? []) refuseInput(place, message);
    return data ? JSON.stringify(data[place.key ?? '']) : undefined;
  };
  const write: SlotWriter = (_, at, slot) => {
    const json = (isLasting ? answers.get(document) : undefined) ?? answer();
    if (json === undefined) return nothing;
    if (isLasting) answers.set(document, json);
    return writeJson(json, writeLiteral(slot.before, at));
  };
  return { ...openSlot(SchemaMetaFieldDef.type, place, before, () => nothing), write };
}

function hasVariables(nodes: readonly FieldNode[], fragments: Readonly<Record<string, FragmentDefinitionNode>>): boolean {
  let found = false;
  const seen = new Set<string>();
  const look = (node: FieldNode | FragmentDefinitionNode): void => {
    visit(node, {
      Variable() {
        found = true;
      },
      FragmentSpread({ name }) {
        const fragment = fragments[name.value];
        if (!fragment || seen.has(name.value)) return;
        seen.add(name.value);
        look(fragment);
      },
    });
  };
  for (const node of nodes) look(node);
  return found;
}

import type { FetchNode, ResponsePath } from '@apollo/query-planner';
import { Kind, parse, print, stripIgnoredCharacters } from 'graphql';
import type { DocumentNode, FieldNode, FragmentDefinitionNode, OperationDefinitionNode, SelectionSetNode } from 'graphql';
import type { SubgraphAnswer, SubgraphOperation } from '../subgraphCall.ts';
import { compileAsked } from './asked.ts';
import type { Asked } from './asked.ts';
import { entitiesStep } from './entities.ts';
import type { Graph } from './graph.ts';
import type { ClientErrors } from './errors.ts';
import type { Merge } from './merge.ts';
import { inClientOrder } from './mutationOrder.ts';
import { rootStep } from './root.ts';
import type { Run, Step } from './run.ts';
import { separateNames } from './separateNames.ts';
import type { SeparatedDocument } from './separateNames.ts';
import { compileVariables } from './variables.ts';
import type { WriteVariables } from './variables.ts';
import { WrongShape } from './wrongShape.ts';

/** What all fetches of a plan have in common. */
export interface Planned {
  readonly graph: Graph;
  readonly merge: Merge;
  readonly errors: ClientErrors;
  /** The names that the client asks for at the root, in its order. */
  readonly clientOrder: () => readonly string[];
  /** Whether objects of the tree that stand for the same entity may have the same objects below. */
  readonly sharesObjects: boolean;
}

/** A fetch, compiled as far as it is the same for both kinds. */
export interface CompiledFetch {
  readonly node: FetchNode;
  readonly path: ResponsePath;
  readonly operation: SubgraphOperation;
  readonly variables: WriteVariables;
  /** What is asked of the root, or of each entity. */
  readonly asked: Asked;
}

/** Compiles a fetch for the objects at a path of the tree. */
export function compileFetch(planned: Planned, node: FetchNode, path: ResponsePath): Step {
  const fetch = compiledFetch(planned, node, path);
  return node.requires ? entitiesStep(planned, fetch, node.requires) : rootStep(planned, fetch);
}

/** Compiles what both kinds of fetches have in common. */
export function compiledFetch(planned: Planned, node: FetchNode, path: ResponsePath): CompiledFetch {
  const { document, text, slots } = sendable(planned, node);
  const { operation: definition, fragments } = partsOf(document);
  const isOfEntities = node.requires !== undefined;
  const { parent, selectionSet } = isOfEntities ? ofEntities(definition) : { parent: planned.graph.schema.getRootType(definition.operation)?.name ?? '', selectionSet: definition.selectionSet };
  const contexts = new Set(node.contextRewrites?.flatMap((rewrite) => (rewrite.kind === 'KeyRenamer' ? [rewrite.renameKeyTo] : [])));
  return {
    node,
    path,
    operation: {
      subgraph: node.serviceName,
      kind: definition.operation === 'mutation' ? 'mutation' : 'query',
      ...(node.operationName === undefined ? {} : { name: node.operationName }),
      text,
      textJson: JSON.stringify(text),
      isOfEntities,
    },
    variables: compileVariables((node.variableUsages ?? []).filter((name) => !contexts.has(name))),
    asked: compileAsked(planned.graph, { selectionSet, parent, fragments, slots, rewrites: node.outputRewrites }),
  };
}

/** The document of a fetch, put right where the planner makes mistakes. */
function sendable({ graph, clientOrder }: Planned, node: FetchNode): SeparatedDocument & { readonly text: string } {
  const planned = node.operationDocumentNode ?? parse(node.operation, { noLocation: true });
  const { operation, fragments } = partsOf(planned);
  const ordered = operation.operation === 'mutation' ? inClientOrder(operation, fragments, clientOrder()) : operation;
  const { document, slots } = separateNames(graph, ordered === operation ? planned : { kind: Kind.DOCUMENT, definitions: [ordered, ...fragments.values()] }, graph.schema.getRootType(operation.operation)?.name ?? '');
  return { document, slots, text: document === planned ? node.operation : stripIgnoredCharacters(print(document)) };
}

function partsOf({ definitions }: DocumentNode): { readonly operation: OperationDefinitionNode; readonly fragments: ReadonlyMap<string, FragmentDefinitionNode> } {
  const operation = definitions.find((one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('Expected a fetch of an operation');
  return { operation, fragments: new Map(definitions.flatMap((one): readonly (readonly [string, FragmentDefinitionNode])[] => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : []))) };
}

/** What is asked of each entity. Where it is asked of one type only, no entity has to say its type. */
function ofEntities({ selectionSet }: OperationDefinitionNode): { readonly selectionSet: SelectionSetNode; readonly parent: string } {
  const entities = selectionSet.selections.find((one): one is FieldNode => one.kind === Kind.FIELD && one.name.value === '_entities');
  if (!entities?.selectionSet) throw new Error('Expected a fetch of `_entities`');
  const types = new Set(entities.selectionSet.selections.map((one) => (one.kind === Kind.INLINE_FRAGMENT ? one.typeCondition?.name.value : one.kind === Kind.FIELD && one.name.value === '__typename' ? '' : undefined)));
  types.delete('');
  const [type] = types;
  return { selectionSet: entities.selectionSet, parent: types.size === 1 && type !== undefined ? type : '_Entity' };
}

/** Takes an answer in by a function that throws `WrongShape`; then the subgraph counts as unavailable. */
export function takeIn(run: Run, { subgraph }: SubgraphOperation, answer: SubgraphAnswer, take: () => void): void {
  if (answer.freshFor < run.freshFor) run.freshFor = answer.freshFor;
  try {
    take();
  } catch (thrown) {
    if (!(thrown instanceof WrongShape)) throw thrown;
    run.execution.onWrongShape(subgraph, thrown.message);
    run.freshFor = 0;
    run.errors.push({ message: `The subgraph \`${subgraph}\` could not answer`, extensions: { code: 'SUBGRAPH_UNAVAILABLE', retryable: true } });
  }
}

/** Whether nobody waits for the answer any more; what isn't asked is missing. */
export function isGivenUp(run: Run): boolean {
  if (!run.execution.signal?.aborted) return false;
  run.freshFor = 0;
  return true;
}

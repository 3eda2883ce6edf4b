import { Supergraph, operationFromDocument, printSchema } from '@apollo/federation-internals';
import type { Schema } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import type { QueryPlan } from '@apollo/query-planner';
import { Kind, parse, print, visit } from 'graphql';
import type { DocumentNode, FieldDefinitionNode, GraphQLSchema } from 'graphql';
import type { Graph } from '../plan/graph.ts';
import { subgraphNames } from '../plan/supergraphKeys.ts';
import type { Requirement, Requirements } from './requirements.ts';

/** Plans operations in which nothing is required and nothing is hidden. */
export interface SimplePlanner {
  /** What can be planned; has the entries. */
  readonly schema: GraphQLSchema;
  readonly plan: (document: DocumentNode) => QueryPlan;
}

/** The root field that stands for a field that requires others: a plan of it says how what is below is fetched. */
export const entryOf = ({ type, field }: Requirement): string => `entry__${type}__${field}`;

/** As many plans as the gateway's planner weighs at most. */
const maxEvaluatedPlans = 1000;

const planners = new WeakMap<Graph, SimplePlanner>();

/** The planner of a graph without `@requires` and `@inaccessible`, opened when it is first needed. */
export function simplePlannerOf(graph: Graph): SimplePlanner {
  const planner = planners.get(graph) ?? openSimplePlanner(graph.source, graph.requirements);
  planners.set(graph, planner);
  return planner;
}

function openSimplePlanner(supergraph: Schema, { all }: Requirements): SimplePlanner {
  const names = new Map([...subgraphNames(supergraph)].map(([value, name]) => [name, value]));
  const text = printSchema(supergraph);
  const document = parse(text, { noLocation: true });
  const queryType = supergraph.schemaDefinition.rootType('query')?.name ?? 'Query';
  const fields = new Map(document.definitions.flatMap((definition) => ('fields' in definition && (definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION) ? (definition.fields ?? []).map((field) => [`${definition.name.value}.${field.name.value}`, field] as const) : [])));
  const simple = visit(document, {
    Directive: (node) => (node.name.value === 'inaccessible' ? null : undefined),
    ObjectTypeDefinition: { leave: (node) => (node.name.value === queryType ? { ...node, fields: [...(node.fields ?? []), ...all.flatMap(entryField)] } : undefined) },
  });
  const changed = visit(simple, { Directive: (node) => (node.name.value === 'join__field' ? { ...node, arguments: node.arguments?.filter(({ name }) => name.value !== 'requires') ?? [] } : undefined) });
  const planned = Supergraph.build(print(changed), { validateSupergraph: false });
  const api = planned.apiSchema();
  const planner = new QueryPlanner(planned, { debug: { maxEvaluatedPlans }, exposeDocumentNodeInFetchNode: true });
  return { schema: api.toGraphQLJSSchema(), plan: (toPlan) => planner.buildQueryPlan(operationFromDocument(api, toPlan)) };

  function entryField(requirement: Requirement): readonly FieldDefinitionNode[] {
    const field = fields.get(`${requirement.type}.${requirement.field}`);
    const graph = names.get(requirement.subgraph);
    if (!field || graph === undefined) return [];
    const joined = { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: 'join__field' }, arguments: [{ kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: 'graph' }, value: { kind: Kind.ENUM, value: graph } }] } as const;
    return [{ ...field, name: { kind: Kind.NAME, value: entryOf(requirement) }, directives: [joined] }];
  }
}

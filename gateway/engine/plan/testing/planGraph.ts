import { composeServices } from '@apollo/composition';
import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph, operationFromDocument } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import type { QueryPlan, QueryPlannerConfig } from '@apollo/query-planner';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { Kind, execute, parse, validate } from 'graphql';
import type { DocumentNode, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { Outcome, PreparedOperation } from '../../preparedOperation.ts';
import { prepareOperation } from '../../prepareOperation.ts';
import type { SubgraphAnswer, SubgraphCall } from '../../subgraphCall.ts';

/** A subgraph of a test: a schema executed by graphql-js. */
export interface SubgraphParts {
  readonly sdl: string;
  readonly resolvers?: Record<string, Record<string, unknown>>;
  /** Changes what the subgraph answers, to play one that misbehaves. */
  readonly misbehave?: (answer: { data?: unknown; errors?: readonly GraphQLFormattedError[] }, call: AskedCall) => unknown;
  readonly freshFor?: number;
}

/** A question that a subgraph got, decoded. */
export interface AskedCall {
  readonly subgraph: string;
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly representations: readonly unknown[] | undefined;
}

/** The answer to an operation and all that happened on the way. */
export interface Answer {
  // Tests look into answers of many shapes.
  // oxlint-disable-next-line no-explicit-any
  readonly data: any;
  readonly errors: readonly GraphQLFormattedError[];
  readonly freshFor: number;
  readonly calls: readonly AskedCall[];
  readonly wrongShapes: readonly string[];
  readonly outcome: Outcome;
}

/** Subgraphs composed for real, in this process. */
export interface PlanGraph {
  readonly schema: GraphQLSchema;
  readonly supergraph: Supergraph;
  plan(document: DocumentNode): QueryPlan;
  prepare(query: string): PreparedOperation;
  /** What a subgraph answers. */
  answerFor(call: SubgraphCall): Promise<SubgraphAnswer>;
  ask(query: string, more?: { readonly variables?: Record<string, unknown>; readonly signal?: AbortSignal }): Promise<Answer>;
}

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@requires", "@provides", "@external", "@interfaceObject", "@inaccessible", "@override", "@context", "@fromContext"])\n';

/** Composes subgraphs. Throws where they don't fit together. */
export function composeGraph(parts: Readonly<Record<string, SubgraphParts>>, config: QueryPlannerConfig = {}): PlanGraph {
  const composed = composeServices(Object.entries(parts).map(([name, { sdl }]) => ({ name, url: '', typeDefs: parse(link + sdl) })));
  if (composed.errors) throw new AggregateError(composed.errors, composed.errors.map(({ message }) => message).join('\n'));
  const supergraph = Supergraph.build(composed.supergraphSdl, { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES });
  const apiSchema = supergraph.apiSchema();
  const schema = apiSchema.toGraphQLJSSchema();
  const planner = new QueryPlanner(supergraph, config);
  const schemas = Object.fromEntries(Object.entries(parts).map(([name, { sdl, resolvers = {} }]) => [name, buildSubgraphSchema([{ typeDefs: parse(link + sdl), resolvers: resolvers as never }])]));
  const plan = (document: DocumentNode): QueryPlan => planner.buildQueryPlan(operationFromDocument(apiSchema, document));
  return { schema, supergraph, plan, prepare, ask, answerFor: (call) => answer(decode(call)) };

  function prepare(query: string): PreparedOperation {
    const document = parse(query);
    const problems = validate(schema, document);
    if (problems.length > 0) throw new AggregateError(problems, problems.join('\n'));
    const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    if (!operation) throw new Error('Expected an operation');
    return prepareOperation({ schema, supergraph, document, operation, plan });
  }

  async function ask(query: string, { variables = {}, signal }: { readonly variables?: Record<string, unknown>; readonly signal?: AbortSignal } = {}): Promise<Answer> {
    const prepared = prepare(query);
    const calls: AskedCall[] = [];
    const wrongShapes: string[] = [];
    const outcome = await prepared.execute({
      given: variables,
      variables: { ...defaultsOf(prepared), ...variables },
      ask: async (call) => {
        const decoded = decode(call);
        calls.push(decoded);
        return answer(decoded);
      },
      onWrongShape: (subgraph, reason) => wrongShapes.push(`${subgraph}: ${reason}`),
      ...(signal ? { signal } : {}),
    });
    return { data: JSON.parse(outcome.data.toString()), errors: JSON.parse(JSON.stringify(outcome.errors)) as GraphQLFormattedError[], freshFor: outcome.freshFor, calls, wrongShapes, outcome };
  }

  async function answer(call: AskedCall): Promise<SubgraphAnswer> {
    const part = parts[call.subgraph];
    const own = schemas[call.subgraph];
    if (!part || !own) throw new Error(`Expected a subgraph, got ${call.subgraph}`);
    const document = parse(call.query);
    const problems = validate(own, document);
    if (problems.length > 0) throw new AggregateError(problems, `${problems.join('\n')} in ${call.query}`);
    const executed = await execute({ schema: own, document, variableValues: call.variables });
    const sent: unknown = JSON.parse(JSON.stringify({ data: executed.data, errors: executed.errors }));
    const { data, errors = [] } = (part.misbehave ? part.misbehave(sent as never, call) : sent) as { data?: SubgraphAnswer['data']; errors?: GraphQLFormattedError[] };
    return { ...(data === undefined ? {} : { data }), errors: errors.map(({ message, path, extensions }) => ({ message, ...(path ? { path } : {}), ...(extensions ? { extensions } : {}) })), freshFor: part.freshFor ?? 60 };
  }
}

function decode({ operation, variablesJson, representations }: SubgraphCall): AskedCall {
  const members = [...(variablesJson === '' ? [] : [variablesJson]), ...(representations ? [`"representations":[${representations.join(',')}]`] : [])];
  const variables = JSON.parse(`{${members.join(',')}}`) as Record<string, unknown>;
  if (JSON.parse(operation.textJson) !== operation.text) throw new Error('Expected the text as JSON');
  return { subgraph: operation.subgraph, query: operation.text, variables, representations: representations && (variables['representations'] as readonly unknown[]) };
}

function defaultsOf({ operation }: PreparedOperation): Record<string, unknown> {
  return Object.fromEntries((operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) => (defaultValue?.kind === Kind.BOOLEAN ? [[variable.name.value, defaultValue.value]] : [])));
}

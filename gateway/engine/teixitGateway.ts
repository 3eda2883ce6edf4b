import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { getVariableValues } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import type { Answers } from '../answers/answers.ts';
import { callerOf } from '../answers/caller.ts';
import { WholeAnswer } from '../answers/wholeAnswer.ts';
import { KnownOperations } from '../operations/knownOperations.ts';
import { warm } from '../operations/warm.ts';
import type { GatewayContext, RequestScope } from '../requestScope.ts';
import type { Settings } from '../settings.ts';
import { StartError } from '../startError.ts';
import { openGraph } from '../supergraph/graph.ts';
import type { Graph } from '../supergraph/graph.ts';
import { firstLine } from '../supergraph/supergraphFile.ts';
import type { SupergraphFile } from '../supergraph/supergraphFile.ts';
import type { SubgraphAnswer, SubgraphCall } from './subgraphCall.ts';

type GatewayInterface = ApolloServerOptionsWithGateway<GatewayContext>['gateway'];
type SchemaListener = Parameters<GatewayInterface['onSchemaLoadOrUpdate']>[0];
type Executor = NonNullable<Awaited<ReturnType<GatewayInterface['load']>>['executor']>;

/** What a gateway works with. */
export interface GatewayParts {
  readonly file: SupergraphFile;
  readonly settings: Settings;
  readonly answers: Answers;
  /** Asks a subgraph of the graph in use, for a request. */
  readonly ask: (call: SubgraphCall, scope: RequestScope) => Promise<SubgraphAnswer>;
  /** Is told of each graph that is put to use. */
  readonly onGraph: (graph: Graph) => void;
}

/** Serves a supergraph file to Apollo Server: takes it over at the start and whenever it changes, knows its operations, and executes their plans. */
export class TeixitGateway implements GatewayInterface {
  readonly #parts: GatewayParts;
  readonly #listeners = new Set<SchemaListener>();
  /** By the schema that a request began with: it ends with the same. */
  readonly #operationsOf = new WeakMap<GraphQLSchema, KnownOperations>();
  #current: KnownOperations | undefined;
  #warming = new AbortController();

  constructor(parts: GatewayParts) {
    this.#parts = parts;
  }

  /** The operations of the graph in use; undefined before it is loaded. */
  get operations(): KnownOperations | undefined {
    return this.#current;
  }

  /** The graph that a schema is of. */
  graphOf(schema: GraphQLSchema): Graph | undefined {
    return this.#operationsOf.get(schema)?.graph;
  }

  onSchemaLoadOrUpdate(listener: SchemaListener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Rejects with `StartError` if there is no supergraph, or with what is wrong with it. */
  async load(): Promise<{ executor: Executor }> {
    const { file, settings } = this.#parts;
    const text = await file.read().catch((thrown: unknown) => {
      throw new StartError(`Expected a supergraph in \`${settings.supergraph}\`: ${firstLine(thrown)}`);
    });
    this.#takeOver(text);
    file.watch((changed) => this.#takeOver(changed));
    return { executor: this.#execute };
  }

  async stop(): Promise<void> {
    this.#warming.abort();
    await this.#parts.file.stop();
  }

  /** All or nothing, between two requests. */
  #takeOver(text: string): void {
    const { settings, onGraph, answers } = this.#parts;
    const graph = openGraph(text);
    const operations = new KnownOperations(graph, settings, settings.knownOperations);
    this.#operationsOf.set(graph.schema, operations);
    for (const listener of this.#listeners) listener({ apiSchema: graph.schema, coreSupergraphSdl: text });
    onGraph(graph);
    answers.takeOver(graph);
    const before = this.#current;
    this.#current = operations;
    this.#warming.abort();
    this.#warming = new AbortController();
    if (before) void warm(before, operations, this.#warming.signal);
  }

  /** The end of the long way: the operation is valid, within the limits and allowed. It is known from here on. */
  readonly #execute: Executor = async ({ schema, operation, source, request, response, context }) => {
    const operations = this.#operationsOf.get(schema);
    if (!operations) throw new Error('Expected to know the graph of the schema');
    const given = request.variables ?? {};
    const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
    if (!coerced) return { errors };
    const { scope } = context as GatewayContext; // which `context` of the HTTP application makes
    const known = operations.find(source, request.operationName) ?? (await operations.learnInTurn({ text: source, operationName: request.operationName }, scope.signal));
    const { ask, answers } = this.#parts;
    const caller = callerOf(Object.fromEntries(request.http?.headers ?? []));
    const { body, headers } = await answers.answerFor({ known, given, variables: coerced, scope, caller }, (call) => ask(call, scope));
    for (let index = 0; index < headers.length; index += 2) response?.http?.headers.set(headers[index] ?? '', headers[index + 1] ?? '');
    // Apollo Server hands it on to `stringifyResult` as it is.
    return { data: new WholeAnswer(body) as unknown as Record<string, unknown> };
  };
}

import { composeServices } from '@apollo/composition';
import { Supergraph, operationFromDocument } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import type { QueryPlan } from '@apollo/query-planner';
import { parse, printSchema } from 'graphql';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { Model } from './model/model.ts';
import { subgraphSdl } from './subgraphs/subgraphSdl.ts';

/** A composed supergraph and its planner, as the gateway makes them. */
export interface Federation {
  readonly supergraph: Supergraph;
  readonly schema: GraphQLSchema;
  readonly printedSchema: string;
  readonly sdl: Readonly<Record<string, string>>;
  readonly plan: (document: DocumentNode) => QueryPlan;
}

/** The planner can't plan an operation that is valid: no engine is to blame. */
export class PlanningFault extends Error {}

/** Composes the model's subgraphs; the reasons where they don't compose. */
export function federate(model: Model): { readonly federation: Federation } | { readonly reasons: readonly string[] } {
  const sdl = Object.fromEntries(model.subgraphs.map((subgraph) => [subgraph.name, subgraphSdl(model, subgraph)]));
  return composed(sdl);
}

/** Composes subgraphs given as text. */
export function composed(sdl: Readonly<Record<string, string>>): { readonly federation: Federation } | { readonly reasons: readonly string[] } {
  const { supergraphSdl, errors } = composeServices(Object.entries(sdl).map(([name, text]) => ({ name, url: `http://${name}`, typeDefs: parse(text) })));
  if (errors) return { reasons: errors.map(({ message }) => message) };
  const supergraph = Supergraph.build(supergraphSdl, { validateSupergraph: false });
  const api = supergraph.apiSchema();
  const schema = api.toGraphQLJSSchema();
  // As in gateway/supergraph/loadGateway.ts.
  const planner = new QueryPlanner(supergraph, { debug: { maxEvaluatedPlans: 1000 }, exposeDocumentNodeInFetchNode: true });
  return { federation: { supergraph, schema, printedSchema: printSchema(schema), sdl, plan } };

  function plan(document: DocumentNode): QueryPlan {
    try {
      return planner.buildQueryPlan(operationFromDocument(api, document));
    } catch (thrown) {
      throw new PlanningFault(thrown instanceof Error ? thrown.message : String(thrown), { cause: thrown });
    }
  }
}

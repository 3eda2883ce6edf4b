import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { benchSubgraphs } from './subgraphs.ts';

/** The supergraph of the bench's subgraphs, by the addresses they listen at. */
export function composeSubgraphs(addresses: Readonly<Record<string, string>>): string {
  const result = composeServices(Object.entries(benchSubgraphs).map(([name, { sdl }]) => ({ name, url: addresses[name] ?? '', typeDefs: parse(sdl) })));
  if (result.errors) throw new AggregateError(result.errors);
  return result.supergraphSdl;
}

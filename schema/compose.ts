import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { lostRules } from './compareRules.ts';
import { domains, subgraphSdl } from './subgraphSdl.ts';

const supergraphFile = new URL('supergraph.graphql', import.meta.url);

/** Composes the four subgraphs to a supergraph SDL; throws with every composition error, a rule that was lost among them. `url` gives each subgraph's default address. */
export function composeSupergraph(url: (domain: string) => string): string {
  const services = domains.map((name) => ({ name, url: url(name), typeDefs: parse(subgraphSdl(name)) }));
  const result = composeServices(services);
  if (result.errors) throw composition(result.errors.map(({ message }) => message));
  const lost = lostRules(Object.fromEntries(services.map(({ name, typeDefs }) => [name, typeDefs])), parse(result.supergraphSdl));
  if (lost.length > 0) throw composition(lost);
  return result.supergraphSdl;
}

const composition = (problems: readonly string[]): Error => new Error(`Composition failed:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);

/** The address a subgraph has when nothing else is said. */
export const defaultUrl = (domain: string): string => `http://127.0.0.1:${4001 + (domains as readonly string[]).indexOf(domain)}/graphql`;

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const sdl = composeSupergraph(defaultUrl);
  const changed = sdl !== read();
  if (changed) writeFileSync(supergraphFile, sdl);
  console.log(`schema/supergraph.graphql ${changed ? 'written' : 'is up to date'}`);
}

function read(): string | undefined {
  try {
    return readFileSync(supergraphFile, 'utf8');
  } catch {
    return undefined;
  }
}

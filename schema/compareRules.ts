import type { DocumentNode } from 'graphql';
import { readRules } from '../calls/rules/readRules.ts';
import { isAtLeast } from '../calls/rules/rule.ts';

/** The rules of subgraphs' SDLs that a supergraph lost or weakened, one line each: every rule must be there, as strict or stricter. */
export function lostRules(subgraphs: Readonly<Record<string, DocumentNode>>, supergraph: DocumentNode): readonly string[] {
  const merged = readRules(supergraph);
  return Object.entries(subgraphs).flatMap(([name, document]) =>
    [...readRules(document)].flatMap(([coordinate, rule]) => {
      const found = merged.get(coordinate);
      if (found && isAtLeast(found, rule)) return [];
      return [`Expected the supergraph to keep the rule that ${name} has for \`${coordinate}\`, got ${found ? 'a weaker one' : 'none'}`];
    }),
  );
}

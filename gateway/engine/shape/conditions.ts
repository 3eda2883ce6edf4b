import { visit } from 'graphql';
import type { DocumentNode } from 'graphql';

/** The names of the variables that steer a document's `@skip` and `@include`, each once. */
export function conditionVariables(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Directive({ name, arguments: given = [] }) {
      if (name.value !== 'skip' && name.value !== 'include') return;
      for (const { value } of given) if (value.kind === 'Variable') names.add(value.name.value);
    },
  });
  return [...names];
}

/** The values of these variables as a text that is the same for the same values. */
export function conditionKey(names: readonly string[], variables: Readonly<Record<string, unknown>>): string {
  let key = '';
  for (const name of names) key += variables[name] === true ? '+' : variables[name] === false ? '-' : '?';
  return key;
}

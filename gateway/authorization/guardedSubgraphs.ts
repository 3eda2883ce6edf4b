import { Kind, type ConstDirectiveNode, type DocumentNode } from 'graphql';
import type { Rules } from '../../calls/rules/readRules.ts';

/** The names of the subgraphs that have something under a rule: the others are told nothing of who asks. */
export function guardedSubgraphs(document: DocumentNode, rules: Rules): ReadonlySet<string> {
  const nameOf = new Map<string, string>();
  const graphs = new Set<string>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'join__Graph') {
      for (const { name, directives = [] } of definition.values ?? []) for (const subgraph of texts(directives, 'join__graph', 'name')) nameOf.set(name.value, subgraph);
    }
    if (!('name' in definition) || !definition.name) continue;
    const ofType = texts('directives' in definition ? (definition.directives as readonly ConstDirectiveNode[] | undefined) ?? [] : [], 'join__type', 'graph'); // definitions have constant directives only
    if (rules.has(definition.name.value)) for (const graph of ofType) graphs.add(graph);
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const { name, directives = [] } of definition.fields ?? []) {
      if (!rules.has(`${definition.name.value}.${name.value}`)) continue;
      const ofField = texts(directives, 'join__field', 'graph');
      for (const graph of ofField.length > 0 ? ofField : ofType) graphs.add(graph);
    }
  }
  return new Set([...graphs].map((graph) => nameOf.get(graph) ?? graph));
}

/** The values of one argument of the directives of one name. */
function texts(directives: readonly ConstDirectiveNode[], directive: string, argument: string): readonly string[] {
  return directives.filter(({ name }) => name.value === directive).flatMap(({ arguments: given = [] }) => given.flatMap(({ name, value }) => (name.value === argument && (value.kind === Kind.STRING || value.kind === Kind.ENUM) ? [value.value] : [])));
}

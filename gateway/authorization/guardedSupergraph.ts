import { createHash } from 'node:crypto';
import { Kind, buildASTSchema, parse, visit, type ASTNode, type DocumentNode, type GraphQLSchema, type SelectionSetNode } from 'graphql';
import { guardedSubgraphs } from './guardedSubgraphs.ts';
import { ruleLinks } from '../../calls/rules/directiveNames.ts';
import { readRules, type Rules } from '../../calls/rules/readRules.ts';

/** A supergraph taken apart: its rules, and its text without them. */
export interface GuardedSupergraph {
  /** For a planner that knows no rules. It differs whenever the supergraph does, if only in its rules. */
  readonly withoutRules: string;
  readonly guard: Guard;
  /** The subgraphs that are told who asks, by name. */
  readonly subgraphs: ReadonlySet<string>;
}

/** What operations are checked against. */
export interface Guard {
  readonly rules: Rules;
  /** The whole supergraph, with what is hidden from clients. */
  readonly schema: GraphQLSchema;
  /** What the planner fetches besides when a field is selected: the field sets of `requires`, by coordinate. */
  readonly requires: ReadonlyMap<string, readonly SelectionSetNode[]>;
}

/** Reads a supergraph. Throws a `RuleError` if a rule can't be enforced, or what `parse` throws if the text is no SDL. */
export function guardedSupergraph(text: string): GuardedSupergraph {
  const document = parse(text);
  const rules = readRules(document);
  return { withoutRules: withoutRules(text, document), guard: { rules, schema: buildASTSchema(document, { assumeValidSDL: true }), requires: readRequires(document) }, subgraphs: guardedSubgraphs(document, rules) };
}

/** The text without the directives of rules, their definitions, their scalars and their links. What is cut is cut out; the rest stays as it is, line by line. */
function withoutRules(text: string, document: DocumentNode): string {
  const { names, links } = ruleLinks(document);
  const definitions = document.definitions.filter((node) => node.kind === Kind.DIRECTIVE_DEFINITION && names.has(node.name.value));
  const scalars = scalarsOf(definitions, document);
  const cut: ASTNode[] = [...links, ...definitions, ...document.definitions.filter((node) => node.kind === Kind.SCALAR_TYPE_DEFINITION && scalars.has(node.name.value))];
  visit(document, { Directive: (node) => void (names.has(node.name.value) && cut.push(node)) });
  let rest = text;
  for (const { loc } of cut.toSorted((one, other) => (other.loc?.start ?? 0) - (one.loc?.start ?? 0))) if (loc) rest = rest.slice(0, loc.start) + rest.slice(loc.end);
  return `${rest}\n# ${createHash('sha256').update(text).digest('hex')}\n`;
}

/** The scalars that serve only as arguments of rules, such as `policy__Policy`. */
function scalarsOf(definitions: readonly ASTNode[], document: DocumentNode): ReadonlySet<string> {
  const inside = typeNames({ kind: Kind.DOCUMENT, definitions: definitions as DocumentNode['definitions'] });
  const outside = typeNames({ kind: Kind.DOCUMENT, definitions: document.definitions.filter((node) => !definitions.includes(node)) });
  return new Set([...inside].filter((name) => !outside.has(name)));
}

function typeNames(document: DocumentNode): ReadonlySet<string> {
  const names = new Set<string>();
  visit(document, { NamedType: ({ name }) => void names.add(name.value) });
  return names;
}

/** The `requires` of `@join__field`. */
function readRequires(document: DocumentNode): ReadonlyMap<string, readonly SelectionSetNode[]> {
  const found = new Map<string, readonly SelectionSetNode[]>();
  for (const type of document.definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const { name, directives = [] } of type.fields ?? []) {
      const sets = directives.flatMap(({ arguments: given = [] }) => given.flatMap((node) => (node.name.value === 'requires' && node.value.kind === Kind.STRING ? [selectionSet(node.value.value)] : [])));
      if (sets.length > 0) found.set(`${type.name.value}.${name.value}`, sets);
    }
  }
  return found;
}

/** A field set such as `area { id }`, which is written without its outer braces. */
function selectionSet(fields: string): SelectionSetNode {
  const [operation] = parse(`{ ${fields} }`, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`Expected a set of fields, got \`${fields}\``);
  return operation.selectionSet;
}

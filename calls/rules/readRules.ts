import { Kind, visit, type ASTNode, type ConstDirectiveNode, type DocumentNode } from 'graphql';
import { policies as knownPolicies } from '../policies.ts';
import { argument, ruleDirectives, ruleLinks, type RuleDirective } from './directiveNames.ts';
import type { Alternatives, Rule } from './rule.ts';
import { RuleError } from './ruleError.ts';

/** The rules of an SDL or a supergraph, by coordinate: `Person` or `Person.contact`. */
export type Rules = ReadonlyMap<string, Rule>;

/** Reads the rules of a document. Throws a `RuleError` where one is written so that it can't be enforced, or names a policy that nobody knows. */
export function readRules(document: DocumentNode): Rules {
  const { names } = ruleLinks(document);
  const rules = new Map<string, Rule>();
  const seen = new Set<string>();
  let read = 0;
  const add = (coordinate: string, directives: readonly ConstDirectiveNode[] = []): void => {
    for (const node of directives) {
      const directive = names.get(node.name.value);
      if (!directive) continue;
      const place = `\`@${node.name.value}\` of \`${coordinate}\``;
      // Two would have to be read as one or as either.
      if (seen.has(`${directive} ${coordinate}`)) throw new RuleError(`Expected ${place} once, got it twice`);
      seen.add(`${directive} ${coordinate}`);
      rules.set(coordinate, { ...rules.get(coordinate), ...ruleOf(directive, node, place) });
      read += 1;
    }
  };
  for (const definition of document.definitions) {
    if (!isGuarded(definition)) continue;
    add(definition.name.value, definition.directives);
    for (const field of 'fields' in definition ? (definition.fields ?? []) : []) add(`${definition.name.value}.${field.name.value}`, field.directives);
  }
  checkNoneIsLeft(document, names, read);
  return rules;
}

const guardedKinds = {
  [Kind.OBJECT_TYPE_DEFINITION]: true, [Kind.OBJECT_TYPE_EXTENSION]: true, [Kind.INTERFACE_TYPE_DEFINITION]: true, [Kind.INTERFACE_TYPE_EXTENSION]: true,
  [Kind.SCALAR_TYPE_DEFINITION]: true, [Kind.SCALAR_TYPE_EXTENSION]: true, [Kind.ENUM_TYPE_DEFINITION]: true, [Kind.ENUM_TYPE_EXTENSION]: true,
} as const;

type Guarded = Extract<ASTNode, { readonly kind: keyof typeof guardedKinds }>;

const isGuarded = (node: ASTNode): node is Guarded => node.kind in guardedKinds;

function ruleOf(directive: RuleDirective, node: ConstDirectiveNode, place: string): Rule {
  if (directive === 'authenticated') {
    if (node.arguments?.length) throw new RuleError(`Expected ${place} to have no arguments`);
    return {};
  }
  if (directive === 'requiresScopes') return { scopes: alternatives(node, 'scopes', place) };
  const policies = alternatives(node, 'policies', place);
  const unknown = policies.flat().find((name) => !Object.hasOwn(knownPolicies, name));
  if (unknown !== undefined) throw new RuleError(`Expected ${place} to name policies of ${Object.keys(knownPolicies).join(', ')}, got "${unknown}"`);
  return { policies };
}

/** `[["a", "b"], ["c"]]`. A list without anything in it would be met by nobody or by everybody. */
function alternatives(node: ConstDirectiveNode, name: string, place: string): Alternatives {
  const value = argument(node, name);
  const malformed = (): RuleError => new RuleError(`Expected ${place} to have \`${name}\`, a list of lists of texts, none of them empty, got something else`);
  if (node.arguments?.length !== 1 || value?.kind !== Kind.LIST || value.values.length === 0) throw malformed();
  return value.values.map((all) => {
    if (all.kind !== Kind.LIST || all.values.length === 0) throw malformed();
    return all.values.map((item) => {
      if (item.kind !== Kind.STRING || item.value === '') throw malformed();
      return item.value;
    });
  });
}

/** Counts every application anywhere in the document, also of a directive that only looks like one of ours, against those read. */
function checkNoneIsLeft(document: DocumentNode, names: ReadonlyMap<string, RuleDirective>, read: number): void {
  let applied = 0;
  visit(document, {
    Directive: (node, _key, _parent, _path, ancestors) => {
      const name = node.name.value;
      if (names.has(name)) {
        applied += 1;
        const owner = ancestors.findLast((each): each is ASTNode => !Array.isArray(each));
        if (owner && !isGuarded(owner) && owner.kind !== Kind.FIELD_DEFINITION) throw new RuleError(`Expected \`@${name}\` on an object, an interface, a field, a scalar or an enum, got it on ${placeOf(owner)}`);
      } else if (ruleDirectives.some((known) => known === name || name.endsWith(`__${known}`))) {
        throw new RuleError(`Expected \`@${name}\` to be linked to its specification, got no \`@link\` to it`);
      } else if (name === 'join__directive' && carriesRule(node)) throw new RuleError('Expected rules as directives of their own, got one inside `@join__directive`');
    },
  });
  if (applied !== read) throw new RuleError(`Expected all ${applied} applications of ${[...names.keys()].map((name) => `\`@${name}\``).join(', ')} to be rules, got ${read}`);
}

const carriesRule = (node: { readonly arguments?: readonly { readonly value: ASTNode }[] | undefined }): boolean =>
  node.arguments?.some(({ value }) => value.kind === Kind.STRING && ruleDirectives.some((known) => value.value.replace(/^.*__/, '') === known)) ?? false;

const placeOf = (node: ASTNode): string => ('name' in node && node.name ? `\`${node.name.value}\`` : node.kind);

import { Kind, type ConstDirectiveNode, type ConstValueNode, type DocumentNode } from 'graphql';
import { RuleError } from './ruleError.ts';

/** The directives that state rules, as their specifications call them. */
export const ruleDirectives = ['authenticated', 'requiresScopes', 'policy'] as const;

/** One of the directives that state rules. */
export type RuleDirective = (typeof ruleDirectives)[number];

/** What a document links, of the specifications that concern rules. */
export interface RuleLinks {
  /** What each directive is called in the document: its name there → what it is. */
  readonly names: ReadonlyMap<string, RuleDirective>;
  /** The `@link`s of a supergraph that are there for the rules alone. */
  readonly links: readonly ConstDirectiveNode[];
}

const specifications = 'https://specs.apollo.dev/';

/**
 * Finds what the directives of rules are called in a document, by its `@link`s. Throws a `RuleError` on a link whose purpose is security and that is none
 * of these: what it asks for would not be enforced.
 */
export function ruleLinks(document: DocumentNode): RuleLinks {
  const names = new Map<string, RuleDirective>();
  const links: ConstDirectiveNode[] = [];
  for (const link of schemaDirectives(document)) {
    const url = textOf(argument(link, 'url') ?? argument(link, 'feature'));
    if (url === undefined) continue;
    const [, feature = '', version = ''] = /^https:\/\/specs\.apollo\.dev\/([\w-]+)\/v([\d.]+)\/?$/.exec(url) ?? [];
    const own = ruleDirectives.find((name) => name === feature);
    const prefix = textOf(argument(link, 'as')) ?? feature;
    if (own) {
      if (version !== '0.1') throw new RuleError(`Expected version 0.1 of \`${specifications}${own}\`, got ${version}`);
      names.set(importedAs(link, own) ?? prefix, own);
      links.push(link);
    } else if (feature === 'federation') {
      for (const name of ruleDirectives) names.set(importedAs(link, name) ?? `${prefix}__${name}`, name);
    } else if (argument(link, 'for') && enumOf(argument(link, 'for')) !== 'EXECUTION') {
      throw new RuleError(`Expected no \`@link\` for security but those of ${ruleDirectives.map((name) => `\`@${name}\``).join(', ')}, got \`${url}\``);
    }
  }
  return { names, links };
}

/** An argument of a directive. */
export const argument = ({ arguments: given = [] }: ConstDirectiveNode, name: string): ConstValueNode | undefined => given.find((node) => node.name.value === name)?.value;

const schemaDirectives = (document: DocumentNode): readonly ConstDirectiveNode[] =>
  document.definitions.flatMap((node) => (node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION ? (node.directives ?? []) : []));

/** What `import: ["@policy", { name: "@policy", as: "@rule" }]` calls a directive. */
function importedAs(link: ConstDirectiveNode, directive: RuleDirective): string | undefined {
  const imports = argument(link, 'import');
  if (imports?.kind !== Kind.LIST) return undefined;
  for (const item of imports.values) {
    if (textOf(item) === `@${directive}`) return directive;
    if (item.kind !== Kind.OBJECT) continue;
    const field = (name: string): string | undefined => textOf(item.fields.find((node) => node.name.value === name)?.value);
    if (field('name') === `@${directive}`) return (field('as') ?? field('name'))?.slice(1);
  }
  return undefined;
}

const textOf = (node: ConstValueNode | undefined): string | undefined => (node?.kind === Kind.STRING ? node.value : undefined);
const enumOf = (node: ConstValueNode | undefined): string | undefined => (node?.kind === Kind.ENUM ? node.value : undefined);

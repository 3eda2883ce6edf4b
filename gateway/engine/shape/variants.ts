import { Kind } from 'graphql';
import type { DocumentNode, FragmentDefinitionNode, OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { conditionKey, conditionVariables } from './conditions.ts';

/** Something of an operation, for certain values of the variables that steer its `@skip` and `@include`. */
type Make<Made extends object> = (conditions: Readonly<Record<string, unknown>>, fragments: Readonly<Record<string, FragmentDefinitionNode>>) => {
  readonly made: Made;
  /** Fields of half a kilobyte each. */
  readonly size: number;
};

/** The most variants of an operation that are kept. */
const mostVariants = 32;

/** The most fields of all of them together: each takes half a kilobyte. The one used last is kept however many it has. */
const mostFields = 2000;

/** What is compiled of an operation, for each combination of the values that steer its `@skip` and `@include` when it is met first. */
export class Variants<Made extends object> {
  readonly #fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly #names: readonly string[];
  readonly #make: Make<Made>;
  readonly #kept = new LRUCache<string, Made>({ max: mostVariants, maxSize: mostFields });

  constructor(document: DocumentNode, operation: OperationDefinitionNode, make: Make<Made>) {
    const fragments: Record<string, FragmentDefinitionNode> = Object.create(null);
    for (const definition of document.definitions) if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
    this.#fragments = fragments;
    this.#names = conditionVariables({ kind: Kind.DOCUMENT, definitions: [operation, ...Object.values(fragments)] });
    this.#make = make;
  }

  /** What belongs to these variables, coerced. */
  of(variables: Readonly<Record<string, unknown>>): Made {
    const key = conditionKey(this.#names, variables);
    const known = this.#kept.get(key);
    if (known) return known;
    const { made, size } = this.#make(picked(this.#names, variables), this.#fragments);
    this.#kept.set(key, made, { size: Math.max(1, Math.min(Math.ceil(size), mostFields)) });
    return made;
  }
}

/** Only what was given: a variable that is missing isn't one that is null. */
function picked(names: readonly string[], variables: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(names.flatMap((name) => (Object.hasOwn(variables, name) ? [[name, variables[name]]] : [])));
}

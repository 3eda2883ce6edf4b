import { getVariableValues, GraphQLError, Kind, locatedError, visit, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { collectFields } from 'graphql/execution/collectFields.js';
import { Execution, type Operation } from './execution.ts';
import { SelectionPlan, throwAfter, type SelectedField } from './planSelection.ts';
import { isPromise, type Completing, type Text } from './text.ts';

/** A field of the root type in an answer: its name there, what it is called in the schema, and its value as JSON. */
export interface RootValue {
  readonly name: string;
  readonly field: string;
  readonly json: Text;
}

/** What came of a run. `data` is absent where the operation could not be run at all, null where an error took it whole. */
export interface Result {
  readonly data?: readonly RootValue[] | null;
  readonly errors: readonly GraphQLError[];
}

interface Variant {
  readonly plan: SelectionPlan;
  readonly roots: readonly SelectedField[];
}

/** How many ways of skipping and including an operation's plans are kept for. */
const mostVariants = 16;

/** An operation of a valid document, planned once and run any number of times, also at once. Answers as `execute` of graphql-js does, in JSON. */
export class PreparedOperation {
  readonly kind: OperationDefinitionNode['operation'];
  readonly #operation: Operation;
  /** The variables that fields are skipped or included by. */
  readonly #switches: readonly string[];
  readonly #variants = new Map<string, Variant>();

  constructor(schema: GraphQLSchema, document: DocumentNode, node: OperationDefinitionNode) {
    const fragments: Operation['fragments'] = Object.create(null) as Operation['fragments'];
    for (const definition of document.definitions) if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
    this.kind = node.operation;
    this.#operation = { schema, node, fragments };
    this.#switches = switchesOf(document);
  }

  /** How many fields are planned, in all variants. */
  get size(): number {
    let size = 0;
    for (const { plan } of this.#variants.values()) size += plan.size;
    return size;
  }

  /** Runs the operation for one request. */
  run(context: unknown, given: Readonly<Record<string, unknown>>): Result | Promise<Result> {
    const { schema, node } = this.#operation;
    const { coerced, errors } = getVariableValues(schema, node.variableDefinitions ?? [], given, { maxErrors: 50 });
    if (errors) return { errors };
    const execution = new Execution(this.#operation, context, coerced);
    try {
      const { roots } = this.#variant(execution);
      const data = node.operation === 'mutation' ? inOrder(roots, execution) : atOnce(roots, execution);
      return isPromise(data)
        ? data.then((found) => ({ data: found as readonly RootValue[], errors: execution.errors }), (error: unknown) => withoutData(execution, error))
        : { data, errors: execution.errors };
    } catch (error) {
      return withoutData(execution, error);
    }
  }

  /** The plan for these values of the variables that decide what is left out. */
  #variant({ variables }: Execution): Variant {
    const key = this.#switches.map((name) => String(variables[name])).join();
    const known = this.#variants.get(key);
    if (known) return known;
    const { schema, node, fragments } = this.#operation;
    const type = schema.getRootType(node.operation);
    if (!type) throw new GraphQLError(`Schema is not configured to execute ${node.operation} operation.`, { nodes: node });
    const plan = new SelectionPlan();
    const variant = { plan, roots: plan.fields(schema, type, collectFields(schema, fragments, variables, type, node.selectionSet)) };
    const [oldest] = this.#variants.keys();
    if (this.#variants.size >= mostVariants && oldest !== undefined) this.#variants.delete(oldest);
    this.#variants.set(key, variant);
    return variant;
  }
}

/** The error has its place already, unless it came of the root itself. */
function withoutData(execution: Execution, thrown: unknown): Result {
  execution.fail(thrown instanceof GraphQLError ? thrown : locatedError(thrown, undefined), undefined);
  return { data: null, errors: execution.errors };
}

const valueOf = ({ name, definition }: SelectedField, json: Text): RootValue => ({ name, field: definition.name, json });

function atOnce(roots: readonly SelectedField[], execution: Execution): readonly RootValue[] | Promise<readonly RootValue[]> {
  const completing: Completing[] = [];
  try {
    for (const root of roots) completing.push(root.run(undefined, undefined, execution));
  } catch (error) {
    const promises = completing.filter((each): each is Promise<Text> => isPromise(each));
    return throwAfter(promises.length > 0 ? promises : undefined, error);
  }
  return completing.some(isPromise)
    ? Promise.all(completing).then((texts) => roots.map((root, index) => valueOf(root, texts[index] ?? null)))
    : roots.map((root, index) => valueOf(root, completing[index] as Text));
}

async function inOrder(roots: readonly SelectedField[], execution: Execution): Promise<readonly RootValue[]> {
  const values: RootValue[] = [];
  for (const root of roots) values.push(valueOf(root, await root.run(undefined, undefined, execution)));
  return values;
}

function switchesOf(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    [Kind.DIRECTIVE]: ({ name, arguments: given = [] }) => {
      if (name.value !== 'skip' && name.value !== 'include') return;
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

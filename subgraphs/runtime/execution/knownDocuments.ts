import { getOperationAST, GraphQLError, parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { cacheAge } from './cacheAge.ts';
import { PreparedOperation } from './preparedOperation.ts';

/** An operation that can be run, and for how many seconds its answer holds for everybody: 0 is not at all. */
export interface KnownOperation {
  readonly operation: PreparedOperation;
  readonly maxAge: number;
}

/** An operation by its name, or why there is none to run. */
export type Found = KnownOperation | { readonly errors: readonly GraphQLError[] };

/** A text that was parsed and validated; its operations are prepared when they are asked for. */
interface KnownDocument {
  readonly document?: DocumentNode;
  readonly errors: readonly GraphQLError[];
  readonly operations: Map<string, KnownOperation>;
  /** The fields that were planned when its weight was last told. */
  weighed: number;
}

/** The most tokens of a text: fifty times what the gateway lets a client's operation become. */
const mostTokens = 50_000;

/** How many characters of text a planned field weighs as much as. */
const weightOfField = 250;

/** The texts that were asked most recently, ready to be run: as many as weigh 20 million characters. A text is parsed, validated and planned once while it is known. */
export class KnownDocuments {
  readonly #schema: GraphQLSchema;
  readonly #documents: LRUCache<string, KnownDocument>;

  constructor(schema: GraphQLSchema, { most = 5000, weight = 20_000_000 }: { readonly most?: number; readonly weight?: number } = {}) {
    this.#schema = schema;
    // A document weighs several times its text.
    this.#documents = new LRUCache({ max: most, maxSize: weight, sizeCalculation: ({ weighed }, text) => 4 * text.length + 1000 + weighed * weightOfField });
  }

  /** How many texts are known. */
  get size(): number {
    return this.#documents.size;
  }

  /** The operation of a text, by its name where it has several. */
  find(text: string, name: string | undefined): Found {
    let known = this.#documents.get(text);
    if (!known) this.#documents.set(text, (known = this.#read(text)));
    if (!known.document) return known;
    const key = name ?? '';
    const operation = known.operations.get(key) ?? prepared(this.#schema, known.document, name);
    if (!('errors' in operation)) known.operations.set(key, operation);
    return operation;
  }

  /** To be told after a run: plans grow with the objects they meet, and what has become too large is forgotten. */
  weigh(text: string): void {
    const known = this.#documents.peek(text);
    if (!known) return;
    let fields = 0;
    for (const { operation } of known.operations.values()) fields += operation.size;
    if (fields === known.weighed) return;
    known.weighed = fields;
    // Weighed anew only if it is new.
    this.#documents.delete(text);
    this.#documents.set(text, known);
  }

  #read(text: string): KnownDocument {
    const nothing = { operations: new Map<string, KnownOperation>(), weighed: 0 };
    let document: DocumentNode;
    try {
      document = parse(text, { maxTokens: mostTokens });
    } catch (error) {
      return { ...nothing, errors: [coded(error instanceof GraphQLError ? error : new GraphQLError('Expected a document that can be read, got one nested too deeply'), 'GRAPHQL_PARSE_FAILED')] };
    }
    const errors = validate(this.#schema, document).map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED'));
    return errors.length > 0 ? { ...nothing, errors } : { ...nothing, document, errors };
  }
}

function prepared(schema: GraphQLSchema, document: DocumentNode, name: string | undefined): Found {
  const node = getOperationAST(document, name);
  if (!node) return { errors: [coded(new GraphQLError(name === undefined ? 'Must provide operation name if query contains multiple operations.' : `Unknown operation named "${name}".`), 'OPERATION_RESOLUTION_FAILURE')] };
  if (node.operation === 'subscription') return { errors: [coded(new GraphQLError('Expected a query or a mutation, got a subscription'), 'BAD_REQUEST')] };
  return { operation: new PreparedOperation(schema, document, node), maxAge: node.operation === 'query' ? cacheAge(schema, document, node) : 0 };
}

const coded = (error: GraphQLError, code: string): GraphQLError =>
  new GraphQLError(error.message, { nodes: error.nodes ?? null, source: error.source ?? null, positions: error.positions ?? null, extensions: { ...error.extensions, code } });

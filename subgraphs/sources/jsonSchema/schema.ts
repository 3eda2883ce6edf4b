/** A JSON Schema of draft 7, the newest that every editor's YAML support takes, with what the YAML language server adds to it. */
export interface JsonSchema {
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly [keyword: string]: unknown;
}

/** A schema that stands in the file's `definitions`. */
export const definition = (name: string): JsonSchema => ({ $ref: `#/definitions/${name.replaceAll(' ', '-')}` });

/** One of some names, each with what it means. */
export function named(names: readonly (readonly [name: string, description: string])[]): JsonSchema {
  return { enum: names.map(([name]) => name), enumDescriptions: names.map(([, description]) => description) };
}

/** An object with these properties and no others. */
export function closed(properties: Readonly<Record<string, JsonSchema>>, more: JsonSchema = {}): JsonSchema {
  return { type: 'object', properties, additionalProperties: false, ...more };
}

/** Demands one of two properties, and not both. */
export const oneOfTwo = (one: string, other: string): JsonSchema => ({
  anyOf: [one, other].map((name) => ({ required: [name], errorMessage: `Expected \`${one}\` or \`${other}\`` })), dependencies: { [one]: { properties: { [other]: false } } },
});

/** A text that isn't blank. */
export const text: JsonSchema = { type: 'string', pattern: '\\S' };

/** A column's name. */
export const column: JsonSchema = { ...text, patternErrorMessage: "Expected a column's name" };

/** One column or several. */
export const columns: JsonSchema = { type: ['string', 'array'], pattern: '\\S', items: text, minItems: 1, uniqueItems: true };

/** A piece of the partner's SQL. */
export const sql: JsonSchema = text;

/** One SELECT. */
export const select: JsonSchema = { type: 'string', pattern: '^[\\s(]*([sS][eE][lL][eE][cC][tT]|[wW][iI][tT][hH])\\b', patternErrorMessage: 'Expected one SELECT' };

/** A table or view, perhaps of a schema. */
export const table: JsonSchema = { type: 'string', pattern: '^[^.]*[^.\\s][^.]*(\\.[^.]*[^.\\s][^.]*)*$', patternErrorMessage: 'Expected a table or view, or `schema.table`' };

/** Spellings as columns have them: numbers and `true` too. */
export const spellings: JsonSchema = {
  type: ['string', 'number', 'boolean', 'array'], pattern: '\\S', minItems: 1, uniqueItems: true, items: { type: ['string', 'number', 'boolean'], pattern: '\\S' },
};

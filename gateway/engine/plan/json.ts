/** An object of a parsed answer. */
export type JsonObject = Record<string, unknown>;

/** Whether a value of a parsed answer is an object, neither a list nor null. */
export const isJsonObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

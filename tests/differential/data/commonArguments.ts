import type { FieldModel, Model } from '../model/model.ts';
import { namedIn } from '../model/model.ts';

/** A field's arguments without what only some subgraphs have of their input objects, in one order. */
export function commonArguments(model: Model, field: FieldModel, given: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(field.arguments.filter(({ name }) => given[name] !== undefined).map(({ name, type }) => [name, common(model, type, given[name])]));
}

function common(model: Model, type: string, value: unknown): unknown {
  const input = model.inputs.find((one) => one.name === namedIn(type));
  if (Array.isArray(value)) return value.map((item) => common(model, type, item));
  if (!input || typeof value !== 'object' || value === null) return value;
  const given: Record<string, unknown> = { ...value };
  const everywhere = input.fields.filter((field) => field.subgraphs.length === model.subgraphs.length && given[field.name] !== undefined);
  return Object.fromEntries(everywhere.map((field) => [field.name, common(model, field.type, given[field.name])]));
}

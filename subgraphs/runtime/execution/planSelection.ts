import { SchemaMetaFieldDef, TypeMetaFieldDef, TypeNameMetaFieldDef } from 'graphql';
import type { FieldNode, GraphQLField, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import type { Execution } from './execution.ts';
import type { Path } from './path.ts';
import { planField, type PlannedField, type RunField } from './planField.ts';
import type { CompleteObject, PlanSelection } from './planValue.ts';
import { joined, type Text } from './text.ts';

/** A field of an object and how it is run. */
export interface SelectedField extends PlannedField {
  readonly run: RunField;
}

/** Plans one operation under the same `@skip`s and `@include`s. It grows where objects come that it has not seen yet. */
export class SelectionPlan {
  /** How many fields it has so far. */
  size = 0;

  /** The fields of a selection, in the order of the answer. Fields that the type hasn't are left out. */
  fields(schema: GraphQLSchema, type: GraphQLObjectType, collected: ReadonlyMap<string, readonly FieldNode[]>): readonly SelectedField[] {
    const fields: SelectedField[] = [];
    for (const [name, nodes] of collected) {
      const definition = definitionOf(schema, type, nodes[0]?.name.value ?? '');
      if (!definition) continue;
      const field = { name, nodes, definition, parentType: type };
      fields.push({ ...field, run: planField(field, this.#below) });
    }
    this.size += fields.length;
    return fields;
  }

  readonly #below: PlanSelection = (field: PlannedField, type: GraphQLObjectType, { operation: { schema, fragments }, variables }: Execution) =>
    completeObject(this.fields(schema, type, collectSubfields(schema, fragments, variables, type, field.nodes)));
}

function completeObject(fields: readonly SelectedField[]): CompleteObject {
  const runs = fields.map(({ run }) => run);
  const heads = fields.map(({ name }, index) => `${index === 0 ? '{' : ','}${JSON.stringify(name)}:`);
  if (runs.length === 0) return () => '{}';
  return (value: unknown, path: Path | undefined, execution: Execution) => {
    let text = '';
    let texts: string[] | undefined;
    let promises: Promise<Text>[] | undefined;
    try {
      for (let index = 0; index < runs.length; index += 1) {
        const completing = (runs[index] as RunField)(value, path, execution);
        text += heads[index];
        if (typeof completing === 'string') text += completing;
        else if (completing === null) text += 'null';
        else {
          (texts ??= []).push(text);
          (promises ??= []).push(completing);
          text = '';
        }
      }
    } catch (error) {
      return throwAfter(promises, error);
    }
    text += '}';
    if (!texts || !promises) return text;
    texts.push(text);
    return joined(texts, promises);
  };
}

/** Throws once what other fields wait for has been looked at, as that may fail too. */
export function throwAfter(promises: readonly Promise<unknown>[] | undefined, error: unknown): Promise<never> {
  if (!promises) throw error;
  return Promise.all(promises).then(
    () => { throw error; },
    () => { throw error; },
  );
}

function definitionOf(schema: GraphQLSchema, type: GraphQLObjectType, name: string): GraphQLField<unknown, unknown> | undefined {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
  if (type === schema.getQueryType()) {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  }
  const fields = type.getFields();
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}


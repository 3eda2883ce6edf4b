import type { EnumModel, FieldModel, InputModel, InterfaceModel, Model, TypeModel, UnionModel } from './model.ts';

/** Of something read only, what is still being written. */
export type Draft<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] extends Readonly<Record<string, infer Value>> ? Record<string, Value> : T[K] };

export interface DraftType extends Omit<Draft<TypeModel>, 'fields'> {
  fields: Draft<FieldModel>[];
}

export interface DraftInterface extends Omit<Draft<InterfaceModel>, 'objectFields'> {
  objectFields: Draft<FieldModel>[];
}

/** A model that is still being made. */
export interface DraftModel extends Omit<Model, 'types' | 'interfaces' | 'enums' | 'inputs' | 'unions'> {
  readonly enums: EnumModel[];
  readonly inputs: InputModel[];
  readonly interfaces: DraftInterface[];
  readonly unions: Draft<UnionModel>[];
  readonly types: DraftType[];
}

/** A field with nothing special. */
export function plainField(name: string, type: string, owners: readonly string[], more: Partial<FieldModel> = {}): Draft<FieldModel> {
  return { name, type, arguments: [], owners: [...owners], external: [], inaccessible: false, provided: false, key: false, reliable: false, allowed: [], values: [], ...more } as Draft<FieldModel>;
}

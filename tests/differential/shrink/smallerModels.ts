import { namedIn } from '../model/model.ts';
import type { FieldModel, InterfaceModel, Model, TypeModel } from '../model/model.ts';

/** The same model with one thing less, for each thing that it may have less; large things first. Some don't compose. */
export function* smallerModels(model: Model): Generator<Model> {
  const names = [...model.types, ...model.interfaces, ...model.unions].map(({ name }) => name);
  yield* withoutManyFields(model);
  for (const { name } of model.subgraphs) yield withoutSubgraph(model, name);
  for (const name of names) yield withoutType(model, name);
  for (const type of model.types) {
    for (const field of type.fields) {
      if (type.fields.length > 1) yield withType(model, type, { fields: type.fields.filter((other) => other !== field) });
      for (const smaller of smallerFields(field)) yield withType(model, type, { fields: type.fields.map((other) => (other === field ? smaller : other)) });
    }
    for (const place of Object.keys(type.presence)) {
      const presence = type.presence[place];
      if (!presence) continue;
      for (const key of presence.keys.length > 1 ? presence.keys : []) yield withType(model, type, { presence: { ...type.presence, [place]: { ...presence, keys: presence.keys.filter((other) => other !== key) } } });
      if (presence.unknown.length > 0) yield withType(model, type, { presence: { ...type.presence, [place]: { ...presence, unknown: [] } } });
      yield withType(model, type, { presence: Object.fromEntries(Object.entries(type.presence).filter(([other]) => other !== place)) });
    }
  }
  for (const one of model.interfaces) {
    for (const field of one.objectFields) {
      yield withInterface(model, one, { objectFields: one.objectFields.filter((other) => other !== field) });
      for (const smaller of smallerFields(field)) yield withInterface(model, one, { objectFields: one.objectFields.map((other) => (other === field ? smaller : other)) });
    }
    for (const name of one.fields) yield withInterface(model, one, { fields: one.fields.filter((other) => other !== name) });
    if (Object.keys(one.unknown).length > 0) yield withInterface(model, one, { unknown: {} });
  }
  for (const one of model.enums) yield { ...model, enums: model.enums.filter((other) => other !== one) };
  for (const one of model.inputs) yield { ...model, inputs: model.inputs.filter((other) => other !== one) };
}

/** Without many of its fields at once: halves, quarters, eighths… */
function* withoutManyFields(model: Model): Generator<Model> {
  const all = [...model.types, ...model.interfaces.map(({ name, objectFields }) => ({ name, fields: objectFields }))].flatMap((type) => type.fields.filter(({ key }) => !key).map((field) => `${type.name}.${field.name}`));
  for (let size = Math.ceil(all.length / 2); size > 2; size = Math.ceil(size / 2)) {
    for (let start = 0; start < all.length; start += size) {
      const gone = new Set(all.slice(start, start + size));
      yield {
        ...model,
        types: model.types.map((type) => ({ ...type, fields: type.fields.filter((field) => !gone.has(`${type.name}.${field.name}`)) })).filter(({ fields }) => fields.length > 0),
        interfaces: model.interfaces.map((one) => ({ ...one, objectFields: one.objectFields.filter((field) => !gone.has(`${one.name}.${field.name}`)) })),
      };
    }
  }
}

function* smallerFields(field: FieldModel): Generator<FieldModel> {
  const { provides, overridden, requires, ...rest } = field;
  if (requires !== undefined) {
    for (const part of partsOf(requires)) yield { ...field, requires: partsOf(requires).filter((other) => other !== part).join(' ') };
  }
  if (provides !== undefined) yield { ...rest, ...(overridden !== undefined && { overridden }), ...(requires !== undefined && { requires }) };
  if (overridden !== undefined) yield { ...rest, ...(provides !== undefined && { provides }), ...(requires !== undefined && { requires }) };
  if (field.inaccessible) yield { ...field, inaccessible: false };
  if (field.provided) yield { ...field, provided: false };
  for (const place of field.external) yield { ...field, external: field.external.filter((other) => other !== place) };
  for (const owner of field.owners.length > 1 ? field.owners : []) yield { ...field, owners: field.owners.filter((other) => other !== owner) };
  for (const argument of field.arguments) yield { ...field, arguments: field.arguments.filter((other) => other !== argument) };
  if (field.type !== namedIn(field.type)) yield { ...field, type: namedIn(field.type) };
  if (field.type.startsWith('[[')) yield { ...field, type: `[${namedIn(field.type)}]` };
}

/** The parts of a selection at its top. */
function partsOf(requires: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  for (const word of requires.split(' ')) {
    if (depth === 0 && !/^[({]/.test(word)) parts.push(word);
    else parts.push(`${parts.pop() ?? ''} ${word}`);
    depth += (word.match(/[({[]/g)?.length ?? 0) - (word.match(/[)}\]]/g)?.length ?? 0);
  }
  return parts.length > 1 ? parts : [];
}

function withoutSubgraph(model: Model, name: string): Model {
  const without = (fields: readonly FieldModel[]): readonly FieldModel[] => fields.map((field) => {
    const { overridden, ...rest } = field;
    return { ...rest, ...(overridden !== undefined && overridden !== name && { overridden }), owners: field.owners.filter((owner) => owner !== name), external: field.external.filter((place) => place !== name) };
  }).filter(({ owners, key }) => owners.length > 0 || key);
  return {
    ...model,
    subgraphs: model.subgraphs.filter((one) => one.name !== name),
    types: model.types.map((type) => ({ ...type, presence: Object.fromEntries(Object.entries(type.presence).filter(([place]) => place !== name)), fields: without(type.fields) })).filter(({ fields, presence }) => fields.length > 0 && Object.keys(presence).length > 0),
    interfaces: model.interfaces.map((one) => ({ ...one, objectIn: one.objectIn.filter((place) => place !== name), objectFields: without(one.objectFields) })),
    inputs: model.inputs.map((one) => ({ ...one, fields: one.fields.map((field) => ({ ...field, subgraphs: field.subgraphs.filter((place) => place !== name) })) })),
  };
}

function withoutType(model: Model, name: string): Model {
  const without = (fields: readonly FieldModel[]): readonly FieldModel[] => fields.filter((field) => namedIn(field.type) !== name).map((field) => ({ ...field, allowed: field.allowed.filter((allowed) => allowed !== name) }));
  return {
    ...model,
    types: model.types.filter((type) => type.name !== name).map((type) => ({ ...type, fields: without(type.fields) })).filter(({ fields }) => fields.length > 0),
    interfaces: model.interfaces.filter((one) => one.name !== name).map((one) => ({ ...one, implementations: one.implementations.filter((type) => type !== name), objectFields: without(one.objectFields) })),
    unions: model.unions.filter((one) => one.name !== name).map((one) => ({ ...one, members: one.members.filter((member) => member !== name) })),
  };
}

function withType(model: Model, type: TypeModel, change: Partial<TypeModel>): Model {
  return { ...model, types: model.types.map((other) => (other === type ? { ...type, ...change } : other)) };
}

function withInterface(model: Model, one: InterfaceModel, change: Partial<InterfaceModel>): Model {
  return { ...model, interfaces: model.interfaces.map((other) => (other === one ? { ...one, ...change } : other)) };
}

import type { Draw } from '../draw.ts';
import { fieldFor, objectTarget } from './addEntityFields.ts';
import { addArguments, wrapped } from './fieldTypes.ts';
import type { DraftModel, DraftType } from './draft.ts';
import { plainField } from './draft.ts';

/** What clients can begin with: entities by key, lists, abstract types; mutations that change what later ones see. */
export function addRoots(draw: Draw, model: DraftModel): void {
  const query = root('Query', model);
  const mutation = root('Mutation', model);
  for (const { name: owner } of model.subgraphs) {
    addQueries(draw, model, query, owner);
    if (draw.chance(70)) addMutations(draw, model, mutation, owner);
  }
  const able = model.subgraphs.filter(({ federation }) => federation === 2).map(({ name }) => name);
  if (able.length > 1) {
    const owners = draw.some(able, 2);
    query.fields.push(fieldFor(draw, model, 'everywhere', owners));
  }
  const isUsed = mutation.fields.length > 0;
  query.presence = presenceOf(query);
  mutation.presence = presenceOf(mutation);
  model.types.push(query);
  if (isUsed) model.types.push(mutation);
}

function addQueries(draw: Draw, model: DraftModel, query: DraftType, owner: string): void {
  for (const type of model.types.filter((one) => one.kind === 'entity' && one.presence[owner])) {
    const keys = type.presence[owner]?.keys.map(({ fields }) => fields).filter((fields) => /^(id|code)$/.test(fields)) ?? [];
    if (keys.length > 0 && draw.chance(45)) {
      const key = draw.oneOf(keys);
      const argument = { name: key, type: (type.fields.find(({ name }) => name === key)?.type ?? 'ID').replace('!', '') + (draw.chance(70) ? '!' : '') };
      query.fields.push(plainField(`${type.name.toLowerCase()}_${owner}`, draw.chance(15) ? `${type.name}!` : type.name, [owner], { arguments: [argument], allowed: [type.name], lookup: { type: type.name, field: key } }));
    }
    if (draw.chance(35)) query.fields.push(plainField(`${type.name.toLowerCase()}s_${owner}`, draw.oneOf(['[N]', '[N!]', '[N!]!', '[[N!]]']).replace('N', type.name), [owner], { allowed: [type.name] }));
  }
  for (const one of model.interfaces) {
    if (one.space === undefined || !draw.chance(50)) continue;
    const isObject = one.objectIn.includes(owner);
    const here = one.implementations.filter((name) => model.types.some((type) => type.name === name && type.presence[owner]));
    if (isObject || here.length > 0) query.fields.push(plainField(`${one.name.toLowerCase()}s_${owner}`, draw.oneOf(['[N]', 'N', '[N!]']).replace('N', one.name), [owner], { allowed: isObject ? [...one.implementations] : here }));
  }
  const count = draw.integer(1, 2);
  for (let index = 0; index < count; index++) {
    const target = objectTarget(draw, model, [owner]);
    const field = target ? plainField(`any${index + 1}_${owner}`, wrapped(draw, target.named), [owner], { allowed: target.allowed }) : fieldFor(draw, model, `any${index + 1}_${owner}`, [owner]);
    addArguments(draw, field);
    query.fields.push(field);
  }
}

function addMutations(draw: Draw, model: DraftModel, mutation: DraftType, owner: string): void {
  mutation.fields.push(plainField(`count_${owner}`, draw.oneOf(['Int', 'Int', 'Int!']), [owner], { arguments: [{ name: 'by', type: 'Int', defaultValue: '1' }], effect: 'counter' }));
  for (const type of model.types.filter((one) => one.kind === 'entity' && one.presence[owner])) {
    const changing = type.fields.find((field) => !field.key && field.owners.length === 1 && field.owners[0] === owner && field.type === 'String' && field.arguments.length === 0);
    const key = type.presence[owner]?.keys.map(({ fields }) => fields).find((fields) => /^(id|code)$/.test(fields));
    if (!changing || key === undefined) continue;
    const keyType = (type.fields.find(({ name }) => name === key)?.type ?? 'ID').replace('!', '');
    mutation.fields.push(plainField(`set_${type.name.toLowerCase()}_${owner}`, draw.chance(20) ? `${type.name}!` : type.name, [owner], { arguments: [{ name: key, type: `${keyType}!` }, { name: 'value', type: 'String' }], allowed: [type.name], effect: { type: type.name, field: changing.name } }));
  }
}

function root(name: string, model: DraftModel): DraftType {
  return { name, kind: 'root', space: name, indices: [], presence: Object.fromEntries(model.subgraphs.map((subgraph) => [subgraph.name, { keys: [], unknown: [] }])), fields: [] };
}

function presenceOf(type: DraftType): DraftType['presence'] {
  return Object.fromEntries([...new Set(type.fields.flatMap(({ owners }) => owners))].map((owner) => [owner, { keys: [], unknown: [] }]));
}

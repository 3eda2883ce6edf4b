import { Kind } from 'graphql';
import type { ConstDirectiveNode, FieldDefinitionNode, TypeNode } from 'graphql';
import type { EntityModel, FieldKind, ModelField } from './model.ts';
import { readSdlTypes } from './sdlTypes.ts';
import type { SdlType, SdlTypes } from './sdlTypes.ts';

/** The figures about people are read from rows of their own, without records: the dimensions are the fields. */
const figures = { entity: 'PeopleServedStatistics', filter: 'PeopleServedFilter', dimensions: 'PeopleServedDimension' };

const scalarKinds: ReadonlyMap<string, FieldKind> = new Map([
  ['String', 'text'], ['ID', 'id'], ['Int', 'int'], ['Float', 'float'], ['Boolean', 'boolean'],
  ['Date', 'date'], ['Month', 'month'], ['DateTime', 'dateTime'], ['Time', 'time'],
]);

/** Reference data that every subgraph holds itself; no partner maps it. */
const referenceData: ReadonlyMap<string, FieldKind> = new Map([['Area', 'area'], ['Occupation', 'occupation']]);

const madeByTheGraph = new Set(['id', 'source', 'originalCodes']);

/** The entities that partners can map, by name, as a subgraph's SDL describes them. Throws if the SDL orders, filters or searches by a field that isn't one. */
export function readModel(sdl: string): ReadonlyMap<string, EntityModel> {
  const types = readSdlTypes(sdl);
  const models = new Map<string, EntityModel>();
  for (const [name, type] of types) {
    if (type.kind !== 'object' || !(isEntity(type) || name === figures.entity)) continue;
    const fields = name === figures.entity ? dimensionFields(types, type) : leafFields(types, name, type.fields, '', []);
    if (fields.length > 0) models.set(name, { ...entityModel(types, name, fields), isPersonal: type.directives.has('mapped') });
  }
  return models;
}

function isEntity(type: SdlType): boolean {
  return isRecord(type) && !referenceData.has(type.name);
}

/** What a reference can lead to: an entity of the graph, or a record that only its own subgraph shows. */
const isRecord = ({ directives }: SdlType): boolean => directives.has('key') || directives.has('mapped');

/** The people's fields are those that its figures can be grouped by; the partner is known without a column. */
function dimensionFields(types: SdlTypes, type: SdlType): readonly ModelField[] {
  const names = new Set((types.get(figures.dimensions)?.values ?? []).map(camelCase));
  return leafFields(types, type.name, type.fields.filter(({ name }) => names.has(name.value) && name.value !== 'partner'), '', []);
}

function leafFields(types: SdlTypes, entity: string, fields: readonly FieldDefinitionNode[], prefix: string, inside: readonly string[]): readonly ModelField[] {
  return fields
    .filter((field) => !field.arguments?.length && !field.directives?.some(({ name }) => name.value === 'derived') && !(prefix === '' && madeByTheGraph.has(field.name.value)))
    .flatMap((field) => leafField(types, entity, field, prefix + field.name.value, inside));
}

/** One leaf, or those of an embedded object; none where the graph makes the field: lists of entities, figures. */
function leafField(types: SdlTypes, entity: string, field: FieldDefinitionNode, path: string, inside: readonly string[]): readonly ModelField[] {
  const { name, list } = unwrap(field.type);
  const kind = scalarKinds.get(name) ?? referenceData.get(name);
  if (kind) return [{ path, kind, list }];
  const type = types.get(name);
  if (type?.kind === 'enum') return [{ path, kind: 'enum', list, enum: { name, values: type.values } }];
  if (!type || type.kind === 'scalar') throw new Error(`Expected the type of \`${entity}.${path}\` to be one that a mapping can fill, got \`${name}\``);
  if (list || type.kind !== 'object' || name.endsWith('Figures') || inside.includes(name)) return [];
  if (isRecord(type)) return [{ path, kind: 'reference', list, entity: name }];
  return leafFields(types, entity, type.fields, `${path}.`, [...inside, name]);
}

function entityModel(types: SdlTypes, name: string, leaves: readonly ModelField[]): Omit<EntityModel, 'isPersonal'> {
  const fields = new Map(leaves.map((field) => [field.path, field]));
  const inputs = types.get(name === figures.entity ? figures.filter : `${name}Filter`)?.inputs ?? [];
  const filters = inputs.map((input) => input.name.value).filter((field) => field !== 'id' && field !== 'text');
  const searches = inputs.flatMap((input) => searchedFields(input.directives));
  const orders = (types.get(`${name}OrderField`)?.values ?? []).filter((value) => value !== 'ID').map((value) => [value, camelCase(value)] as const);
  for (const field of [...filters, ...searches, ...orders.map(([, field]) => field)]) {
    if (!fields.has(field)) throw new Error(`Expected what \`${name}\` is filtered, searched and ordered by to be its fields, got \`${field}\``);
  }
  return { name, fields, searches, filters: new Set(filters), orders: new Map(orders) };
}

function searchedFields(directives: readonly ConstDirectiveNode[] = []): readonly string[] {
  const value = directives.find(({ name }) => name.value === 'searches')?.arguments?.find(({ name }) => name.value === 'fields')?.value;
  return value?.kind === Kind.LIST ? value.values.flatMap((item) => (item.kind === Kind.STRING ? [item.value] : [])) : [];
}

function unwrap(type: TypeNode): { readonly name: string; readonly list: boolean } {
  if (type.kind === Kind.NAMED_TYPE) return { name: type.name.value, list: false };
  const inner = unwrap(type.type);
  return { name: inner.name, list: inner.list || type.kind === Kind.LIST_TYPE };
}

/** `DATE_POSTED` → `datePosted`. */
function camelCase(value: string): string {
  return value.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

import type { FieldModel, InterfaceModel, Model, SubgraphModel, TypeModel } from '../model/model.ts';

const imports = ['@key', '@external', '@requires', '@provides', '@shareable', '@override', '@inaccessible', '@interfaceObject'];

/** A subgraph's schema as its owner would write it. */
export function subgraphSdl(model: Model, subgraph: SubgraphModel): string {
  const { name } = subgraph;
  const isNew = subgraph.federation === 2;
  return [
    isNew ? `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ${JSON.stringify(imports)})` : '',
    ...model.types.filter((type) => type.presence[name]).map(typeSdl),
    ...model.interfaces.filter((one) => !one.objectIn.includes(name)).map(interfaceSdl),
    ...model.interfaces.filter((one) => one.objectIn.includes(name)).map(objectSdl),
    ...model.unions.map(({ name: union, members }) => ({ union, here: members.filter(isHere) })).filter(({ here }) => here.length > 0)
      .map(({ union, here }) => `union ${union} = ${here.join(' | ')}`),
    ...model.enums.filter((one) => one.values[name]).map((one) => `enum ${one.name} {\n${one.values[name]?.map((value) => `  ${value}${isNew && one.inaccessible.includes(value) ? ' @inaccessible' : ''}`).join('\n')}\n}`),
    ...model.inputs.map((one) => `input ${one.name} {\n${one.fields.filter(({ subgraphs }) => subgraphs.includes(name)).map((field) => `  ${field.name}: ${field.type}${field.defaultValue === undefined ? '' : ` = ${field.defaultValue}`}`).join('\n')}\n}`),
  ].filter((part) => part !== '').join('\n\n');

  function isHere(type: string): boolean {
    return model.types.some((one) => one.name === type && one.presence[name] !== undefined);
  }

  function typeSdl(type: TypeModel): string {
    const presence = type.presence[name];
    const keys = (presence?.keys ?? []).map(({ fields, resolvable }) => ` @key(fields: "${fields}"${resolvable ? '' : ', resolvable: false'})`).join('');
    // A federation 1 subgraph extends what others began; the first that has the type begins it, unless it names others' fields.
    const isExtended = !isNew && type.kind === 'entity' && (Object.keys(type.presence)[0] !== name || type.fields.some((field) => field.external.includes(name)));
    const implemented = interfacesOf(type.name).map((one) => one.name).join(' & ');
    const fields = [...type.fields.filter((field) => isIn(field, type)), ...requiredOfObjects(type)].map((field) => fieldSdl(field, type, isExtended));
    const directives = isNew ? `${type.kind === 'value' ? ' @shareable' : ''}${type.inaccessible ? ' @inaccessible' : ''}` : '';
    return `${isExtended ? 'extend ' : ''}type ${type.name}${implemented === '' ? '' : ` implements ${implemented}`}${keys}${directives} {\n${fields.join('\n')}\n}`;
  }

  /** What other subgraphs add to the type's interface and fields here require. */
  function requiredOfObjects(type: TypeModel): readonly FieldModel[] {
    const required = new Set(type.fields.filter(({ owners }) => owners.includes(name)).flatMap(({ requires }) => requires?.split(/\W+/) ?? []));
    return model.interfaces.filter(({ implementations, objectIn }) => implementations.includes(type.name) && !objectIn.includes(name)).flatMap(({ objectFields }) => objectFields.filter((field) => field.external.includes(name) && required.has(field.name)));
  }

  function isIn(field: FieldModel, type: TypeModel): boolean {
    if (field.owners.includes(name) || field.external.includes(name) || field.overridden === name) return true;
    return field.key && type.kind === 'value';
  }

  function fieldSdl(field: FieldModel, type: TypeModel | undefined, isExtended: boolean): string {
    const isOwn = field.owners.includes(name) || (field.key && type?.kind === 'value');
    const isLeading = field.owners[0] === name;
    const directives = [
      (!isOwn && field.overridden !== name) || (isExtended && field.key) ? '@external' : '',
      isOwn && isLeading && field.overridden !== undefined ? `@override(from: "${field.overridden}")` : '',
      isNew && isOwn && type?.kind !== 'value' && !field.key && (field.owners.length > 1 || field.provided) ? '@shareable' : '',
      isNew && isOwn && field.inaccessible ? '@inaccessible' : '',
      isOwn && isLeading && field.requires !== undefined ? `@requires(fields: "${field.requires.replaceAll('"', '\\"')}")` : '',
      isOwn && isLeading && field.provides !== undefined ? `@provides(fields: "${field.provides}")` : '',
    ].filter((directive) => directive !== '').map((directive) => ` ${directive}`).join('');
    const given = field.arguments.map((argument) => `${argument.name}: ${argument.type}${argument.defaultValue === undefined ? '' : ` = ${argument.defaultValue}`}`).join(', ');
    return `  ${field.name}${given === '' ? '' : `(${given})`}: ${field.type}${directives}`;
  }

  /** The interfaces that a type has here: those with a field that all their implementations here have. */
  function interfacesOf(type: string): readonly InterfaceModel[] {
    return model.interfaces.filter((one) => one.implementations.includes(type) && !one.objectIn.includes(name) && fieldsOf(one).length > 0);
  }

  function fieldsOf(one: InterfaceModel): readonly FieldModel[] {
    const here = model.types.filter((type) => one.implementations.includes(type.name) && type.presence[name]);
    if (here.length === 0) return [];
    return (here[0]?.fields ?? []).filter((field) => one.fields.includes(field.name) && here.every((type) => type.fields.some((other) => other.name === field.name && isIn(other, type))));
  }

  function interfaceSdl(one: InterfaceModel): string {
    const fields = fieldsOf(one);
    if (fields.length === 0) return '';
    const isWhole = one.implementations.every(isHere);
    return `interface ${one.name}${isNew && one.space !== undefined && isWhole ? ' @key(fields: "id")' : ''} {\n${fields.map((field) => `  ${field.name}${argumentsSdl(field)}: ${field.type}`).join('\n')}\n}`;
  }

  function argumentsSdl(field: FieldModel): string {
    const given = field.arguments.map((argument) => `${argument.name}: ${argument.type}${argument.defaultValue === undefined ? '' : ` = ${argument.defaultValue}`}`).join(', ');
    return given === '' ? '' : `(${given})`;
  }

  function objectSdl(one: InterfaceModel): string {
    const key = model.types.find((type) => one.implementations.includes(type.name))?.fields.find((field) => field.name === 'id');
    const external = model.types.find((type) => one.implementations.includes(type.name))?.fields.filter((field) => one.fields.includes(field.name) && field.external.includes(name) && !field.key) ?? [];
    const own = one.objectFields.filter((field) => field.owners.includes(name) || field.external.includes(name));
    return `type ${one.name} @interfaceObject @key(fields: "id") {\n  id: ${key?.type ?? 'ID!'}\n${[...external, ...own].map((field) => fieldSdl(field, undefined, false)).join('\n')}\n}`;
  }
}

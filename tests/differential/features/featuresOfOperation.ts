import { Kind, TypeInfo, getNamedType, isEnumType, isInputObjectType, isInterfaceType, isObjectType, isUnionType, visit, visitWithTypeInfo } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import type { FieldModel, Model } from '../model/model.ts';
import { fieldOf, typeOf } from '../model/model.ts';
import type { Operation } from '../operations/generateOperation.ts';

/** What an operation exercises, by what it selects. */
export function featuresOfOperation(model: Model, schema: GraphQLSchema, { document, executions }: Operation): ReadonlySet<string> {
  const given = executions[0]?.given ?? {};
  const features = new Set<string>();
  const types = new TypeInfo(schema);
  const responses = new Map<string, string>();
  let depth = 0;
  let rootFields = 0;
  visit(document, visitWithTypeInfo(types, {
    OperationDefinition: ({ operation, selectionSet }) => {
      rootFields = selectionSet.selections.length;
      if (operation === 'mutation') features.add(rootFields > 1 ? 'mutations in order' : 'mutation');
    },
    FragmentDefinition: { enter: () => void (depth = 1), leave: () => void (depth = 0) },
    InlineFragment: { enter: () => {
      depth += 1;
      features.add(depth > 1 ? 'fragment in a fragment' : 'fragment');
    }, leave: () => void (depth -= 1) },
    FragmentSpread: () => void features.add(depth > 0 ? 'fragment in a fragment' : 'fragment'),
    Directive: ({ name, arguments: [condition] = [] }) => {
      const variable = condition?.value.kind === Kind.VARIABLE ? condition.value.name.value : undefined;
      features.add(`@${name.value}`);
      if (variable !== undefined) features.add(`@${name.value} with a variable`);
      if (variable !== undefined && !(variable in given)) features.add('@skip or @include by a default');
    },
    Field: (node) => {
      const parent = types.getParentType();
      const definition = types.getFieldDef();
      if (!parent || !definition) return;
      if (isInterfaceType(parent)) features.add('field of an interface');
      if (isUnionType(parent)) features.add('field of a union');
      const named = getNamedType(definition.type);
      if (isInterfaceType(named)) features.add('interface');
      if (isUnionType(named)) features.add('union');
      if (isEnumType(named)) features.add(named.name === 'Shade' ? 'enum united for output' : 'enum');
      if (isObjectType(named) && typeOf(model, named.name)?.kind === 'value') features.add('value type');
      if (String(definition.type).includes('[[')) features.add('list of lists');
      const signature = `${node.name.value}(${JSON.stringify(node.arguments?.map(({ name, value }) => [name.value, value]))})`;
      const response = node.alias?.value ?? node.name.value;
      const other = responses.get(response);
      if (node.alias) features.add('alias');
      if (other !== undefined && other !== signature) features.add(other.split('(')[0] === node.name.value ? 'one name for one field with other arguments' : 'one name for several fields');
      responses.set(response, signature);
      if (definition.args.some((argument) => argument.defaultValue !== undefined && !node.arguments?.some(({ name }) => name.value === argument.name))) features.add('argument by its default');
      for (const type of isObjectType(parent) ? [parent] : schema.getPossibleTypes(parent as never)) addField(fieldOf(model, type.name, node.name.value), type.name);
    },
    Argument: () => {
      const input = getNamedType(types.getInputType() ?? undefined);
      if (isInputObjectType(input)) features.add('input object cut down to what all have');
      if (isEnumType(input)) features.add(input.name === 'Order' ? 'enum cut down for input' : 'enum argument');
    },
    VariableDefinition: ({ defaultValue, variable }) => void features.add(defaultValue && !(variable.name.value in given) ? 'variable by its default' : 'variable'),
  }));
  return features;

  function addField(field: FieldModel | undefined, type: string): void {
    if (!field) return;
    if (field.requires !== undefined) features.add('@requires');
    if (field.requires?.includes('(')) features.add('@requires with arguments');
    if (field.requires?.includes('{')) features.add('@requires within objects');
    if (field.requires !== undefined && field.requires.split(/\W+/).some((name) => fieldOf(model, type, name)?.requires !== undefined)) features.add('@requires of what requires');
    const behind = model.interfaces.find(({ objectIn, implementations }) => objectIn.length > 0 && implementations.includes(type));
    if (behind && field.requires !== undefined && behind.objectFields.includes(field)) features.add('@requires of an interface object');
    if (behind?.objectFields.some(({ name }) => name === field.requires)) features.add('@requires of what an interface object adds');
    if (field.provides !== undefined) features.add(field.arguments.length > 0 ? '@provides with arguments' : '@provides');
    if (field.external.length > 0) features.add('@external');
    if (field.overridden !== undefined) features.add('@override');
    if (field.owners.length > 1 && !field.key && typeOf(model, type)?.kind !== 'value') features.add('@shareable');
    if (model.interfaces.some(({ objectFields }) => objectFields.includes(field))) features.add('@interfaceObject');
    if (field.lookup) features.add(`entity by ${field.arguments[0]?.type.replace('!', '') ?? ''}`);
  }
}

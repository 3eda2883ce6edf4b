import {
  getDirectiveValues, GraphQLIncludeDirective, GraphQLSkipDirective, isAbstractType, isObjectType, Kind,
  type GraphQLResolveInfo, type SelectionSetNode,
} from 'graphql';

/** The parts of the query behind a field: paths of leaf fields by dots, such as `title`, `address.postalCode`, `nodes.area`. */
type Walk = (fieldName: string, path: string, nested: SelectionSetNode | undefined) => void;

/**
 * The paths of an entity's fields that the query selects below `info`, two levels deep (`address.postalCode`); `under` says where the
 * entity sits below the field: nothing for the field itself, `['nodes']` and `['edges', 'node']` for the items of a connection.
 */
export function selectedFields(info: GraphQLResolveInfo, entity: string, ...under: readonly (readonly string[])[]): ReadonlySet<string> {
  // Field nodes are collected anew wherever something else is skipped or included.
  const found = known.get(info.fieldNodes) ?? new Map<string, ReadonlySet<string>>();
  known.set(info.fieldNodes, found);
  const place = under.length === 0 ? entity : `${entity} ${under.join(' ')}`;
  const before = found.get(place);
  if (before) return before;
  const paths = pathsOf(info, entity, under);
  found.set(place, paths);
  return paths;
}

/** What was found of field nodes, by entity and place: the same for every object of a list, and for every run of a prepared operation. */
const known = new WeakMap<GraphQLResolveInfo['fieldNodes'], Map<string, ReadonlySet<string>>>();

function pathsOf(info: GraphQLResolveInfo, entity: string, under: readonly (readonly string[])[]): ReadonlySet<string> {
  const paths = new Set<string>();
  const starts = under.length > 0 ? under : [[]];
  for (const start of starts)
    for (const node of info.fieldNodes)
      for (const set of descend(info, node.selectionSet, start))
        walk(info, set, entity, (name, _path, nested) => {
          paths.add(name);
          if (nested) walk(info, nested, undefined, (inner) => paths.add(`${name}.${inner}`));
        });
  return paths;
}

function* descend(info: GraphQLResolveInfo, set: SelectionSetNode | undefined, path: readonly string[]): Iterable<SelectionSetNode> {
  if (!set) return;
  const [first, ...rest] = path;
  if (first === undefined) {
    yield set;
    return;
  }
  const inner: SelectionSetNode[] = [];
  walk(info, set, undefined, (name, _path, nested) => {
    if (name === first && nested) inner.push(nested);
  });
  for (const nested of inner) yield* descend(info, nested, rest);
}

function walk(info: GraphQLResolveInfo, set: SelectionSetNode, entity: string | undefined, visit: Walk): void {
  for (const selection of set.selections) {
    if (isLeftOut(info, selection)) continue;
    if (selection.kind === Kind.FIELD) {
      visit(selection.name.value, selection.name.value, selection.selectionSet);
      continue;
    }
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : info.fragments[selection.name.value];
    const condition = fragment?.typeCondition?.name.value;
    if (fragment && appliesTo(info, condition, entity)) walk(info, fragment.selectionSet, entity, visit);
  }
}

function appliesTo(info: GraphQLResolveInfo, condition: string | undefined, entity: string | undefined): boolean {
  if (condition === undefined || entity === undefined || condition === entity) return true;
  const abstract = info.schema.getType(condition);
  const object = info.schema.getType(entity);
  return isAbstractType(abstract) && isObjectType(object) && info.schema.isSubType(abstract, object);
}

function isLeftOut(info: GraphQLResolveInfo, node: Parameters<typeof getDirectiveValues>[1]): boolean {
  return (
    getDirectiveValues(GraphQLSkipDirective, node, info.variableValues)?.['if'] === true ||
    getDirectiveValues(GraphQLIncludeDirective, node, info.variableValues)?.['if'] === false
  );
}

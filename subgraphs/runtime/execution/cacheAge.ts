import { getNamedType, isCompositeType, isInterfaceType, isObjectType, Kind, type ASTNode, type ConstDirectiveNode, type DocumentNode, type GraphQLField, type GraphQLNamedType, type GraphQLSchema, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';

/** What `@cacheControl` says of a field or a type. */
interface Hint {
  readonly maxAge?: number;
  readonly inheritMaxAge?: boolean;
}

/** The name of the mark that a field has in its extensions if it is under a rule. */
export const ruledMark = 'isUnderRule';

/**
 * For how many seconds a query's answer holds for everybody, by the `@cacheControl`s of the SDL as Apollo Server reads them: the least of all fields. Root fields and
 * fields of objects without a hint of their own or of their type are 0, and so is whatever is under a rule. What is skipped counts.
 */
export function cacheAge(schema: GraphQLSchema, document: DocumentNode, { selectionSet }: OperationDefinitionNode): number {
  const root = schema.getQueryType();
  const fragments = new Map(document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])));
  const seen = new Set<string>();
  let least = Infinity;
  if (root) walk(selectionSet, root);
  return Number.isFinite(least) ? least : 0;

  function walk({ selections }: SelectionSetNode, type: GraphQLNamedType): void {
    for (const selection of selections) {
      if (least === 0) return;
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        // Each once: what a fragment's fields say doesn't depend on where it is spread.
        if (!fragment || seen.has(selection.name.value)) continue;
        seen.add(selection.name.value);
        walk(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value) ?? type);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        walk(selection.selectionSet, (selection.typeCondition && schema.getType(selection.typeCondition.name.value)) ?? type);
      } else if (selection.name.value !== '__typename') {
        const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[selection.name.value] : undefined;
        if (type === root && field?.name === '_entities' && selection.selectionSet) entities(selection.selectionSet);
        else least = Math.min(least, ageOf(schema, type, field, type === root));
        if (field && selection.selectionSet && field.name !== '_entities') walk(selection.selectionSet, getNamedType(field.type));
      }
    }
  }

  /** Entities are as their types are, each behind a condition of its own. */
  function entities(set: SelectionSetNode): void {
    let isAny = false;
    for (const selection of set.selections) {
      const on = selection.kind === Kind.INLINE_FRAGMENT ? selection.typeCondition?.name.value : selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value)?.typeCondition.name.value : undefined;
      if (on === undefined) continue;
      isAny = true;
      const type = schema.getType(on);
      least = Math.min(least, (type && hintOf([type.astNode, ...type.extensionASTNodes])?.maxAge) ?? 0);
    }
    if (!isAny) least = 0;
    walk(set, schema.getType('_Entity') ?? (root as GraphQLNamedType));
  }
}

function ageOf(schema: GraphQLSchema, type: GraphQLNamedType, field: GraphQLField<unknown, unknown> | undefined, isRoot: boolean): number {
  if (!field) return 0; // of the schema itself, or of no object
  // An interface's field may be any of its objects'.
  const fields = isInterfaceType(type) ? schema.getPossibleTypes(type).map((each) => each.getFields()[field.name]) : [field];
  if (fields.some((each) => each?.extensions[ruledMark] === true)) return 0;
  const given = getNamedType(field.type);
  const hint = hintOf([field.astNode]) ?? (isCompositeType(given) ? hintOf([given.astNode, ...given.extensionASTNodes]) : undefined);
  if (hint?.maxAge !== undefined) return hint.maxAge;
  return isRoot || (isCompositeType(given) && !hint?.inheritMaxAge) ? 0 : Infinity;
}

function hintOf(nodes: readonly (ASTNode | null | undefined)[]): Hint | undefined {
  for (const node of nodes) {
    const directives: readonly ConstDirectiveNode[] = (node && 'directives' in node && (node.directives as readonly ConstDirectiveNode[] | undefined)) || [];
    const directive = directives.find(({ name }) => name.value === 'cacheControl');
    if (!directive) continue;
    const hint: { maxAge?: number; inheritMaxAge?: boolean } = {};
    for (const { name, value } of directive.arguments ?? []) {
      if (name.value === 'maxAge' && value.kind === Kind.INT) hint.maxAge = Number(value.value);
      if (name.value === 'inheritMaxAge' && value.kind === Kind.BOOLEAN) hint.inheritMaxAge = value.value;
    }
    return hint;
  }
  return undefined;
}

/** What a field of the graph holds, as a mapping has to fill it. */
export type FieldKind =
  | 'text' | 'id' | 'int' | 'float' | 'boolean' | 'enum'
  | 'date' | 'month' | 'dateTime' | 'time'
  | 'area' | 'occupation' | 'reference';

/** A leaf of an entity that a mapping can fill, named by its path in the SDL: `title`, `address.postalCode`. */
export interface ModelField {
  readonly path: string;
  readonly kind: FieldKind;
  /** True for `[String!]`, `[Occupation!]` and the like: one column holds several values. */
  readonly list: boolean;
  /** The SDL enum's name and values, for kind `enum`. */
  readonly enum?: { readonly name: string; readonly values: readonly string[] };
  /** The entity referred to, for kind `reference`. */
  readonly entity?: string;
}

/** An entity as the SDL describes it: the one source of truth for the names and types a mapping may use. */
export interface EntityModel {
  readonly name: string;
  /** True for records about one person, which nothing but the casework door may read. */
  readonly isPersonal: boolean;
  /** Leaf fields by path. `id`, `source` and `originalCodes` are not among them: the engine makes those. */
  readonly fields: ReadonlyMap<string, ModelField>;
  /** The fields that `filter: { text }` reads, from `@searches`. */
  readonly searches: readonly string[];
  /** The fields that the entity's filter type names, apart from `id` and `text`. */
  readonly filters: ReadonlySet<string>;
  /** The fields that the entity's order type names, by enum value: `DATE_POSTED` → `datePosted`. `ID` is not among them. */
  readonly orders: ReadonlyMap<string, string>;
}

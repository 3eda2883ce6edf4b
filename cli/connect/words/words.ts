/**
 * How databases in one language name what the graph has. Phrases are separated by commas; case, accents, plurals and small words (`de`, `of`) don't count.
 * A phrase with `?` behind it says it only when nothing says it better.
 */
export interface Words {
  /** What tables that hold an entity are called. */
  readonly entities: { readonly [entity: string]: string };
  /** What columns are called, by a field's path in any entity (`address.postalCode`) or in one (`Space.capacity`). */
  readonly fields: { readonly [field: string]: string };
  /** What values of an enum are called: as databases write them in full, from which abbreviations are told. */
  readonly values: { readonly [enumName: string]: { readonly [value: string]: string } };
  /** What a row that was deleted or withdrawn is marked by. */
  readonly deleted: string;
  /** What says of a row, by yes or no, that it still counts. */
  readonly active: string;
  /** Columns that say how sure it is that a table holds people. */
  readonly people: string;
  /** Spellings of yes and no. */
  readonly yes: string;
  readonly no: string;
  /** Spellings of nothing. */
  readonly absent: string;
  /** Words that stand in names and tell languages apart. */
  readonly suffixes: string;
}

import type { EntityOption } from '../compileEntity.ts';
import type { FieldOption } from '../fieldOptions.ts';

/** What each option of a field means, with an example, as editors show it. */
export const fieldOptionDescriptions: { readonly [option in FieldOption]: string } = {
  column: 'The column it is read from; beside `from` or `select`, a column of the other table.',
  columns: 'The columns of a reference by a composite key, in the order of that key: `[any, numero]`.',
  sql: 'An expression in the SQL of the database: `trim(titol)`. In braces, one with a comma or a colon needs quotes around all of it.',
  constant: 'The same value for every row, as the graph has it. Of a reference: the key part of the id.',
  first: 'The first of these that isn\'t absent: columns, `{ sql: … }` and, at the end, a `{ text: … }`.',
  languages: 'Columns of several languages: `{ ca: titol_ca, es: titol_es }`. The first that has a text counts, in the order of the partner\'s `languages`.',
  concat: 'Texts put one behind the other, absent ones left out: columns, `{ sql: … }` and `{ text: … }`. See `between`.',
  from: 'Another table, for a column of the rows that belong to this one; see `on`. A list has all of them, another field the first.',
  select: 'A SELECT in place of another table, for a column of the rows that belong to this one; see `on`.',
  between: 'What stands between the texts of `concat`: `" "`. Nothing, if it isn\'t said.',
  on: 'How related rows are found: columns of the other table to the columns of this one that they equal, `{ id_curs: id }`.',
  where: 'A condition on the rows of the other table, in the SQL of the database.',
  order: 'The column of the other table that lists are ordered by, and by which the first of several rows is chosen.',
  code: 'The public code list in which the column is written.',
  values: 'What each raw value means: `{ C: FULL_TIME, P: PART_TIME }`. A raw value that isn\'t here is null.',
  exceptions: 'Codes of the partner\'s own beside the code list, to ids, or to null where they mean nothing: `{ "999": null, GIR: es:mun:17079 }`.',
  date: 'How dates are written in text: `DD/MM/YYYY`; of moments `DD/MM/YYYY HH:mm`; `D`, `M` and `H` where the zero before may be missing, `YY` for 1970 to 2069. `unix`: seconds since 1970, `unix ms`: milliseconds. Native dates and ISO 8601 need none.',
  time: 'How times are written in text: `HH.MM`, or `H.MM` where the zero before may be missing. Native times and `09:30` need none.',
  number: 'A number as the column writes it, in quotes: `"1.234,56"`. With words around it, `"1.234,56 €"`, the first number in the text counts.',
  split: 'What stands between the values of a list in one text: `","`. `own`: the column is an array or JSON.',
  part: 'Which piece of the text is meant, counted from 1; see `of`.',
  of: 'What stands between the pieces that `part` counts: `"-"`.',
  absent: 'Spellings that mean nothing, beside null and blank text: `["-", n/d]`.',
};

/** What each option of an entity means. */
export const entityOptionDescriptions: { readonly [option in EntityOption]: string } = {
  from: 'The table or view that the rows come from, `schema.table` too; of files, the name without its ending.',
  sql: 'One SELECT in place of a table.',
  where: 'A condition that every row must meet, in the SQL of the database.',
  key: 'The column or columns that identify a row. They become the id, and must never change.',
  deleted: 'The column that tells deleted rows: those where it isn\'t absent, false, 0, N or No. Or `{ column: estat, values: [X] }`.',
  validity: 'The first and the last day on which a row is shown, both included: `{ from: inici, through: fi }`.',
  public: 'Columns or fields that look personal and are public, each with the reason: `{ telefon: The telephone of the office }`.',
  updatedAt: 'The column of the row\'s last change.',
  fields: 'The fields of the entity, each with where it is read from. A field left out is null.',
};

import type { FieldContext } from './compileField.ts';
import { readConstant } from './constantValue.ts';
import type { FieldOptions } from './fieldOptions.ts';
import type { Read } from './mapping.ts';
import type { ModelField } from './model.ts';
import { readConcat, readFirst, readLanguages } from './readPieces.ts';
import { readRelated } from './readRelated.ts';
import { readExpression } from './readSql.ts';
import { readColumn, readColumns } from './readYamlText.ts';
import { pathTo } from './yamlPlaces.ts';

/** Where a field's raw value comes from; undefined, with the problems told, if that is said wrong. */
export function readRead({ read: { option, entry }, given }: FieldOptions, field: ModelField, path: string, split: string | undefined, context: FieldContext): Read | undefined {
  const { problems, languages } = context;
  const at = pathTo(path, option);
  switch (option) {
    case 'constant': return readConstant(entry, field, at, split, context);
    case 'sql': {
      const sql = readExpression(entry, at, problems);
      return sql === undefined ? undefined : { sql };
    }
    case 'column': {
      const column = readColumn(entry, at, problems);
      return column === undefined ? undefined : { columns: [column] };
    }
    case 'columns': {
      const columns = readColumns(entry, at, problems);
      return columns && { columns };
    }
    case 'first': return readFirst(entry, at, problems);
    case 'languages': return readLanguages(entry, at, languages, problems);
    case 'concat': return readConcat(entry, given.get('between'), path, problems);
    case 'from': case 'select': return readRelated(entry, given, path, problems);
  }
}

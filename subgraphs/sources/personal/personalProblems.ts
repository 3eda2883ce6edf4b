import type { EntityMapping, FieldMapping, SingleRead } from '../mapping.ts';
import { problemsOf } from '../mappingProblem.ts';
import type { MappingProblem } from '../mappingProblem.ts';
import { personalName } from './personalSign.ts';
import type { PersonalKind } from './personalColumn.ts';

/** What each kind of personal data is called in messages. */
export const personalKindNames: { readonly [kind in PersonalKind]: string } = {
  'person-name': 'the name of a person', 'national-id': 'a national identifier', telephone: 'a telephone', email: 'a mail address', 'birth-date': 'a date of birth',
  address: 'a postal address', health: 'health', bank: 'a bank account', origin: 'origin or nationality', belief: 'belief or opinion',
};

/** Columns of a public entity whose names speak of personal data, unless the mapping says with a reason that they are public. The public graph never shows them by accident. */
export function personalProblems({ entity, key, updatedAt, fields, public: declared, place }: EntityMapping): readonly MappingProblem[] {
  const problems = problemsOf(place.file);
  const tell = (at: { readonly line: number }, path: string, column: string): void => {
    const kind = personalName(column);
    if (kind === undefined) return;
    problems.add(at, `${entity.name}.${path}`, `a public column, or \`public: { ${yamlName(column)}: … }\` with the reason why it is public`, `${JSON.stringify(column)}, which looks like ${personalKindNames[kind]}`);
  };
  for (const column of key) if (!declared.has(column)) tell(place, 'key', column);
  for (const field of updatedAt ? [...fields.values(), updatedAt] : fields.values()) {
    if (declared.has(field.field.path)) continue;
    const column = readNames(field).find((name) => !declared.has(name) && personalName(name) !== undefined);
    if (column !== undefined) tell(field.place, field === updatedAt ? 'updatedAt' : `fields.${field.field.path}`, column);
  }
  return problems.all;
}

/** The names of columns that a field reads, also inside the partner's SQL. */
export function readNames({ read }: Pick<FieldMapping, 'read'>): readonly string[] {
  if ('columns' in read) return read.columns;
  if ('sql' in read) return sqlNames(read.sql);
  if ('first' in read) return read.first.flatMap(singleNames);
  if ('concat' in read) return read.concat.flatMap(singleNames);
  if ('point' in read) return 'column' in read.point ? [read.point.column] : [read.point.x, read.point.y];
  if ('column' in read) return [read.column];
  return [];
}

function singleNames(read: SingleRead): readonly string[] {
  if ('column' in read) return [read.column];
  return 'sql' in read ? sqlNames(read.sql) : [];
}

/** Every name in a piece of SQL, quoted or not; texts are left out. */
function sqlNames(sql: string): readonly string[] {
  const named = [...sql.replaceAll(/'(?:[^']|'')*'/g, ' ').matchAll(/"((?:[^"]|"")+)"|`([^`]+)`|([\p{L}_][\p{L}\p{N}_$]*)/gu)];
  return [...new Set(named.map(([, quoted, ticked, plain]) => quoted?.replaceAll('""', '"') ?? ticked ?? plain ?? ''))];
}

/** A name as YAML has it: in quotes where it needs them. */
export const yamlName = (name: string): string => (/^[\p{L}_][\p{L}\p{N}_ ]*$/u.test(name) ? name : JSON.stringify(name));

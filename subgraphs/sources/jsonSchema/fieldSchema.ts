import type { CodeList } from '../../reference/codeLists.ts';
import { excludes, fits, makings, needs, reads } from '../fieldOptions.ts';
import type { FieldOption } from '../fieldOptions.ts';
import type { ModelField } from '../model.ts';
import { optionSchema } from './optionSchema.ts';
import { column } from './schema.ts';
import type { JsonSchema } from './schema.ts';

/** Where the schema of a field's way of mapping stands in a file's `definitions`: fields of a kind share it. */
export function fieldDefinitionName({ kind, list, enum: names }: ModelField): string {
  return `${list ? 'list of ' : ''}${names?.name ?? kind}`;
}

/** How a field of this kind can be mapped: a column, or a map of options. */
export function fieldSchema(field: ModelField, codeLists: readonly CodeList[], describeValue: (value: string) => string): JsonSchema {
  const options = [...reads, ...makings].filter((option) => fits(option, field));
  const properties = Object.fromEntries(options.map((option) => [option, optionSchema(option, field, codeLists, describeValue)]));
  const company = options.flatMap((option) => {
    const schema = companySchema(option, options);
    return schema ? [[option, schema] as const] : [];
  });
  const object = { properties, additionalProperties: false, dependencies: Object.fromEntries(company), ...anyOf(options.filter(isRead), 'Expected something to read') };
  const demanded = demands(field);
  return demanded.length > 0 ? { allOf: demanded, ...object } : { anyOf: [column, { type: 'object', ...object }] };
}

const isRead = (option: FieldOption): boolean => reads.some((read) => read === option);

/** What must, and what can't, stand beside an option. Each read excludes the others; `column` belongs to related rows as well. */
function companySchema(option: FieldOption, options: readonly FieldOption[]): JsonSchema | undefined {
  const isRelated = option === 'from' || option === 'select';
  const together = option === 'column' ? ['column', 'from', 'select'] : isRelated ? [option, 'column'] : [option];
  const otherReads = isRead(option) ? reads.filter((other) => !together.includes(other)) : [];
  const excluded = [...otherReads, ...(excludes.get(option) ?? [])].filter((other) => options.includes(other));
  const needed = needs.get(option)?.filter((other) => options.includes(other)) ?? [];
  const schema = {
    ...(isRelated && { required: ['on', 'column'] }),
    ...(needed.length > 0 && anyOf(needed, `Expected \`${option}\` only beside ${needed.map((other) => `\`${other}\``).join(' or ')}`)),
    ...(excluded.length > 0 && { properties: Object.fromEntries(excluded.map((other) => [other, false])) }),
  };
  return Object.keys(schema).length > 0 ? schema : undefined;
}

/** What a lone column can't say: a code list, or how a list is split. */
function demands({ kind, list }: ModelField): readonly JsonSchema[] {
  const coded = 'Expected `code` with a code list, or `values`';
  const split = 'Expected `split` with what stands between the values of the list, or `own`';
  return [
    ...(kind === 'area' || kind === 'occupation' ? [{ type: 'object', errorMessage: coded }, anyOf(['code', 'values', 'constant'], coded)] : []),
    ...(list ? [{ type: 'object', errorMessage: split }, anyOf(['split', 'from', 'select', 'constant'], split), ownSplit] : []),
  ];
}

const ownSplit: JsonSchema = {
  anyOf: [
    { properties: { split: { not: { const: 'own' } } } },
    ...['column', 'sql'].map((option) => ({ required: [option], errorMessage: 'Expected `own` only beside `column` or `sql`' })),
  ],
};

function anyOf(options: readonly string[], errorMessage: string): JsonSchema {
  return { anyOf: options.map((option) => ({ required: [option], errorMessage })) };
}

import type { Draw } from '../draw.ts';
import type { Draft, DraftModel } from './draft.ts';
import type { FieldModel } from './model.ts';

/** A scalar or enum that all owners of a field have, with the values that all of them know. */
export function leafType(draw: Draw, model: DraftModel, owners: readonly string[]): { readonly named: string; readonly values: string[] } {
  const named = draw.oneOf(['Int', 'Float', 'String', 'String', 'Boolean', 'ID', 'Shade', 'Size']);
  const values = model.enums.find((one) => one.name === named)?.values;
  return { named, values: values ? (values[owners[0] ?? ''] ?? []).filter((value) => owners.every((owner) => values[owner]?.includes(value))) : [] };
}

/** The type with lists and exclamation marks around it. */
export function wrapped(draw: Draw, named: string): string {
  return draw.oneOf(['N', 'N', 'N', 'N', 'N', 'N!', 'N!', '[N]', '[N!]', '[N!]!', '[N]!', '[[N]]', '[[N!]!]', '[[N]!]!']).replace('N', named);
}

/** Arguments of every sort, with and without defaults, for some fields. */
export function addArguments(draw: Draw, field: Draft<FieldModel>, percent = 25): void {
  if (!draw.chance(percent)) return;
  const all = [
    { name: 'count', type: 'Int', ...(draw.chance(50) && { defaultValue: '2' }) },
    { name: 'by', type: 'Filter', ...(draw.chance(30) && { defaultValue: '{ "most": 1 }' }) },
    { name: 'order', type: 'Order', ...(draw.chance(30) && { defaultValue: 'DOWN' }) },
    { name: 'size', type: draw.oneOf(['Size', '[Size!]']) },
    { name: 'words', type: '[String]' },
    { name: 'ref', type: draw.oneOf(['ID', 'ID!']) },
    { name: 'ratio', type: draw.oneOf(['Float', 'Float! = 0.5']) },
    { name: 'plain', type: 'Boolean' },
  ];
  field.arguments = draw.some(all, 1).slice(0, draw.integer(1, 2)).map((argument) => {
    const [type = '', defaultValue] = argument.type.split(' = ');
    const given = argument.defaultValue ?? defaultValue;
    return { name: argument.name, type, ...(given !== undefined && { defaultValue: given.replaceAll(/"(\w+)":/g, '$1:') }) };
  });
}

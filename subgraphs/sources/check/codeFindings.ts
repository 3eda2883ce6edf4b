import { codeLists } from '../../reference/codeLists.ts';
import { cellText } from '../decode/decodeValue.ts';
import { hasOriginalCodes, originalCodes } from '../decode/originalCodes.ts';
import type { FieldMapping } from '../mapping.ts';
import { someNames } from '../mappingProblem.ts';
import type { CheckedDatabase } from './checkedDatabase.ts';
import type { CheckedEntity } from './checkedEntity.ts';
import type { Finding } from './finding.ts';
import { fieldRows } from './queries/fieldRows.ts';
import { countedValues, valuesQuery } from './queries/valuesQuery.ts';
import { foldText } from '../statements/foldedText.ts';
import { samplesOf } from './samples.ts';
import type { Sample } from './samples.ts';
import { fieldSpot } from './spot.ts';

/** Codes that no code list knows, values that an enum's or boolean's mapping doesn't name: read by the same code as the graph reads them, so that what is told is what is null there. */
export async function codeFindings(database: CheckedDatabase, entity: CheckedEntity, mostValues: number): Promise<readonly Finding[]> {
  const coded = [...entity.mapping.fields.values()].filter((field) => hasOriginalCodes(field) || (field.field.kind === 'boolean' && !('constant' in field.read)));
  return (await Promise.all(coded.map((field) => unknownCodes(database, entity, field, mostValues)))).flat();
}

async function unknownCodes(database: CheckedDatabase, { mapping, table, ...entity }: CheckedEntity, field: FieldMapping, mostValues: number): Promise<readonly Finding[]> {
  const at = fieldSpot(mapping, field);
  const values = fieldRows(table, field);
  const rows = await database.rows({ at, doing: 'counting its values' }, valuesQuery(database.dialect, values, mostValues));
  if (!rows) return [];
  const counted = countedValues(rows, values.types.length);
  const unknown = counted.values.map(({ cells, count }) => ({
    count,
    raws: originalCodes(table.partner, values.field, cells.map((cell, index) => cellText(cell, values.types[index] ?? 'other'))).map(({ code }) => code),
  }));
  const count = unknown.reduce((sum, each) => sum + (each.raws.length > 0 ? each.count : 0), 0);
  if (count === 0) return [];
  const samples = addedUp(unknown.flatMap((each) => each.raws.map((value) => ({ value, count: each.count }))));
  const told = samplesOf({ mapping, table, ...entity }, field.field.path, samples);
  return [{ severity: 'warning', kind: field.field.kind === 'boolean' ? 'unread-value' : 'unknown-code', ...at, ...wordsFor(field, samples), rows: { count, of: counted.rows }, ...told, ...(told.samples && { advice: adviceFor(field, told.samples, count / counted.rows) }) }];
}

function addedUp(samples: readonly Sample[]): readonly Sample[] {
  return [...Map.groupBy(samples, ({ value }) => value)].map(([value, same]) => ({ value, count: same.reduce((sum, { count }) => sum + count, 0) }));
}

function wordsFor({ field, translate }: FieldMapping, samples: readonly Sample[]): Pick<Finding, 'expected' | 'found' | 'nearest'> {
  const found = samples.length === 1 ? 'another' : `${samples.length.toLocaleString('en')} others`;
  if (translate && 'code' in translate) {
    const nearest = listThatKnows(translate.code, samples);
    return { expected: `codes of ${translate.code.name}`, found, ...(nearest !== undefined && { nearest }) };
  }
  if (translate) return { expected: `values that \`values\` names (${someNames(translate.values.keys())})`, found };
  if (field.kind === 'boolean') return { expected: 'true or false, or `values` that say what is', found };
  return { expected: `values of ${field.enum?.name ?? field.kind}${field.enum ? ` (${someNames(field.enum.values)})` : ''}, or \`values\` that say what each means`, found };
}

/** Another code list that knows nearly all of the codes: then it is the list that is wrong, not the data. */
function listThatKnows({ name, of }: { readonly name: string; readonly of: string }, samples: readonly Sample[]): string | undefined {
  const others = [...codeLists.values()].filter((list) => list.of === of && list.name !== name);
  const known = others.map((list) => ({ list, share: samples.filter(({ value }) => list.decode(value) !== undefined).length / samples.length }));
  const [best] = known.toSorted((one, other) => other.share - one.share);
  return best && samples.length > 1 && best.share >= 0.9 ? best.list.name : undefined;
}

function adviceFor({ field, translate }: FieldMapping, samples: readonly Sample[], share: number): string {
  const values = samples.map(({ value }) => value);
  if (translate && 'code' in translate) {
    if (values.every((value) => translate.code.decode(value) !== undefined)) return 'Take the blanks around the codes away, if need be by `sql`';
    if (share > 0.9) return `Is ${translate.code.name} the right code list?`;
    return `Correct the codes, or write what they mean: \`exceptions: { ${values.map((value) => `${JSON.stringify(value)}: null`).join(', ')} }\`, with null for those that mean nothing`;
  }
  const meaning = (value: string): string => (field.kind === 'boolean' ? booleanOf(value) : field.enum ? `<${field.enum.name}>` : '<text>');
  const pairs = values.map((value) => `${JSON.stringify(value)}: ${meaning(value)}`).join(', ');
  const option = translate ? 'Add to `values`' : 'Write `values`';
  // Where most are unknown, they are what the column holds.
  if (share > 0.5) return `${option}: { ${pairs} }`;
  const spellings = values.map((value) => JSON.stringify(value)).join(', ');
  return `${option}: { ${pairs} }, or \`absent: [${spellings}]\` for those that mean nothing`;
}

/** What a word for yes or no seems to mean, in the partners' languages. */
function booleanOf(value: string): string {
  const word = foldText(value.trim());
  if (['si', 's', 'yes', 'y', 'x', 'v', 'vero', 'cert', 'verdadero', 'true', '1', '-1'].includes(word)) return 'true';
  return ['no', 'n', 'fals', 'falso', 'false', 'f', '0'].includes(word) ? 'false' : '<true or false>';
}

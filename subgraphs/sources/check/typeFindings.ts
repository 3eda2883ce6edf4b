import type { FieldMapping } from '../mapping.ts';
import type { FieldKind } from '../model.ts';
import type { ColumnType } from '../statements/expression.ts';
import type { CheckedDatabase } from './checkedDatabase.ts';
import type { CheckedEntity } from './checkedEntity.ts';
import type { Finding } from './finding.ts';
import { fieldRows } from './queries/fieldRows.ts';
import { mappedFields } from './readSources.ts';
import { fieldSpot } from './spot.ts';

/** Columns of types that a field's mapping doesn't fit: from which nothing can be read, or beside which a format says nothing. With `unsure`, texts as well of which only the rows can tell whether they are read. */
export function typeFindings({ engineName }: Pick<CheckedDatabase, 'engineName'>, { mapping, table }: Pick<CheckedEntity, 'mapping' | 'table'>, unsure: boolean): readonly Finding[] {
  // Files and SQLite keep everything as text, so a column of text says nothing there.
  const tellsText = unsure && engineName !== 'files' && engineName !== 'sqlite';
  const read = mappedFields(mapping).filter((field) => !field.field.list && !('constant' in field.read) && !('point' in field.read));
  return read.flatMap((field): readonly Finding[] => {
    const [type = 'other'] = fieldRows(table, field).types;
    const fault = typeFault(field, type, tellsText);
    return fault ? [{ severity: 'warning', kind: 'type', ...fieldSpot(mapping, field), ...fault }] : [];
  });
}

type Fault = Pick<Finding, 'expected' | 'found' | 'advice'>;

/** What a kind of field is read from: columns of types that hold it, those that never do, and the option that reads it from others. */
interface Reading {
  readonly words: string;
  readonly native: readonly ColumnType[];
  readonly never: readonly ColumnType[];
  readonly option?: string;
  readonly advice?: string;
}

const times: readonly ColumnType[] = ['date', 'timestamp', 'timestamptz', 'time'];
const numbers: readonly ColumnType[] = ['integer', 'number'];
const dates: Reading = { words: 'dates', native: ['date', 'timestamp', 'timestamptz'], never: ['time', 'boolean', 'uuid'], option: 'date', advice: 'Write how they are written, such as `date: DD/MM/YYYY`' };
const numeric: Reading = { words: 'numbers', native: numbers, never: [...times, 'boolean', 'uuid'], option: 'number', advice: 'Write how they are written, such as `number: "1.234,56"`' };

const readings: { readonly [kind in FieldKind]?: Reading } = {
  int: numeric,
  float: numeric,
  date: dates,
  month: dates,
  dateTime: dates,
  time: { words: 'times', native: ['time', 'timestamp', 'timestamptz'], never: ['date', 'boolean', 'uuid'], option: 'time', advice: 'Write how they are written, such as `time: HH:MM`' },
  boolean: { words: 'booleans', native: ['boolean'], never: [...times, 'uuid'], option: 'values', advice: 'Write what means true and what false, such as `values: { S: true, "N": false }`' },
  enum: { words: 'texts', native: [], never: [...times, 'uuid'] },
  area: { words: 'codes', native: [], never: [...times, 'boolean', 'uuid'] },
  occupation: { words: 'codes', native: [], never: [...times, 'boolean', 'uuid'] },
};

function typeFault({ field: { kind }, format, translate }: FieldMapping, type: ColumnType, tellsText: boolean): Fault | undefined {
  const reading = readings[kind];
  if (!reading) return undefined;
  const { words, native, never, option, advice } = reading;
  if (never.includes(type)) return { expected: `a column of ${words}`, found: `one of ${typeNames[type]}` };
  if (format !== undefined && native.includes(type)) return { expected: `no \`${option}\` beside a column of ${typeNames[type]}`, found: JSON.stringify(format), advice: `Take \`${option}\` out: the column says itself what it holds` };
  if (format !== undefined || translate || option === undefined || native.includes(type)) return undefined;
  if (option === 'date' && numbers.includes(type)) return { expected: `a column of ${words}`, found: `one of ${typeNames[type]}`, advice: 'Write `date: unix` for seconds since 1970, `date: unix ms` for milliseconds, or `date: YYYYMMDD`' };
  if (!tellsText || (type !== 'text' && type !== 'char')) return undefined;
  return { expected: `a column of ${words}, or \`${option}\``, found: 'one of text', ...(advice !== undefined && { advice }) };
}

const typeNames: { readonly [type in ColumnType]: string } = {
  text: 'text', char: 'text', integer: 'whole numbers', number: 'numbers', boolean: 'booleans', uuid: 'identifiers', date: 'dates', timestamp: 'moments', timestamptz: 'moments', time: 'times', other: 'another type',
};

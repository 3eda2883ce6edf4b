import { isUtf8 } from 'node:buffer';
import mysql from 'mysql2';
import type { FieldPacket } from 'mysql2';
import type { Cell } from '../../statements/expression.ts';

const { Types } = mysql;

/** A value as the driver gives it. */
type Found = unknown;

/** What a column's type is called, as the servers' own users write it, for `dialect.typeOf`. */
export function typeName(field: FieldPacket): string {
  if (field.extendedTypeName) return field.extendedTypeName;
  if (field.extendedFormat === 'json') return 'json';
  const name = names.get(field.columnType ?? -1) ?? '';
  return isBinary(field) ? (binaryNames[name] ?? name) : name;
}

/** How the cells of a column are read: whole numbers and decimals with all their digits, dates as texts without those that are none, bits as a number. */
export function cellReader(field: FieldPacket): (value: Found) => Cell {
  const type = field.columnType;
  const read = type === Types.BIT ? bits : type === Types.FLOAT ? written(field) : isDate(type) ? day : isBinary(field) && type === Types.STRING ? hexadecimal : plain;
  return (value) => (value === null || value === undefined ? null : read(value));
}

const isDate = (type: number | undefined): boolean => type === Types.DATE || type === Types.NEWDATE || type === Types.DATETIME || type === Types.TIMESTAMP;

/** Types by their number in the protocol. Their lengths aren't told: in it they are bytes, and signs, and whatever the server reckons with. */
const names: ReadonlyMap<number, string> = new Map([
  [Types.TINY, 'tinyint'], [Types.SHORT, 'smallint'], [Types.INT24, 'mediumint'], [Types.LONG, 'int'], [Types.LONGLONG, 'bigint'], [Types.YEAR, 'year'], [Types.BIT, 'bit'],
  [Types.DECIMAL, 'decimal'], [Types.NEWDECIMAL, 'decimal'], [Types.FLOAT, 'float'], [Types.DOUBLE, 'double'],
  [Types.DATE, 'date'], [Types.NEWDATE, 'date'], [Types.DATETIME, 'datetime'], [Types.TIMESTAMP, 'timestamp'], [Types.TIME, 'time'],
  [Types.VARCHAR, 'varchar'], [Types.VAR_STRING, 'varchar'], [Types.STRING, 'char'], [Types.ENUM, 'enum'], [Types.SET, 'set'],
  [Types.TINY_BLOB, 'text'], [Types.MEDIUM_BLOB, 'text'], [Types.LONG_BLOB, 'text'], [Types.BLOB, 'text'],
  [Types.JSON, 'json'], [Types.GEOMETRY, 'geometry'], [Types.NULL, 'text'],
]);

/** The same types of the protocol where they hold bytes. */
const binaryNames: { readonly [name: string]: string } = { varchar: 'varbinary', char: 'binary', text: 'blob' };

const isBinary = ({ characterSet }: FieldPacket): boolean => characterSet === 63;

/** Zero, or a day that isn't one, stands for no date. */
function day(value: Found): Cell {
  const text = String(value);
  return /^\d{4}-(?:00|\d\d-00)/.test(text) ? null : text;
}

const bits = (value: Found): Cell => (Buffer.isBuffer(value) ? String(value.length === 0 ? 0 : BigInt(`0x${value.toString('hex')}`)) : plain(value));

/** With the digits that the server itself would write, where the column doesn't say how many. */
const written = ({ decimals }: FieldPacket) => (value: Found): Cell => Number(decimals > 30 ? Number(value).toPrecision(6) : Number(value).toFixed(decimals));

const hexadecimal = (value: Found): Cell => (Buffer.isBuffer(value) ? value.toString('hex') : plain(value));

/** Bytes are texts where they can be. */
function plain(value: Found): Cell {
  if (Buffer.isBuffer(value)) return isUtf8(value) ? value.toString('utf8') : value.toString('hex');
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

import type { ColumnType } from './expression.ts';

/**
 * True if a column of this type can hold a value that is written so: a whole number without leading zeros, a date of the calendar. Other
 * values are found in no row, and asking for them would be an error of the database. No database stores broken Unicode, nor all of them zero bytes.
 */
export function isStorable(text: string, type: ColumnType): boolean {
  if (type === 'integer') return /^(?:0|-?[1-9][0-9]{0,18})$/.test(text) && (text.length < 19 || isInteger64(BigInt(text)));
  if (text.includes('\0') || !text.isWellFormed()) return false;
  switch (type) {
    case 'number': return text.trim() !== '' && Number.isFinite(Number(text));
    case 'uuid': return /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(text);
    case 'date': return isDate(text);
    default: return true;
  }
}

/** True for a date `YYYY-MM-DD` that the calendar has. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) && !text.startsWith('0000');
}

const isInteger64 = (value: bigint): boolean => BigInt.asIntN(64, value) === value;

import { addDays, snapshotDay } from '../../../demo/generate/days.ts';
import { textNumber } from '../../../demo/generate/random.ts';

/** When a row last changed: some working hour of so many days before the snapshot day, always the same for the same key. */
export function changedAt(key: string, days = 700): string {
  const number = textNumber(`canvi/${key}`);
  const hour = String(7 + (number % 11)).padStart(2, '0');
  const minute = String((number >>> 4) % 60).padStart(2, '0');
  return `${addDays(snapshotDay, -1 - ((number >>> 10) % days))} ${hour}:${minute}:00+00`;
}

import type { ColumnProfile } from './columnProfile.ts';

/** How a column holds several values in one. */
export interface ListForm {
  /** A separator, or `own` for a native or JSON array. */
  readonly split: string;
  /** The column as if each element were a value of its own. */
  readonly elements: ColumnProfile;
}

const separators = ['|', ';', ',', '/', '\n', ' - ', '·'] as const;

/** How a column's values are lists, the likeliest first; a separator that never occurs still splits a list of one, so there is always an answer. */
export function listForms(profile: ColumnProfile): readonly ListForm[] {
  const { column, values } = profile;
  const texts = [...values.keys()];
  if (texts.length > 0 && texts.every((text) => /^\[.*\]$/s.test(text) && jsonItems(text))) return [formOf(profile, 'own', (text) => jsonItems(text) ?? [])];
  if (/\[\]$|^array|^_|\[\d*\]/i.test(column.type) || (column.holds === 'other' && texts.length > 0 && texts.every((text) => /^\{.*\}$/s.test(text)))) return [formOf(profile, 'own', arrayItems)];
  const found = separators
    .map((separator) => ({ separator, share: texts.filter((text) => text.includes(separator)).length / Math.max(1, texts.length) }))
    .filter(({ share }) => share > 0)
    .toSorted((one, other) => other.share - one.share);
  return [...found.map(({ separator }) => separator), ...(found.length === 0 ? [','] : [])].map((separator) => formOf(profile, separator.trim() || separator, (text) => text.split(separator)));
}

function formOf(profile: ColumnProfile, split: string, itemsOf: (text: string) => readonly string[]): ListForm {
  const counts = new Map<string, number>();
  for (const [text, count] of profile.values) {
    for (const item of itemsOf(text).map((each) => each.trim()).filter(Boolean)) counts.set(item, (counts.get(item) ?? 0) + count);
  }
  return { split, elements: { ...profile, column: { ...profile.column, holds: split === 'own' ? 'text' : profile.column.holds }, values: counts } };
}

function jsonItems(text: string): readonly string[] | undefined {
  try {
    const items: unknown = JSON.parse(text);
    return Array.isArray(items) && items.every((item) => typeof item === 'string' || typeof item === 'number') ? items.map(String) : undefined;
  } catch {
    return undefined;
  }
}

/** `{a,"b c"}`, as PostgreSQL writes arrays. */
function arrayItems(text: string): readonly string[] {
  return [...text.replace(/^[{[]|[}\]]$/g, '').matchAll(/"((?:[^"\\]|\\.)*)"|([^,]+)/g)].map(([, quoted, bare]) => quoted?.replaceAll(/\\(.)/g, '$1') ?? bare ?? '');
}

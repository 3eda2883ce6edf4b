import type { EntityMapping, FieldMapping } from '../../../subgraphs/sources/mapping.ts';
import { readNames } from '../../../subgraphs/sources/personal/personalProblems.ts';
import type { EntityRow, Source } from '../../../subgraphs/sources/source.ts';

/** How a proposed field compares with the one written by hand. */
export interface Judgement {
  /** `soc Offer.title`. */
  readonly partnerField: string;
  /**
   * `right`: shows the same in every row; `likewise`: reads the columns that are read by SQL there, but shows some rows otherwise; `partly`: shows less, and nothing else;
   * `wrong`: shows something else; `open`: isn't proposed; `extra`: isn't in the mapping by hand.
   */
  readonly verdict: 'right' | 'likewise' | 'partly' | 'wrong' | 'open' | 'extra';
  readonly told: string;
}

/** So many rows of each entity are compared. */
const rowsCompared = 1000;

/** Compares two mappings of one database field by field, by what the real sources show for the same rows. */
export async function judge(hand: ReadonlyMap<string, EntityMapping>, proposed: ReadonlyMap<string, EntityMapping>, sources: { readonly hand: Source; readonly proposed: Source }): Promise<readonly Judgement[]> {
  const found: Judgement[] = [];
  for (const [name, mapping] of hand) {
    const other = proposed.get(name);
    const { pairs, of } = other ? await rowPairs(name, mapping, other, sources) : { pairs: [], of: 0 };
    for (const [path, field] of fieldsOf(mapping)) {
      const rival = other && fieldsOf(other).get(path);
      found.push({ partnerField: `${sources.hand.partner.id} ${name}.${path}`, ...(rival ? judgeField(path, field, rival, pairs, of) : { verdict: 'open' as const, told: '' }) });
    }
  }
  for (const [name, mapping] of proposed) {
    for (const [path, field] of fieldsOf(mapping)) {
      if (!hand.get(name) || !fieldsOf(hand.get(name) as EntityMapping).has(path)) found.push({ partnerField: `${sources.hand.partner.id} ${name}.${path}`, verdict: 'extra', told: told(field) });
    }
  }
  return found;
}

function fieldsOf({ fields, updatedAt }: EntityMapping): ReadonlyMap<string, FieldMapping> {
  return updatedAt ? new Map([...fields, ['source.updatedAt', updatedAt]]) : fields;
}

type Pair = readonly [hand: EntityRow, proposed: EntityRow];

async function rowPairs(entity: string, hand: EntityMapping, proposed: EntityMapping, sources: { readonly hand: Source; readonly proposed: Source }): Promise<{ readonly pairs: readonly Pair[]; readonly of: number }> {
  const page = await sources.hand.page({ entity, fields: new Set(fieldsOf(hand).keys()), order: { direction: 'ASC' }, limit: rowsCompared });
  const rows = await sources.proposed.rows({ entity, keys: page.map(({ key }) => key), fields: new Set(fieldsOf(proposed).keys()) });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const pairs = page.flatMap(({ row }): Pair[] => {
    const same = byId.get(row.id);
    return same ? [[row, same]] : [];
  });
  return { pairs, of: page.length };
}

function judgeField(path: string, hand: FieldMapping, proposed: FieldMapping, pairs: readonly Pair[], of: number): Pick<Judgement, 'verdict' | 'told'> {
  const values = pairs.map(([one, other]) => [valueAt(one, path), valueAt(other, path)] as const);
  const shown = values.filter(([one, other]) => one !== null || other !== null);
  const different = shown.filter(([one, other]) => one !== other);
  const contrary = different.filter(([, other]) => other !== null);
  const example = different[0] ? `, such as ${different[0].join(' and ')}` : '';
  const explained = `${told(proposed)} for ${told(hand)}; ${different.length} of ${values.length} rows differ${example}`;
  if (pairs.length < 0.8 * of || of === 0) return { verdict: 'wrong', told: `only ${pairs.length} of ${of} rows are found by the same key` };
  if (shown.length === 0) return { verdict: sameColumns(hand, proposed) ? 'right' : 'wrong', told: `${explained}; absent everywhere` };
  if (different.length === 0) return { verdict: 'right', told: explained };
  if ('sql' in hand.read && sameColumns(hand, proposed)) return { verdict: 'likewise', told: explained };
  return { verdict: contrary.length === 0 ? 'partly' : 'wrong', told: explained };
}

/** True if both read the same columns, whatever else stands in a piece of SQL. */
function sameColumns(hand: FieldMapping, proposed: FieldMapping): boolean {
  const words = new Set(readNames(hand));
  const columns = readNames(proposed);
  if (!('sql' in hand.read)) return columns.length > 0 && columns.every((column) => words.has(column)) && columns.length === words.size;
  const sql = new Set([...words].filter((word) => !sqlWords.has(word.toLowerCase())));
  return columns.length > 0 && sql.size === columns.length && columns.every((column) => sql.has(column));
}

const sqlWords = new Set('case when then else end is null not and or coalesce nullif trim strftime date unixepoch instr substr array_to_string left interval'.split(' '));

/** A value as text for comparing: lists whatever their order. */
function valueAt(row: EntityRow, path: string): string | null {
  let value: unknown = row;
  for (const name of path.split('.')) value = typeof value === 'object' && value !== null ? (value as { readonly [name: string]: unknown })[name] : null;
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.length === 0 ? null : value.map((each) => JSON.stringify(each)).toSorted().join();
  return JSON.stringify(value);
}

function told({ read, translate, format }: FieldMapping): string {
  const code = translate && ('code' in translate ? translate.code.name : `${translate.values.size} values`);
  return [JSON.stringify(read), code, format].filter(Boolean).join(' ');
}

import type { EntityMapping } from '../../subgraphs/sources/mapping.ts';
import type { ModelField } from '../../subgraphs/sources/model.ts';
import type { FieldFilter, Filter, Order } from '../../subgraphs/sources/source.ts';
import type { Say } from '../messages/speak.ts';
import { unknownName } from '../partners/loadFolder.ts';
import { WrongUse } from '../wrongUse.ts';
import { requireId } from './requireId.ts';

/** `title=Cook`, `title~cook`, `datePosted>=2026-01-01`, `datePosted<=2026-01-31`. */
const condition = /^\s*([A-Za-z][\w.]*)\s*(>=|<=|=|~)(.*)$/su;

const operators = { '=': 'eq', '~': 'contains', '>=': 'gte', '<=': 'lte' } as const;

/** The filter that `--filter` options ask for together; `text~…` searches as the graph's free text does. Throws `WrongUse`. */
export function readFilter(texts: readonly string[], mapping: EntityMapping, partner: string, say: Say): Filter {
  const filter: Record<string, FieldFilter | string> = {};
  for (const text of texts) {
    const [, name = '', operator = '', value = ''] = condition.exec(text) ?? [];
    if (name === '') throw new WrongUse(say('wrongFilter', { filter: text }));
    if (name === 'text' && !mapping.entity.fields.has('text')) {
      filter['text'] = value.trim();
      continue;
    }
    const before = filter[name];
    const key = operators[operator as keyof typeof operators]; // the pattern lets only these through
    const field = name === 'id' ? ({ path: name, kind: 'reference' } as const) : mappedField(name, mapping, say);
    if (key === 'eq') requireId(value.trim(), field, partner, say);
    filter[name] = { ...(typeof before === 'object' && before), [key]: typed(value.trim(), field) };
  }
  return filter;
}

/** The order that `--order` asks for: a field, upwards, or downwards with `:desc` behind it. Throws `WrongUse`. */
export function readOrder(text: string | undefined, mapping: EntityMapping, say: Say): Order {
  if (text === undefined) return { direction: 'ASC' };
  const [, field = text, direction] = /^(.*?):(asc|desc)$/i.exec(text) ?? [];
  if (field !== 'id') mappedField(field, mapping, say);
  return { ...(field !== 'id' && { field }), direction: direction?.toLowerCase() === 'desc' ? 'DESC' : 'ASC' };
}

function mappedField(name: string, { entity, fields }: EntityMapping, say: Say): ModelField {
  const mapped = fields.get(name);
  if (mapped) return mapped.field;
  const values = { field: name, entity: entity.name };
  if (entity.fields.has(name)) throw new WrongUse(`${say('fieldNotMapped', values)} ${say('knownNames', { names: [...fields.keys()].join(', ') })}`);
  throw new WrongUse(unknownName(say, say('noSuchField', values), name, [...fields.keys()]));
}

/** Whatever doesn't fit the field's kind stays text, and is refused with the reason when it is asked. */
function typed(text: string, { kind }: Pick<ModelField, 'kind'>): unknown {
  if ((kind === 'int' || kind === 'float') && text !== '' && Number.isFinite(Number(text))) return Number(text);
  if (kind === 'boolean' && /^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  return text;
}

import { personKey } from './contents.ts';
import type { Expected } from './expected.ts';
import { aliasPrefix } from './questions.ts';
import type { Question } from './questions.ts';

/** What the door must answer, as the question would have it written without aliases. */
export function expectedAnswer(question: Question, parts: readonly Expected[]): Readonly<Record<string, unknown>> {
  const shown = parts.flatMap(({ records }) => records);
  const person = ({ id, record }: (typeof shown)[number]): object => ({ id, record });
  switch (question.through) {
    case 'person': return { person: shown[0] ? person(shown[0]) : null };
    case 'persons': return Object.fromEntries(question.consents.map((consent) => {
      const found = shown.find((each) => each.consent === consent);
      return [`p${personKey(consent) - 1}`, found ? person(found) : null];
    }));
    case 'people': return { people: { totalCount: shown.length, nodes: shown.map(person), edges: shown.map(({ id }) => ({ cursor: anything, node: { id, record: { id } } })), pageInfo: { hasNextPage: false } } };
    case 'records': return { [question.door]: { totalCount: shown.length, nodes: shown.map(({ record }) => record), edges: shown.map(({ id }) => ({ cursor: anything, node: { id } })), pageInfo: { hasNextPage: false } } };
  }
}

/** In place of a value that may be any. */
export const anything = Symbol('anything');

/** The names of fields in place of aliases. */
export function withoutAliases(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutAliases);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name.startsWith(aliasPrefix) ? name.slice(aliasPrefix.length) : name, withoutAliases(each)]));
}

/** Where two answers differ, by path; lists of records are compared in the order of their ids. */
export function differences(got: unknown, expected: unknown, path = ''): readonly string[] {
  if (expected === anything) return [];
  if (Array.isArray(expected) && Array.isArray(got)) {
    const [gots, expecteds] = [sorted(got), sorted(expected)];
    if (gots.length !== expecteds.length) return [`${path}: expected ${expecteds.length} of them, got ${gots.length}: ${JSON.stringify(got).slice(0, 100)}`];
    return expecteds.flatMap((each, index) => differences(gots[index], each, `${path}[${index}]`));
  }
  if (isObject(expected) && isObject(got)) return [...new Set([...Object.keys(expected), ...Object.keys(got)])].flatMap((name) => differences(got[name], expected[name], `${path}.${name}`));
  return got === expected ? [] : [`${path}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** By id, where there is one; else by all that they say. */
function sorted(list: readonly unknown[]): readonly unknown[] {
  const idOf = (value: unknown): string => (isObject(value) ? String(value['id'] ?? (isObject(value['node']) ? value['node']['id'] : JSON.stringify(value))) : '');
  return list.toSorted((one, other) => (idOf(one) < idOf(other) ? -1 : idOf(one) > idOf(other) ? 1 : 0));
}

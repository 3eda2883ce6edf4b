import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalVariables } from './canonicalVariables.ts';

/** Values as JSON has them, with names and signs that mean something elsewhere. */
const signs = fc.constantFrom('a', 'b', '"', ',', ':', '{', '}', '[', ']', '\\', 'null', '1', '__proto__', 'toString', '\u{2028}', 'é', '');
const text = fc.array(signs, { maxLength: 4 }).map((parts) => parts.join(''));
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, fc.constantFrom(null, true, false), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), text, fc.array(tie('value'), { maxLength: 3 }), fc.array(fc.tuple(text, tie('value')), { maxLength: 3 }).map(objectOf)),
}));
const declared = ['a', 'b', 'c', '__proto__'];
const given = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', '__proto__'), value), { selector: ([name]) => name }).map(objectOf);

/** As `JSON.parse` makes it: `__proto__` is a name like others. */
function objectOf(entries: readonly (readonly [string, unknown])[]): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  for (const [name, content] of entries) Object.defineProperty(object, name, { value: content, enumerable: true, configurable: true, writable: true });
  return object;
}

/** What variables mean: the declared ones, whatever the order of fields. */
function meaning(content: unknown): unknown {
  if (Array.isArray(content)) return ['list', ...content.map(meaning)];
  if (typeof content === 'object' && content !== null) return ['object', ...Object.keys(content).toSorted().map((name) => [name, meaning((content as Record<string, unknown>)[name])])];
  return Object.is(content, -0) ? 0 : content;
}
const meaningOf = (variables: Record<string, unknown>) => meaning(objectOf(Object.entries(variables).filter(([name]) => declared.includes(name))));

function inAnyOrder(content: unknown, turn: number): unknown {
  if (Array.isArray(content)) return content.map((element) => inAnyOrder(element, turn));
  if (typeof content !== 'object' || content === null) return content;
  const entries = Object.entries(content).map(([name, inner]) => [name, inAnyOrder(inner, turn + 1)] as const);
  return objectOf([...entries.slice(turn % (entries.length + 1)), ...entries.slice(0, turn % (entries.length + 1))]);
}

test('variables that mean the same are the same text, others another', () => {
  fc.assert(fc.property(given, given, (one, other) => {
    const isSame = canonicalVariables(declared, one) === canonicalVariables(declared, other);
    expect(isSame).toBe(JSON.stringify(meaningOf(one)) === JSON.stringify(meaningOf(other)));
  }), { numRuns: 2000 });
});

test('neither the order of fields nor what is not declared matters', () => {
  fc.assert(fc.property(given, fc.nat(5), (one, turn) => {
    const other = inAnyOrder(one, turn) as Record<string, unknown>;
    expect(canonicalVariables(declared, { ...other, undeclared: turn })).toBe(canonicalVariables(declared, one));
  }), { numRuns: 1000 });
});

/** V8 of Node.js 24 takes a name with an escape for another that it has read before, https://github.com/nodejs/node/issues/63785. */
function hasEscapedName(content: unknown): boolean {
  return typeof content === 'object' && content !== null && Object.entries(content).some(([name, inner]) => /["\\]/.test(name) || hasEscapedName(inner));
}

test('it is JSON of the same meaning', () => {
  fc.assert(fc.property(given, (one) => {
    fc.pre(!hasEscapedName(one));
    expect(meaning(JSON.parse(canonicalVariables(declared, one) ?? ''))).toEqual(meaningOf(one));
  }), { numRuns: 1000 });
});

test('what is absent is not null, and a list is not its element', () => {
  const all = [{}, { a: null }, { a: [] }, { a: [null] }, { a: [[]] }, { a: {} }, { a: 'null' }, { b: null }, { a: 0 }, { a: '0' }, { a: false }];
  expect(new Set(all.map((variables) => canonicalVariables(declared, variables))).size).toBe(all.length);
});

test('what JSON can not tell from others, or is too deep, has none', () => {
  for (const content of [Infinity, -Infinity, Number.NaN, [Infinity], { a: { b: Number.NaN } }, JSON.parse(`${'['.repeat(10_000)}${']'.repeat(10_000)}`)]) expect(canonicalVariables(declared, { a: content })).toBeUndefined();
  expect(canonicalVariables(declared, { undeclared: Infinity })).toBe('{}');
});

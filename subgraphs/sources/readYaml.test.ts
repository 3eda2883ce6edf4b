import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatProblem } from './mappingProblem.ts';
import { readYaml } from './readYaml.ts';

const problemsIn = (text: string) => readYaml('x.yml', text).problems.map(formatProblem);

describe('a YAML file', () => {
  it('remembers where everything stands and how it is spelled', () => {
    expect(readYaml('x.yml', 'a:\n  01: x\n').root).toEqual({
      kind: 'map', line: 1, column: 1,
      entries: [{
        name: 'a', line: 1, column: 1,
        value: { kind: 'map', line: 2, column: 3, entries: [{ name: '01', line: 2, column: 3, value: { kind: 'scalar', line: 2, column: 7, value: 'x', text: 'x' } }] },
      }],
    });
  });

  it('may repeat a value with an alias', () => {
    const { root, problems } = readYaml('x.yml', 'a: &yes { Si: true }\nb: *yes\n');
    expect(problems).toEqual([]);
    expect(root?.kind === 'map' && root.entries[1]?.value).toMatchObject({ kind: 'map', line: 1 });
  });

  it.each([
    ['a name twice', 'a: 1\nb: 2\na: 3\n', ['x.yml:3: a: expected each name once, got "a" again']],
    ['a name twice in two spellings', 'a: { 1: x, "1": y }\n', ['x.yml:1: a.1: expected each name once, got "1" again']],
    ['a syntax error', 'a: 1\nb: [1\n', ['x.yml:3: expected a YAML file, got the error "Flow sequence in block collection must be sufficiently indented and end with a ]"']],
    ['an unknown tag', 'a: !secret b\n', ['x.yml:1: expected a YAML file, got the error "Unresolved tag: !secret"']],
    ['a value before a name', '? [a]\n: b\n', ['x.yml:1: expected a name before each `:`, got a list or map']],
    ['no name', ': b\n', ['x.yml:1: expected a name before each `:`, got nothing']],
    ['an alias without an anchor', 'a: 1\nb: *there\n', ['x.yml:2: b: expected the name of an anchor that ends above, got "*there"']],
    ['an alias inside its anchor', 'a: &a { b: *a }\n', ['x.yml:1: a.b: expected the name of an anchor that ends above, got "*a"']],
  ])('is refused for %s', (_, text, messages) => {
    expect(problemsIn(text)).toEqual(messages);
  });

  it('is refused for more than one document', () => {
    expect(problemsIn('--- a\n--- b\n')[0]).toMatch(/^x\.yml:2: expected a YAML file, got the error "Source contains multiple documents/);
  });

  it('is refused for values too deep inside each other, however deep', () => {
    for (const depth of [30, 500, 50_000]) expect(problemsIn(`a: ${'['.repeat(depth)}${']'.repeat(depth)}`)).not.toEqual([]);
  });

  it('is read at once, however much its aliases repeat', () => {
    const lines = Array.from({ length: 14 }, (_, index) => `a${index + 1}: &a${index + 1} [${Array(20).fill(`*a${index}`).join(', ')}]`);
    expect(problemsIn(['a0: &a0 x', ...lines].join('\n'))).toEqual([]);
  });

  it('never throws', () => {
    const piece = fc.constantFrom('a', ':', ' ', '\n', '  ', '- ', '? ', '&a ', '*a', '[', ']', '{', '}', ',', '"', "'", '|', '>', '!x ', '#', '%', '---\n', '<<', '~', '1');
    fc.assert(fc.property(fc.oneof(fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')), fc.string({ unit: 'binary' })), (text) => {
      const { root, problems } = readYaml('x.yml', text);
      expect(root !== undefined || problems.length > 0).toBe(true);
    }), { numRuns: 1000 });
  });
});

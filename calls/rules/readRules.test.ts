import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import type { Viewer } from '../viewer.ts';
import { readRules } from './readRules.ts';
import { isAtLeast, unmet, type Rule } from './rule.ts';

const federation = 'https://specs.apollo.dev/federation/v2.9';
const sdl = (text: string, link = `@link(url: "${federation}", import: ["@key", "@authenticated", "@requiresScopes", "@policy"])`) => parse(`extend schema ${link}\n${text}`);
const supergraph = (text: string, links = ['authenticated', 'requiresScopes', 'policy'].map((name) => `@link(url: "https://specs.apollo.dev/${name}/v0.1", for: SECURITY)`).join(' ')) =>
  parse(`schema @link(url: "https://specs.apollo.dev/link/v1.0") @link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION) ${links} { query: Query }\n${text}`);

describe('the rules of a document', () => {
  const text = `
    type Query { open: String closed: String @authenticated }
    extend type Query { more: String @requiresScopes(scopes: [["a", "b"], ["c"]]) @policy(policies: [["partner"]]) }
    interface Node @authenticated { id: ID @policy(policies: [["citizen"]]) }
    scalar Stamp @authenticated
    enum Colour @policy(policies: [["partner", "citizen"]]) { RED }`;
  const rules: Record<string, Rule> = {
    'Query.closed': {},
    'Query.more': { scopes: [['a', 'b'], ['c']], policies: [['partner']] },
    Node: {}, 'Node.id': { policies: [['citizen']] }, Stamp: {}, Colour: { policies: [['partner', 'citizen']] },
  };

  test.each([
    ['of a subgraph', sdl(text)],
    ['of a supergraph', supergraph(text)],
    ['under names of its own', sdl(text.replaceAll('@policy', '@who').replaceAll('@authenticated', '@known').replaceAll('@requiresScopes', '@federation__requiresScopes'), `@link(url: "${federation}", import: [{ name: "@policy", as: "@who" }, { name: "@authenticated", as: "@known" }])`)],
    ['under a prefix of its own', sdl(text.replaceAll('@', '@rules__'), `@link(url: "${federation}", as: "rules")`)],
    ['of a supergraph under names of its own', supergraph(text.replaceAll('@policy', '@who').replaceAll('@authenticated', '@known').replaceAll('@requiresScopes', '@scoped'), '@link(url: "https://specs.apollo.dev/policy/v0.1", as: "who", for: SECURITY) @link(url: "https://specs.apollo.dev/authenticated/v0.1", import: [{ name: "@authenticated", as: "@known" }], for: SECURITY) @link(url: "https://specs.apollo.dev/requiresScopes/v0.1", import: [{ name: "@requiresScopes", as: "@scoped" }], for: SECURITY)')],
  ])('%s are all read', (_, document) => {
    expect(Object.fromEntries(readRules(document))).toEqual(rules);
  });

  test.each([
    ['a policy that nobody knows', sdl('type T @policy(policies: [["partner"], ["partners"]]) { a: Int }'), 'Expected `@policy` of `T` to name policies of partner, citizen, got "partners"'],
    ['a policy that every object has', sdl('type T @policy(policies: [["constructor"]]) { a: Int }'), 'got "constructor"'],
    ['no scopes', sdl('type T { a: Int @requiresScopes(scopes: []) }'), 'Expected `@requiresScopes` of `T.a` to have `scopes`, a list of lists of texts, none of them empty'],
    ['an alternative of no scopes', sdl('type T { a: Int @requiresScopes(scopes: [["a"], []]) }'), 'Expected `@requiresScopes` of `T.a`'],
    ['a flat list of scopes', sdl('type T { a: Int @requiresScopes(scopes: ["a"]) }'), 'Expected `@requiresScopes` of `T.a`'],
    ['an empty scope', sdl('type T { a: Int @requiresScopes(scopes: [[""]]) }'), 'Expected `@requiresScopes` of `T.a`'],
    ['arguments of another name', sdl('type T { a: Int @policy(scopes: [["partner"]]) }'), 'Expected `@policy` of `T.a`'],
    ['arguments where there are none', sdl('type T { a: Int @authenticated(if: false) }'), 'Expected `@authenticated` of `T.a` to have no arguments'],
    ['two rules of a kind', sdl('type T @authenticated { a: Int } extend type T @authenticated'), 'Expected `@authenticated` of `T` once, got it twice'],
    ['a rule on an argument', sdl('type T { a(b: Int @authenticated): Int }'), 'got it on `b`'],
    ['a rule on an input field', sdl('input I { b: Int @authenticated }'), 'got it on `b`'],
    ['a rule on a union', sdl('type T { a: Int } union U @authenticated = T'), 'got it on `U`'],
    ['a rule on a value', sdl('enum E { A @authenticated }'), 'got it on `A`'],
    ['a rule whose directive is not linked', sdl('type T @authenticated { a: Int }', '@link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])'), 'Expected `@authenticated` to be linked to its specification'],
    ['a rule of another prefix', sdl('type T @other__policy(policies: [["partner"]]) { a: Int }'), 'Expected `@other__policy` to be linked'],
    ['a rule inside another directive', supergraph('type T @join__directive(graphs: [A], name: "federation__authenticated") { a: Int }'), 'inside `@join__directive`'],
    ['a specification for security that nobody knows', supergraph('type Query { a: Int }', '@link(url: "https://specs.apollo.dev/cacheTag/v0.1", for: SECURITY)'), 'got `https://specs.apollo.dev/cacheTag/v0.1`'],
    ['one of somebody else', supergraph('type Query { a: Int }', '@link(url: "https://example.org/authenticated/v0.1", for: SECURITY)'), 'got `https://example.org/authenticated/v0.1`'],
    ['one in an older form', parse('schema @core(feature: "https://example.org/guard/v0.1", for: SECURITY) { query: Query } type Query { a: Int }'), 'got `https://example.org/guard/v0.1`'],
    ['a later version of one', supergraph('type Query { a: Int }', '@link(url: "https://specs.apollo.dev/policy/v0.2", for: SECURITY)'), 'Expected version 0.1 of `https://specs.apollo.dev/policy`, got 0.2'],
  ])('are refused with %s', (_, document, message) => {
    expect(() => readRules(document)).toThrow(message);
    expect(() => readRules(document)).toThrow(/^Expected [^\n]*$/);
  });
});

describe('a rule', () => {
  const viewer: Viewer = { issuer: 'i', subject: 's', scopes: ['a', 'c'], partner: 'vila' };

  test.each<[Rule, Viewer | undefined, string | undefined]>([
    [{}, undefined, 'UNAUTHENTICATED'],
    [{}, viewer, undefined],
    [{ scopes: [['a', 'b'], ['c']] }, viewer, undefined],
    [{ scopes: [['a', 'b']] }, viewer, 'SCOPE'],
    [{ scopes: [['a']], policies: [['partner', 'citizen']] }, viewer, 'POLICY'],
    [{ scopes: [['b']], policies: [['partner']] }, viewer, 'SCOPE'],
    [{ policies: [['citizen'], ['partner']] }, viewer, undefined],
    [{ policies: [['toString']] }, viewer, 'POLICY'],
  ])('%j of %j: %s', (rule, asking, reason) => expect(unmet(rule, asking)).toBe(reason));

  test('is as strict as another if whoever meets it meets the other', () => {
    expect(isAtLeast({ scopes: [['a', 'b'], ['a', 'c']] }, { scopes: [['a'], ['d']] })).toBe(true);
    expect(isAtLeast({ scopes: [['a'], ['d']] }, { scopes: [['a', 'b'], ['a', 'c']] })).toBe(false);
    expect(isAtLeast({ scopes: [['a']], policies: [['partner']] }, {})).toBe(true);
    expect(isAtLeast({}, { policies: [['partner']] })).toBe(false);
  });
});

import { composeServices as apolloCompose } from '@apollo/composition';
import { composeServices as guildCompose } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { lostRules } from './compareRules.ts';

const sdl = (scopes: string, policy: string) => parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@authenticated", "@requiresScopes", "@policy"])
  type Query { ${policy}: Person }
  interface Node { id: ID! }
  type Person implements Node @key(fields: "id") @requiresScopes(scopes: ${scopes}) { id: ID! @shareable name: String @shareable @policy(policies: [["${policy}"]]) ${policy}Mark: Mark @authenticated }
  scalar Mark @authenticated`);
const subgraphs = { one: sdl('[["a", "b"], ["c"]]', 'partner'), two: sdl('[["d"]]', 'citizen') };
const services = Object.entries(subgraphs).map(([name, typeDefs]) => ({ name, url: `http://${name}`, typeDefs }));

describe.each([['Apollo', apolloCompose(services).supergraphSdl ?? ''], ['The Guild', guildCompose(services).supergraphSdl ?? '']])('the supergraph by the composer of %s', (_, text) => {
  test('has every rule of the subgraphs, or a stricter one', () => {
    expect(lostRules(subgraphs, parse(text))).toEqual([]);
  });

  test.each([
    ['a type’s', /(type Person[^{]*?)@requiresScopes\([^)]*\)/, ['one has for `Person`, got none', 'two has for `Person`, got none']],
    ['a field’s', /(partnerMark: Mark.*?) @authenticated/, ['one has for `Person.partnerMark`, got none']],
    ['a scalar’s', /(scalar Mark[^{]*?)@authenticated/, ['one has for `Mark`, got none', 'two has for `Mark`, got none']],
  ])('is found to have lost %s rule', (_rule, rule, lost) => {
    expect(text).toMatch(rule);
    expect(lostRules(subgraphs, parse(text.replace(rule, '$1')))).toEqual(lost.map((each) => `Expected the supergraph to keep the rule that ${each}`));
  });

  test('is found to have weakened one', () => {
    const weaker = text.replace(/(name: String.*?@policy\(policies: )\[\[[^\]]*\]\]/, '$1[["partner"]]');
    expect(weaker).not.toBe(text);
    expect(lostRules(subgraphs, parse(weaker))).toEqual(['Expected the supergraph to keep the rule that two has for `Person.name`, got a weaker one']);
  });
});

import { describe, expect, test } from 'vitest';
import { newKey } from '../calls/key.ts';
import { readCallKeys } from './callKeys.ts';

const [key, previous] = [newKey(), newKey()];

/** What the environment says, and what is wrong with it. */
function read(environment: Record<string, string>, host = '127.0.0.1') {
  const problems: string[] = [];
  return { keys: readCallKeys(environment, host, problems).length, problems };
}

describe('a subgraph', () => {
  test('is told one key, or two while it changes', () => {
    expect(read({ GATEWAY_KEY: key }, '0.0.0.0')).toEqual({ keys: 1, problems: [] });
    expect(read({ GATEWAY_KEY: key, GATEWAY_KEY_PREVIOUS: previous })).toEqual({ keys: 2, problems: [] });
  });

  test('answers unsigned calls where only this machine reaches it, and only if told so', () => {
    for (const host of ['127.0.0.1', '127.1.2.3', '::1', 'localhost']) expect(read({ UNSIGNED_CALLS: 'public' }, host)).toEqual({ keys: 0, problems: [] });
    for (const host of ['0.0.0.0', '::', '10.0.0.1', '127.0.0.1.example.org', 'people']) expect(read({ UNSIGNED_CALLS: 'public' }, host).problems).toEqual([`UNSIGNED_CALLS: expected a HOST that only this machine reaches, got "${host}"`]);
  });

  test.each([
    [{}, /^GATEWAY_KEY: expected the key of the gateway’s SUBGRAPH_KEY_<NAME>, got none; UNSIGNED_CALLS=public /],
    [{ GATEWAY_KEY_PREVIOUS: previous }, /^GATEWAY_KEY: expected .*, got none/],
    [{ GATEWAY_KEY: key.slice(1) }, /^GATEWAY_KEY: expected at least 32 random bytes in base64url, .*, got something else$/],
    [{ GATEWAY_KEY: key, GATEWAY_KEY_PREVIOUS: 'old' }, /^GATEWAY_KEY_PREVIOUS: expected at least 32 random bytes/],
    [{ GATEWAY_KEY: key, UNSIGNED_CALLS: 'public' }, /^UNSIGNED_CALLS: expected it without GATEWAY_KEY, got both$/],
    [{ UNSIGNED_CALLS: 'yes' }, /^UNSIGNED_CALLS: expected public, got "yes"$/],
  ])('does not start with %j', (environment, problem) => {
    const { problems } = read(environment);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(problem);
    expect(problems[0]).not.toContain(key.slice(1, 9));
  });
});

import { assert, constantFrom, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { requestBytes } from './requestBytes.ts';

const request = { path: '/graphql?a=b', host: '[::1]:4001', headers: ['x-request-id', 'a b'], body: '{}' };

test('a request is its lines, its fields and its body', () => {
  expect(requestBytes(request)).toBe('POST /graphql?a=b HTTP/1.1\r\nhost: [::1]:4001\r\nconnection: keep-alive\r\nx-request-id: a b\r\ncontent-length: 2\r\n\r\n{}');
});

test('the length is that of the bytes, whatever the characters', () => {
  assert(
    property(string({ unit: constantFrom(...'a"\r\n\0éÿĀ€', '𝄞', '\ud800', '\udc00', '\ufeff') }), string(), (one, other) => {
      for (const body of [one, other, other + one]) {
        const bytes = requestBytes({ ...request, body }) as string | Buffer;
        const whole = typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes;
        const at = whole.indexOf('\r\n\r\n') + 4;
        expect(/content-length: (\d+)\r\n\r\n$/.exec(whole.toString('latin1', 0, at))?.[1]).toBe(`${whole.length - at}`);
        expect(whole.toString('utf8', at)).toBe(body.toWellFormed());
      }
    }),
    { numRuns: 200 },
  );
});

test.each(['a\r\nx: y', 'a\nb', 'a\rb', 'a\0b', 'a\u010ab', 'a\u010db', 'é', '\x7f', '\ud800'])('no header can hold %j', (value) => {
  expect(requestBytes({ ...request, headers: ['x-request-id', value] })).toBeInstanceOf(Error);
  expect(requestBytes({ ...request, headers: [`x${value}`, 'a'] })).toBeInstanceOf(Error);
  expect(requestBytes({ ...request, path: `/${value}` })).toBeInstanceOf(Error);
});

test.each(['x y', 'x:', '', ' x', 'x\t'])('no header can be named %j', (name) => {
  expect(requestBytes({ ...request, headers: [name, 'a'] })).toBeInstanceOf(Error);
});

test.each(['', 'graphql', '/a b', '/a HTTP/1.1'])('no path can be %j', (path) => {
  expect(requestBytes({ ...request, path })).toBeInstanceOf(Error);
});

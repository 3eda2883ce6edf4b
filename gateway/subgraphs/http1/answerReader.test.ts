import { array, assert, constantFrom, integer, nat, oneof, property, record, uint8Array } from 'fast-check';
import { expect, test } from 'vitest';
import { AnswerReader } from './answerReader.ts';
import { Body } from './body.ts';
import { parseWithNode } from './testing/nodeParser.ts';

/** What a reader makes of bytes that come in pieces, and then end. */
type Outcome = { readonly status: number; readonly fields: Readonly<Record<string, string>>; readonly body: string; readonly rest: string } | 'failure' | 'waiting';

/** Reads pieces as they come off a socket: into one buffer, which is used again for the next one. */
function readPieces(bytes: Buffer, cuts: readonly number[], isClosed = true): Outcome {
  const reader = new AnswerReader();
  const body = new Body(0);
  const data = (from: Buffer, start: number, end: number): undefined => body.add(from, start, end) as undefined;
  reader.begin({ begun: () => undefined, data });
  const buffer = Buffer.alloc(bytes.length + 7, '\n');
  const ends = [...new Set([...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length])].toSorted((one, other) => one - other);
  let start = 0;
  for (const end of ends) {
    if (end === start) continue;
    bytes.copy(buffer, 7, start, end);
    const at = reader.read(buffer, 7, 7 + end - start);
    buffer.fill('\r\n', 7, 7 + end - start);
    if (typeof at !== 'number') return 'failure';
    if (at >= 0) return whole(start + at - 7);
    start = end;
  }
  if (!isClosed) return 'waiting';
  return reader.close() ? 'failure' : whole(bytes.length);

  function whole(end: number): Outcome {
    const { status = 0, fields = new Map<string, string>() } = reader.head ?? {};
    return { status, fields: Object.fromEntries(fields), body: body.whole().toString('latin1'), rest: bytes.toString('latin1', end) };
  }
}

const content = uint8Array({ minLength: 4, maxLength: 60 }).map((bytes) => `"${Buffer.from(bytes).toString('latin1')}"`);
const fields = array(record({ name: constantFrom('x', 'Content-Type', 'cache-control', '!#$%&\'*+-.^_`|~1'), value: constantFrom('', 'a', 'public, max-age=5', 'é \t"x', 'a:b') }), { maxLength: 4 });
const interim = array(constantFrom('HTTP/1.1 100 Continue\r\n\r\n', 'HTTP/1.1 103\r\nlink: x\r\ncontent-length: 9\r\n\r\n'), { maxLength: 3 });
const chunk = record({ size: integer({ min: 1, max: 20 }), extension: constantFrom('', ';a', ';a=b;c="d e"'), isUpper: constantFrom(true, false), zeros: constantFrom('', '000') });
const framing = oneof(
  record({ kind: constantFrom('length' as const) }),
  record({ kind: constantFrom('close' as const) }),
  record({ kind: constantFrom('chunks' as const), chunks: array(chunk, { minLength: 1, maxLength: 4 }), trailers: constantFrom('', 'x: y\r\n', 'x: y\r\nZ-Length: 4\r\n') }),
);
type Framing = { readonly kind: 'length' | 'close' } | { readonly kind: 'chunks'; readonly chunks: readonly { readonly size: number; readonly extension: string; readonly isUpper: boolean; readonly zeros: string }[]; readonly trailers: string };
const answer = record({ status: constantFrom(200, 404, 500), reason: constantFrom('', ' ', ' OK', ' Not é'), fields, interim, content, framing });
type Answer = { readonly status: number; readonly reason: string; readonly fields: readonly { readonly name: string; readonly value: string }[]; readonly interim: readonly string[]; readonly content: string; readonly framing: Framing };

function written({ status, reason, fields: given, interim: before, content: body, framing: how }: Answer): Buffer {
  const head = `HTTP/1.1 ${status}${reason}\r\n${given.map(({ name, value }) => `${name}: ${value} \r\n`).join('')}`;
  const end = how.kind === 'length' ? `content-length: ${body.length}\r\n\r\n${body}` : !('chunks' in how) ? `\r\n${body}` : `Transfer-Encoding: Chunked\r\n\r\n${inChunks(body, how.chunks)}0\r\n${how.trailers}\r\n`;
  return Buffer.from(before.join('') + head + end, 'latin1');
}

function inChunks(body: string, chunks: Extract<Framing, { kind: 'chunks' }>['chunks']): string {
  let [text, at] = ['', 0];
  for (let turn = 0; at < body.length; turn += 1) {
    const { size = 1, extension = '', isUpper = false, zeros = '' } = chunks[turn % chunks.length] ?? {};
    const piece = body.slice(at, at + size);
    const digits = zeros + piece.length.toString(16);
    text += `${isUpper ? digits.toUpperCase() : digits}${extension}\r\n${piece}\r\n`;
    at += size;
  }
  return text;
}

test('an answer is the same in whatever pieces it comes, and ends where it ends', () => {
  assert(
    property(answer, array(nat(2000), { maxLength: 12 }), constantFrom('', 'HTTP/1.1 200 OK\r\ncontent-length: 1\r\n\r\nx', '\r\n'), (given, cuts, after) => {
      const isOpenEnded = given.framing.kind === 'close';
      const bytes = Buffer.concat([written(given), Buffer.from(isOpenEnded ? '' : after)]);
      const expected: Record<string, string> = {};
      for (const { name, value } of given.fields) expected[name.toLowerCase()] = name.toLowerCase() in expected ? `${expected[name.toLowerCase()]}, ${value}` : value;
      for (const pieces of [cuts, [], Array.from({ length: bytes.length }, (_, index) => index)]) {
        const read = readPieces(bytes, pieces);
        expect(read).toMatchObject({ status: given.status, body: given.content, fields: expected });
        expect((read as { rest: string }).rest.endsWith(isOpenEnded ? '' : after)).toBe(true);
      }
      expect(readPieces(bytes, [], true)).toMatchObject({ rest: isOpenEnded ? '' : after });
    }),
    { numRuns: 100 },
  );
});

test('a part of an answer is waited for, and is never an answer', () => {
  assert(
    property(answer, nat(2000), array(nat(2000), { maxLength: 4 }), (given, length, cuts) => {
      const bytes = written(given);
      const part = bytes.subarray(0, length % bytes.length);
      expect(readPieces(part, cuts, false)).toBe('waiting');
      if (given.framing.kind !== 'close') expect(readPieces(part, cuts)).toBe('failure');
    }),
    { numRuns: 100 },
  );
});

test('what is taken of a damaged answer is what another reader takes it for', async () => {
  const damage = record({ at: nat(2000), kind: constantFrom('left out', 'changed', 'doubled', 'put in'), by: constantFrom(...'\r\n\0 \t:;,+-09afxé'.split(''), '\r\n', '\n\r\n', '\r\n ', '0\r\n\r\n', 'content-length: 3\r\n', 'transfer-encoding: chunked\r\n') });
  const damaged: Buffer[] = [];
  assert(property(answer, damage, (given, { at, kind, by }) => {
    const text = written(given).toString('latin1');
    const place = at % text.length;
    const [before, after] = [text.slice(0, place), text.slice(place + (kind === 'put in' || kind === 'doubled' ? 0 : 1))];
    damaged.push(Buffer.from(kind === 'left out' ? before + after : kind === 'doubled' ? before + text.slice(place, place + 3) + after : before + by + after, 'latin1'));
  }), { numRuns: 700 });
  let taken = 0;
  for (const bytes of damaged) {
    const read = readPieces(bytes, [bytes.length >> 1]);
    expect(readPieces(bytes, Array.from({ length: bytes.length }, (_, index) => index))).toEqual(read);
    if (typeof read === 'string') continue;
    // Node.js also refuses what nobody reads, such as extensions of another form.
    const other = await parseWithNode(bytes.subarray(0, bytes.length - read.rest.length));
    if (!other) continue;
    taken += 1;
    expect(other, JSON.stringify(bytes.toString('latin1'))).toEqual({ status: read.status, body: read.body });
  }
  expect(taken).toBeGreaterThan(100);
});

const head = (...lines: readonly string[]): string => `HTTP/1.1 200 OK\r\n${lines.map((line) => `${line}\r\n`).join('')}\r\n`;
const chunked = (body: string): string => head('transfer-encoding: chunked') + body;

test.each([
  ['two lengths that differ', `${head('content-length: 5', 'content-length: 6')}helloo`],
  ['two lengths', `${head('content-length: 5', 'Content-Length: 5')}hello`],
  ['a list of lengths', `${head('content-length: 5, 5')}hello`],
  ['a length and chunks', `${head('content-length: 5', 'transfer-encoding: chunked')}5\r\nhello\r\n0\r\n\r\n`],
  ['chunks and a length', `${head('Transfer-Encoding: chunked', 'Content-Length: 5')}hello`],
  ...['+5', '-5', '5.0', '0x5', '5 5', '1e1', '', '٥', '5\xa0', '5\t', '9999999999999999'].map((length) => [`the length \`${length}\``, `${head(`content-length: ${length}`)}hello`]),
  ...['gzip', 'gzip, chunked', 'chunked, chunked', 'chunked, identity', 'xchunked', 'chunked;a=b', 'chunked\t', ''].map((coding) => [`the coding \`${coding}\``, `${head(`transfer-encoding: ${coding}`)}5\r\nhello\r\n0\r\n\r\n`]),
  ['chunks of HTTP/1.0', chunked('5\r\nhello\r\n0\r\n\r\n').replace('1.1', '1.0')],
  ['a field over two lines', `${head('x: y\r\n content-length: 5')}hello`],
  ['a blank before a colon', `${head('content-length : 5')}hello`],
  ['a field without a name', `${head(': 5')}hello`],
  ['a field without a colon', `${head('content-length')}hello`],
  ['a line feed alone', `${head('x: y\ncontent-length: 5')}hello`],
  ['a carriage return alone', `${head('x: y\rcontent-length: 5')}hello`],
  ['a NUL', `${head('x: \0', 'content-length: 5')}hello`],
  ['a character that cannot be in a name', `${head('x(y): z', 'content-length: 5')}hello`],
  ['HTTP/2.0', 'HTTP/2.0 200 OK\r\n\r\n'],
  ['HTTP/1.10', 'HTTP/1.10 200 OK\r\n\r\n'],
  ['http in small letters', 'http/1.1 200 OK\r\n\r\n'],
  ['a status of two digits', 'HTTP/1.1 99 OK\r\n\r\n'],
  ['a status of four digits', 'HTTP/1.1 2000 OK\r\n\r\n'],
  ['a status that none has', 'HTTP/1.1 600 OK\r\n\r\n'],
  ['an empty line before', `\r\n${head('content-length: 5')}hello`],
  ['another protocol', 'HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\n\r\n'],
  ['more 1xx than anybody needs', 'HTTP/1.1 100 Continue\r\n\r\n'.repeat(11)],
  ['a head that does not end', `HTTP/1.1 200 OK\r\n${'x: y\r\n'.repeat(3000)}`],
  ['a field that does not end', `HTTP/1.1 200 OK\r\nx: ${'y'.repeat(17_000)}`],
  ...['g', '-5', '+5', '0x5', ' 5', '5 ', '', '000000005', '5 ;a', 'fffffffff'].map((size) => [`the size of a chunk \`${size}\``, chunked(`${size}\r\nhello\r\n0\r\n\r\n`)]),
  ['a chunk that ends with a line feed', chunked('5\nhello\r\n0\r\n\r\n')],
  ['a chunk that is longer than it says', chunked('4\r\nhello\r\n0\r\n\r\n')],
  ['a chunk that is followed by a line feed', chunked('5\r\nhello\n0\r\n\r\n')],
  ['a line feed in an extension', chunked('5;a\nb\r\nhello\r\n0\r\n\r\n')],
  ['a NUL in an extension', chunked('5;\0\r\nhello\r\n0\r\n\r\n')],
  ['more extensions than anybody reads', chunked(`1;${'a'.repeat(1000)}\r\nx\r\n`.repeat(17))],
  ['trailers that are none', chunked('5\r\nhello\r\n0\r\nHTTP/1.1 200 OK\r\n\r\n')],
  ['a length after the chunks', chunked('5\r\nhello\r\n0\r\nx: y\r\nContent-Length: 5\r\n\r\n')],
  ['a coding after the chunks', chunked('5\r\nhello\r\n0\r\ntransfer-encoding: chunked\r\n\r\n')],
  ['trailers over two lines', chunked('5\r\nhello\r\n0\r\nx: y\r\n z\r\n\r\n')],
  ['trailers that do not end', chunked(`5\r\nhello\r\n0\r\n${'x: y\r\n'.repeat(3000)}`)],
])('%s is no answer, at once or a byte at a time', (_, text) => {
  const bytes = Buffer.from(text, 'latin1');
  expect(readPieces(bytes, [], false)).toBe('failure');
  expect(readPieces(bytes, Array.from({ length: bytes.length }, (_each, index) => index), false)).toBe('failure');
});

test.each([
  ['204', 'HTTP/1.1 204 No Content\r\n\r\nrest', { status: 204, body: '', rest: 'rest' }],
  ['304 with a length', 'HTTP/1.1 304 Not Modified\r\ncontent-length: 5\r\n\r\nrest', { status: 304, body: '', rest: 'rest' }],
  ['a length of nothing', `${head('content-length: 0')}rest`, { body: '', rest: 'rest' }],
  ['HTTP/1.0', `${head('content-length: 5').replace('1.1', '1.0')}hello`, { body: 'hello', rest: '' }],
  ['HTTP/1.0 to its close', `${head().replace('1.1', '1.0')}hello`, { body: 'hello', rest: '' }],
  ['no body before a close', head(), { body: '', rest: '' }],
  ['ten answers of status 1xx before', `${'HTTP/1.1 100 Continue\r\n\r\n'.repeat(10)}${head('content-length: 0')}`, { status: 200, body: '' }],
])('%s is read', (_, text, expected) => {
  expect(readPieces(Buffer.from(text), [])).toMatchObject(expected);
});

test('what the sink returns ends the reading', () => {
  const reader = new AnswerReader();
  const unwanted = new Error('unwanted');
  const bytes = Buffer.from(`${head('content-length: 5')}hello`);
  reader.begin({ begun: () => unwanted, data: () => undefined });
  expect(reader.read(bytes, 0, bytes.length)).toBe(unwanted);
  reader.begin({ begun: () => undefined, data: () => unwanted });
  expect(reader.read(bytes, 0, bytes.length)).toBe(unwanted);
});

import { SubgraphFailure } from '../subgraphFailure.ts';

/** A POST to be written. */
export interface Request {
  /** As it stands in an address, with the query. */
  readonly path: string;
  /** Host and port, as they stand in an address. */
  readonly host: string;
  /** Names and values in turn. */
  readonly headers: readonly string[];
  readonly body: string;
}

/**
 * The bytes of a request, as a text where all of it is ASCII. Nothing in a path or a header can end its line: one that holds anything but ASCII that can be printed is a failure.
 */
export function requestBytes({ path, host, headers, body }: Request): string | Buffer | SubgraphFailure {
  if (!/^\/[\x21-\x7e]*$/.test(path)) return new SubgraphFailure('Expected the path of an address, got other characters in it');
  let head = `POST ${path} HTTP/1.1\r\nhost: ${host}\r\nconnection: keep-alive\r\n`;
  for (let index = 0; index < headers.length; index += 2) {
    const [name = '', value = ''] = [headers[index], headers[index + 1]];
    if (!token.test(name) || unprintable.test(value)) return new SubgraphFailure(`Expected headers of ASCII that can be printed, got other characters in ${token.test(name) ? name : 'a name'}`);
    head += `${name}: ${value}\r\n`;
  }
  const length = Buffer.byteLength(body);
  if (length === body.length) return `${head}content-length: ${length}\r\n\r\n${body}`;
  const bytes = Buffer.from(body); // what stands for half a character has the length that it is written with
  return Buffer.concat([Buffer.from(`${head}content-length: ${bytes.length}\r\n\r\n`), bytes]);
}

const token = /^[!#$%&'*+\-.^_`|~\dA-Za-z]+$/;
// eslint-disable-next-line no-control-regex
const unprintable = /[^\t\x20-\x7e]/;

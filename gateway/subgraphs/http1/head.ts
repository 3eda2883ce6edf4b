import { SubgraphFailure } from '../subgraphFailure.ts';

/** The first line and the fields of an answer. */
export interface Head {
  readonly status: number;
  /** HTTP/1.0. */
  readonly isOld: boolean;
  /** By their names in lower case; those that came more than once with a comma between. */
  readonly fields: ReadonlyMap<string, string>;
}

/** Reads the head of an answer: lines, each with its end. Takes nothing that another reader could take for something else. */
export function readHead(text: string): Head | SubgraphFailure {
  if (!wellFormed.test(text)) return new SubgraphFailure('Expected an answer of HTTP/1.1, got something else');
  return { status: Number(text.slice(9, 12)), isOld: text[7] === '0', fields: fieldsOf(text, text.indexOf('\n') + 1) };
}

/** Whether the lines are fields, or none. */
export const areFields = (text: string): boolean => onlyFields.test(text);

// Each part ends where the next can begin, so that what isn't well formed is known in one pass.
const value = String.raw`[\t\x20-\x7e\x80-\xff]*\r\n`;
const fields = String.raw`(?:[!#$%&'*+\-.^_\x60|~\dA-Za-z]+:${value})*$`;
const wellFormed = new RegExp(String.raw`^HTTP/1\.[01] [1-5]\d\d(?: ${value}|\r\n)${fields}`);
const onlyFields = new RegExp(`^${fields}`);

function fieldsOf(text: string, start: number): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (let at = start; at < text.length;) {
    const [colon, end] = [text.indexOf(':', at), text.indexOf('\r', at)];
    const name = text.slice(at, colon).toLowerCase();
    const content = withoutBlanks(text, colon + 1, end);
    const before = found.get(name);
    found.set(name, before === undefined ? content : `${before}, ${content}`);
    at = end + 2;
  }
  return found;
}

/** `trim` would also take away what isn't a blank here. Tabs stay: some readers leave them, so that a length or coding with one is none. */
function withoutBlanks(text: string, from: number, to: number): string {
  let [start, end] = [from, to];
  while (start < end && text.charCodeAt(start) === blank) start += 1;
  while (end > start && text.charCodeAt(end - 1) === blank) end -= 1;
  return text.slice(start, end);
}

const blank = 32;

import { Kind, parse, visit } from 'graphql';

/** The names in a path of a subgraph's answer, as far as the operation that was asked has fields answered under them; what a subgraph puts in a path besides may be anybody's. For the log of an error, so the operation is read only then. */
export function fieldsOf(path: readonly (string | number)[], text: string): readonly string[] {
  const names = namesIn(text);
  const fields: string[] = [];
  for (const step of path) {
    if (typeof step === 'number') continue;
    if (!names.has(step)) break;
    fields.push(step);
  }
  return fields;
}

/** The operation that was read last: an answer has up to a hundred errors, and all who wait for it are told of them. */
let last: { readonly text: string; readonly names: ReadonlySet<string> } = { text: '', names: new Set() };

function namesIn(text: string): ReadonlySet<string> {
  if (last.text === text) return last.names;
  const names = new Set<string>();
  visit(parse(text, { noLocation: true }), { [Kind.FIELD]: ({ alias, name }) => void names.add((alias ?? name).value) });
  last = { text, names };
  return names;
}

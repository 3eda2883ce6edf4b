import { GraphQLError, visit } from 'graphql';
import type { DocumentNode, FloatValueNode, IntValueNode } from 'graphql';

/** The refusal, `BAD_USER_INPUT`, of a document with a number beyond those of IEEE 754, as `1e400` is: no subgraph could be told of it. */
export function infiniteArgument(document: DocumentNode): GraphQLError | undefined {
  let found: FloatValueNode | IntValueNode | undefined;
  const look = (node: FloatValueNode | IntValueNode): void => {
    if (!Number.isFinite(Number(node.value))) found ??= node;
  };
  visit(document, { FloatValue: look, IntValue: look });
  return found && notFinite('an argument', found);
}

/** The same of variables. */
export function infiniteVariable(variables: Readonly<Record<string, unknown>>): GraphQLError | undefined {
  for (const name in variables) if (!isFinite(variables[name])) return notFinite(`variable \`$${name}\``);
  return undefined;
}

/** Whether all numbers in a value are finite. Without recursion: a body has room for a hundred thousand brackets. */
function isFinite(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return typeof value !== 'number' || Number.isFinite(value);
  const left: unknown[] = [value];
  while (left.length > 0) {
    const next = left.pop();
    if (typeof next === 'number' && !Number.isFinite(next)) return false;
    if (typeof next === 'object' && next !== null) for (const inner of Object.values(next)) left.push(inner);
  }
  return true;
}

const notFinite = (where: string, node?: FloatValueNode | IntValueNode): GraphQLError =>
  new GraphQLError(`Expected the numbers of ${where} to be finite, got one over 1.7976931348623157e308`, {
    ...(node ? { nodes: node } : {}),
    extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
  });

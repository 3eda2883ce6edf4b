import { GraphQLError, visit } from 'graphql';
import type { DocumentNode, FloatValueNode, IntValueNode } from 'graphql';

/** Throws `BAD_USER_INPUT` if a number of the document or of the variables is beyond those of IEEE 754, as `1e400` is: no subgraph could be told of it. */
export function checkFiniteNumbers(document: DocumentNode, variables: Readonly<Record<string, unknown>> = {}): void {
  const check = (node: FloatValueNode | IntValueNode) => {
    if (!Number.isFinite(Number(node.value))) throw notFinite('an argument', node);
  };
  visit(document, { FloatValue: check, IntValue: check });
  for (const [name, value] of Object.entries(variables)) if (!isFinite(value)) throw notFinite(`variable \`$${name}\``);
}

/** Whether all numbers in a value are finite. Without recursion: a body has room for a hundred thousand brackets. */
function isFinite(value: unknown): boolean {
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

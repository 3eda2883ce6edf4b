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

/** The deepest values of variables: whoever writes one as JSON, or reads it by the schema, does so one call inside another. */
const maxLevels = 200;

/** The same of variables, and of values nested so deep that they couldn't be passed on. */
export function unfitVariable(variables: Readonly<Record<string, unknown>>): GraphQLError | undefined {
  for (const name in variables) {
    const problem = problemOf(variables[name]);
    if (problem === 'infinite') return notFinite(`variable \`$${name}\``);
    if (problem === 'deep') return badInput(`Expected variable \`$${name}\` to have at most ${maxLevels} levels, got more`);
  }
  return undefined;
}

/** Level by level and without recursion: a body has room for a hundred thousand brackets. */
function problemOf(value: unknown): 'infinite' | 'deep' | undefined {
  if (typeof value !== 'object') return typeof value === 'number' && !Number.isFinite(value) ? 'infinite' : undefined; // as most are
  let values: readonly unknown[] = [value];
  for (let level = 0; values.length > 0; level += 1) {
    const below: unknown[] = [];
    for (const each of values) {
      if (typeof each === 'number' && !Number.isFinite(each)) return 'infinite';
      if (typeof each === 'object' && each !== null) for (const inner of Object.values(each)) below.push(inner);
    }
    if (level > maxLevels) return 'deep';
    values = below;
  }
  return undefined;
}

const notFinite = (where: string, node?: FloatValueNode | IntValueNode): GraphQLError => badInput(`Expected the numbers of ${where} to be finite, got one over 1.7976931348623157e308`, node);

const badInput = (message: string, node?: FloatValueNode | IntValueNode): GraphQLError =>
  new GraphQLError(message, { ...(node ? { nodes: node } : {}), extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });

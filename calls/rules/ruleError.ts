/** A rule of an SDL or a supergraph can't be enforced as it is written; the message is one line and names the element. */
export class RuleError extends Error {
  override readonly name = 'RuleError';
}

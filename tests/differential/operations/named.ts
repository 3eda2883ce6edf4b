import { Kind } from 'graphql';
import type { NameNode } from 'graphql';

/** A name in a document. */
export function named(value: string): NameNode {
  return { kind: Kind.NAME, value };
}

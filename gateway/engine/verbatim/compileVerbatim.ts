import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Asked } from '../plan/asked.ts';
import { Variants } from '../shape/variants.ts';
import type { Verbatim } from '../subgraphCall.ts';
import { compileForm } from './compileForm.ts';
import { verbatimOf } from './readVerbatim.ts';

/** How answers to an operation are recognised that are the client's as they are, by the operation's variables; undefined where none is. */
export type VerbatimFor = (variables: Readonly<Record<string, unknown>>) => Verbatim | undefined;

/** Compiles it for an operation that one subgraph answers alone, and is asked what `asked` says. */
export function compileVerbatim(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, asked: Asked): VerbatimFor {
  const variants = new Variants<{ readonly verbatim: Verbatim | undefined }>(document, operation, (conditions, fragments) => {
    const form = compileForm({ schema, operation, fragments, conditions }, asked);
    return { made: { verbatim: form && verbatimOf(form) }, size: form ? (form.code.byteLength + form.before.byteLength) / 512 : 1 };
  });
  return (variables) => variants.of(variables).verbatim;
}

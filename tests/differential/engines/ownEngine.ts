import { Kind, getVariableValues } from 'graphql';
import { prepareOperation } from '../../../gateway/engine/prepareOperation.ts';
import type { AskSubgraph } from '../../../gateway/engine/subgraphCall.ts';
import type { JsonAnswer } from '../subgraphs/subgraphServers.ts';
import type { Engine } from './engine.ts';

/** This gateway's engine. It may ask for nothing wrong and be told nothing wrong: either fails. */
export const ownEngine: Engine = ({ schema, supergraph, plan }, document) => {
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('expected an operation');
  const prepared = prepareOperation({ schema, supergraph, document, operation, plan });
  return async (given, askByJson, state) => {
    const { coerced: variables, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
    if (!variables) throw new Error(`expected variables that fit, got ${errors[0]?.message}`);
    const ask: AskSubgraph = async ({ operation: { subgraph, textJson, name, isOfEntities }, variablesJson, representations, verbatim }) => {
      if (isOfEntities !== (representations !== undefined)) throw new Error(`expected representations for entities alone, got ${String(representations)}`);
      if (representations && new Set(representations).size < representations.length) throw new Error(`expected no two representations alike, got ${representations.join()}`);
      const members = [variablesJson, representations ? `"representations":[${representations.join()}]` : ''].filter((part) => part !== '');
      const answerJson = await askByJson(subgraph, `{"query":${textJson},"variables":{${members.join()}}${name === undefined ? '' : `,"operationName":${JSON.stringify(name)}`}}`, state);
      const taken = verbatim?.read(Buffer.from(answerJson));
      if (taken) return { dataJson: taken.dataJson, errors: [], freshFor: 0 };
      const { data, errors = [] } = JSON.parse(answerJson) as JsonAnswer;
      return { ...(data !== undefined && { data }), errors, freshFor: 0 };
    };
    const { data, errors: answered } = await prepared.execute({ given, variables, ask, onWrongShape: (subgraph, reason) => {
      throw new Error(`the engine finds the answer of ${subgraph} of a wrong shape: ${reason}`);
    } });
    return { dataJson: data.toString(), errors: answered, plan: prepared.plan };
  };
};

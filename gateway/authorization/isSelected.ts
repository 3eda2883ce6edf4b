import { Kind, type OperationDefinitionNode } from 'graphql';
import type { Conditions, Demand } from './demands.ts';

/** Whether what a demand is about is selected with these variables. One that is neither true nor false may be either. */
export function isSelected({ when }: Demand, { variableDefinitions = [] }: OperationDefinitionNode, variables: Readonly<Record<string, unknown>> = {}): boolean {
  const valueOf = (name: string): unknown => {
    const given = Object.hasOwn(variables, name) ? variables[name] : undefined;
    const usual = variableDefinitions.find(({ variable }) => variable.name.value === name)?.defaultValue;
    return given === undefined && usual?.kind === Kind.BOOLEAN ? usual.value : given;
  };
  const holds = (conditions: Conditions): boolean => [...conditions].every(([name, wanted]) => valueOf(name) !== !wanted);
  return when.some(holds);
}

import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { unmet, type Rule, type Unmet } from '../../calls/rules/rule.ts';
import type { Viewer } from '../../calls/viewer.ts';
import { demandsOf } from './demands.ts';
import type { Guard } from './guardedSupergraph.ts';
import { isSelected } from './isSelected.ts';

/** What one operation demands of who asks. */
export interface PreparedDemands {
  /** Whether it demands anything with any variables: what is asked for isn't for everybody. */
  readonly isGuarded: boolean;
  /** The fields that a viewer may not see of those that these variables select, and what is missing for each. */
  readonly missing: (variables: Readonly<Record<string, unknown>>, viewer: Viewer | undefined) => readonly Missing[];
}

/** A field, as `Person.contact`, that a viewer may not see. */
export interface Missing {
  readonly field: string;
  /** The rule that isn't met. */
  readonly rule: Rule;
  readonly reason: Unmet;
}

/** Looks at an operation of a valid document once. */
export function prepareDemands(guard: Guard, document: DocumentNode, operation: OperationDefinitionNode): PreparedDemands {
  const demands = demandsOf(guard, document, operation);
  if (demands.length === 0) return { isGuarded: false, missing: () => [] };
  return {
    isGuarded: true,
    missing: (variables, viewer) =>
      demands.flatMap((demand) => {
        const reason = isSelected(demand, operation, variables) ? unmet(demand.rule, viewer) : undefined;
        return reason ? [{ field: demand.field, rule: demand.rule, reason }] : [];
      }),
  };
}

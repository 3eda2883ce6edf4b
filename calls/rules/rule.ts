import { policies as knownPolicies } from '../policies.ts';
import type { Viewer } from '../viewer.ts';

/** Lists of which one must be met whole. */
export type Alternatives = readonly (readonly string[])[];

/** What a viewer must have for one field or type. All parts must hold, and without any it takes a viewer. */
export interface Rule {
  readonly scopes?: Alternatives;
  /** Names of `calls/policies.ts`. */
  readonly policies?: Alternatives;
}

/** Why a rule isn't met: nobody is known to ask, or the viewer lacks a scope or doesn't meet a policy. */
export type Unmet = 'UNAUTHENTICATED' | 'SCOPE' | 'POLICY';

/** Why a viewer doesn't meet a rule; undefined if it does. */
export function unmet({ scopes, policies }: Rule, viewer: Viewer | undefined): Unmet | undefined {
  if (!viewer) return 'UNAUTHENTICATED';
  if (scopes && !anyWhole(scopes, (scope) => viewer.scopes.includes(scope))) return 'SCOPE';
  if (policies && !anyWhole(policies, (name) => Object.hasOwn(knownPolicies, name) && knownPolicies[name]?.(viewer) === true)) return 'POLICY';
  return undefined;
}

/** Whether every viewer who meets the one rule meets the other too. */
export function isAtLeast(one: Rule, other: Rule): boolean {
  return implies(one.scopes, other.scopes) && implies(one.policies, other.policies);
}

const anyWhole = (alternatives: Alternatives, holds: (name: string) => boolean): boolean => alternatives.some((all) => all.every(holds));

function implies(one: Alternatives | undefined, other: Alternatives | undefined): boolean {
  if (!other) return true;
  return one !== undefined && one.every((all) => other.some((less) => less.every((name) => all.includes(name))));
}

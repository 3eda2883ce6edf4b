import type { GraphQLFormattedError } from 'graphql';

/** Tells whether errors explain a null at a path: one stands at it, above it or below it, or has no path. */
export type Explains = (path: readonly (string | number)[]) => boolean;

interface Step {
  isError: boolean;
  readonly next: Map<string | number, Step>;
}

/** Sorts errors by path, so that each null is looked up in as many steps as its path has. */
export function explanations(errors: readonly GraphQLFormattedError[]): Explains {
  if (errors.length === 0) return () => false;
  const root: Step = { isError: false, next: new Map() };
  for (const { path = [] } of errors) {
    let step = root;
    for (const key of path) {
      let next = step.next.get(key);
      if (next === undefined) step.next.set(key, (next = { isError: false, next: new Map() }));
      step = next;
    }
    step.isError = true;
  }
  return (path) => {
    let step: Step | undefined = root;
    for (const key of path) {
      if (step.isError) return true;
      step = step.next.get(key);
      if (step === undefined) return false;
    }
    return true;
  };
}

import type { ResponsePath } from '@apollo/query-planner';
import type { JsonObject } from './json.ts';

/** Adds the objects that stand at a path below a value. */
export type Collect = (value: unknown, into: JsonObject[]) => void;

/** A step down a path: into a field, or on only with objects of some types. Lists are gone through wherever they stand. */
export type PathStep = { readonly field: string } | { readonly types: ReadonlySet<string> };

/** Reads the path of a Flatten node: `field`, `@` for the items of a list, and `|[A,B]` behind either for types. */
export function pathSteps(path: ResponsePath): readonly PathStep[] {
  return path.flatMap((element): readonly PathStep[] => {
    const [name = '', types] = String(element).split('|[', 2);
    return [...(name === '' || name === '@' ? [] : [{ field: name }]), ...(types === undefined ? [] : [{ types: new Set(types.slice(0, -1).split(',')) }])];
  });
}

/** Compiles the search for the objects at a path. */
export function compileTargets(steps: readonly PathStep[]): Collect {
  return steps.reduceRight<Collect>((next, step) => ('field' in step ? throughField(step.field, next) : throughTypes(step.types, next)), collectObjects);
}

function collectObjects(value: unknown, into: JsonObject[]): void {
  if (Array.isArray(value)) for (const item of value) collectObjects(item, into);
  else if (typeof value === 'object' && value !== null) into.push(value as JsonObject);
}

function throughField(field: string, next: Collect): Collect {
  return function collect(value, into) {
    if (Array.isArray(value)) for (const item of value) collect(item, into);
    else if (typeof value === 'object' && value !== null) {
      const below = (value as JsonObject)[field];
      if (typeof below === 'object' && below !== null) next(below, into);
    }
  };
}

function throughTypes(types: ReadonlySet<string>, next: Collect): Collect {
  return function collect(value, into) {
    if (Array.isArray(value)) for (const item of value) collect(item, into);
    else if (types.has((value as JsonObject)['__typename'] as string)) next(value, into);
  };
}

/** A path in the answer, list positions included. */
export type Place = readonly (string | number)[];

/** Calls back with every place at the path of steps, and the object there. Types are not looked at: they may have become known since. */
export function eachPlace(tree: JsonObject, steps: readonly PathStep[], found: (object: JsonObject, place: Place) => void): void {
  const fields = steps.flatMap((step) => ('field' in step ? [step.field] : []));
  const place: (string | number)[] = [];
  visit(tree, 0);

  function visit(value: unknown, depth: number): void {
    if (Array.isArray(value)) {
      value.forEach((item, index) => within(index, item, depth));
    } else if (typeof value === 'object' && value !== null) {
      const field = fields[depth];
      if (field === undefined) found(value as JsonObject, place);
      else within(field, (value as JsonObject)[field], depth + 1);
    }
  }

  function within(step: string | number, value: unknown, depth: number): void {
    place.push(step);
    visit(value, depth);
    place.pop();
  }
}

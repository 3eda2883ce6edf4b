import { isObjectType } from 'graphql';
import type { GraphQLFormattedError } from 'graphql';
import type { Asked } from './asked.ts';
import { knownSteps, namesAt } from './clientPaths.ts';
import type { AnswerName, AnswerNames } from './clientPaths.ts';
import type { Graph } from './graph.ts';
import type { Run } from './run.ts';
import { eachPlace } from './targets.ts';
import type { PathStep, Place } from './targets.ts';
import type { Wanted } from './wanted.ts';

type Errors = readonly GraphQLFormattedError[];

/** Adds a subgraph's errors to those of the answer, under the client's paths. */
export interface ClientErrors {
  readonly ofRoot: (asked: Asked, steps: readonly PathStep[]) => (run: Run, errors: Errors) => void;
  readonly ofEntities: (asked: Asked, steps: readonly PathStep[]) => (run: Run, errors: Errors, wanted: Wanted) => void;
  /** Whether the client asks for a field, by its name in the tree, of objects of other types only. */
  readonly isOfOthers: (steps: readonly PathStep[], typename: string, slot: string) => boolean;
}

/** As many places as one answer's errors are told for. What is over is told once more, without a path, which explains any null. */
const maxPlaces = 1000;

/** Compiles the reporting of errors. `names` gives the client's names when first needed; `renamed` those that the client knows under others. */
export function clientErrors(graph: Graph, names: () => AnswerNames, renamed: ReadonlyMap<string, string>): ClientErrors {
  return {
    ofRoot: (asked, steps) => (run, errors) => {
      run.freshFor = 0;
      const places = placesOf(run, steps);
      tell(run, errors, ({ path }) => {
        const below = path && knownSteps(path, asked, namesAt(names(), fieldsOf(steps)));
        return below && places.map((place) => [...place, ...below]);
      });
    },
    ofEntities: (asked, steps) => (run, errors, wanted) => {
      run.freshFor = 0;
      const places = placesByEntity(run, steps, wanted);
      tell(run, errors, ({ path }) => {
        const [field, index, ...rest] = path ?? [];
        const own = field === '_entities' && typeof index === 'number' ? places.get(index) : undefined;
        const at = namesAt(names(), fieldsOf(steps));
        const below = own && knownSteps(rest, asked, at);
        return below && own.map((place) => [...place, ...below]);
      });
    },
    isOfOthers: (steps, typename, slot) => {
      const name = namesAt(names(), fieldsOf(steps))?.get(slot);
      return name !== undefined && !isOf(typename, name);
    },
  };

  function tell(run: Run, errors: Errors, pathsOf: (error: GraphQLFormattedError) => readonly Place[] | undefined): void {
    let left = maxPlaces;
    for (const error of errors) {
      const { path: _, ...rest } = error;
      const places = pathsOf(error)?.filter((path) => isAskedFor(run.tree, path));
      // The client asks for it of objects of other types only; the subgraph couldn't tell them apart.
      if (places?.length === 0) continue;
      const paths = places?.filter((path) => path.length > 0) ?? [];
      for (const path of paths.slice(0, left)) add(run, { ...rest, path: path.map((step) => (typeof step === 'string' ? (renamed.get(step) ?? step) : step)) });
      if (paths.length === 0 || paths.length > left) add(run, rest);
      left = Math.max(0, left - paths.length);
    }
  }

  /** Whether the client asks for what stands at a path of objects of these types: a subgraph may not tell them apart, and is asked more. */
  function isAskedFor(tree: unknown, path: Place): boolean {
    let value = tree;
    let at: AnswerNames | undefined = names();
    for (const step of path) {
      if (typeof value !== 'object' || value === null) return true;
      if (typeof step === 'string') {
        const name: AnswerName | undefined = at?.get(step);
        if (name && !isOf((value as Readonly<Record<string, unknown>>)['__typename'], name)) return false;
        at = name?.below;
      }
      value = (value as Readonly<Record<string | number, unknown>>)[step];
    }
    return true;
  }

  function isOf(typename: unknown, { conditions }: AnswerName): boolean {
    // An interface object may yet be of any type.
    return !isObjectType(graph.schema.getType(String(typename))) || conditions.some((types) => types.every((type) => graph.isOfType(String(typename), type)));
  }

  /** A field that several fetches ask for fails in each of them, and is told of once. */
  function add({ errors, told }: Run, error: GraphQLFormattedError): void {
    const text = JSON.stringify([error.path, error.message]);
    if (told.has(text)) return;
    told.add(text);
    errors.push(error);
  }
}

function placesOf(run: Run, steps: readonly PathStep[]): readonly Place[] {
  const places: Place[] = [];
  eachPlace(run.tree, steps, (_, place) => places.push([...place]));
  return places;
}

/** The places where each entity stands. */
function placesByEntity(run: Run, steps: readonly PathStep[], { targets, indexes }: Wanted): ReadonlyMap<number, readonly Place[]> {
  const entities = new Map(targets.map((target, position) => [target, indexes[position] ?? 0]));
  const places = new Map<number, Place[]>();
  eachPlace(run.tree, steps, (object, place) => {
    const index = entities.get(object);
    if (index === undefined) return;
    const known = places.get(index);
    const found = [...place];
    if (known) known.push(found);
    else places.set(index, [found]);
  });
  return places;
}

const fieldsOf = (steps: readonly PathStep[]): readonly string[] => steps.flatMap((step) => ('field' in step ? [step.field] : []));

import type { FetchDataRewrite } from '@apollo/query-planner';
import type { Graph } from './graph.ts';
import { isJsonObject } from './json.ts';
import type { JsonObject } from './json.ts';
import type { PathStep } from './targets.ts';

/** Objects of the tree that stand in the same contexts. */
export interface InContext {
  /** The variables that carry the contexts, as members of a JSON object. */
  readonly members: string;
  readonly objects: JsonObject[];
}

/** Finds the objects at a path by the contexts they stand in (`@fromContext`). What stands in a context that nobody answered is left out. */
export type CollectInContext = (tree: JsonObject) => Iterable<InContext>;

interface Context {
  readonly variable: string;
  /** Ways to the value, of which the first that leads somewhere is taken. */
  readonly ways: readonly Way[];
}

interface Way {
  /** How many fields up from the object. */
  readonly up: number;
  readonly down: readonly string[];
}

const condition = '... on ';

/** Compiles the search for objects with their contexts. */
export function compileContexts(graph: Graph, rewrites: readonly FetchDataRewrite[], steps: readonly PathStep[]): CollectInContext {
  const contexts: readonly Context[] = [...Map.groupBy(rewrites.filter((rewrite) => rewrite.kind === 'KeyRenamer'), ({ renameKeyTo }) => renameKeyTo)].map(([variable, same]) => ({ variable, ways: same.map(wayOf) }));
  return (tree) => {
    const found = new Map<string, InContext>();
    const above: JsonObject[] = [];
    visit(tree, 0);
    return found.values();

    function visit(value: unknown, position: number): void {
      if (Array.isArray(value)) for (const item of value) visit(item, position);
      else if (isJsonObject(value)) {
        const step = steps[position];
        if (!step) add(value);
        else if ('types' in step) {
          if (step.types.has(value['__typename'] as string)) visit(value, position + 1);
        } else {
          above.push(value);
          visit(value[step.field], position + 1);
          above.pop();
        }
      }
    }

    function add(object: JsonObject): void {
      const members: string[] = [];
      for (const { variable, ways } of contexts) {
        const value = valueOf(ways, object);
        if (value === undefined) return;
        members.push(`${JSON.stringify(variable)}:${JSON.stringify(value)}`);
      }
      const text = members.join(',');
      const known = found.get(text);
      if (known) known.objects.push(object);
      else found.set(text, { members: text, objects: [object] });
    }

    function valueOf(ways: readonly Way[], object: JsonObject): unknown {
      for (const { up, down } of ways) {
        const value = lookDown(up === 0 ? object : above[above.length - up], down);
        if (value !== undefined) return value;
      }
      return undefined;
    }
  };

  function lookDown(value: unknown, down: readonly string[]): unknown {
    const [step, ...rest] = down;
    if (step === undefined) return value;
    if (Array.isArray(value)) {
      const items = value.map((item) => lookDown(item, down));
      return items.includes(undefined) ? undefined : items;
    }
    if (!isJsonObject(value)) return value === null ? null : undefined;
    if (!step.startsWith(condition)) return lookDown(value[step], rest);
    const typename = value['__typename'];
    return typeof typename !== 'string' || graph.isOfType(typename, step.slice(condition.length)) ? lookDown(value, rest) : undefined;
  }
}

function wayOf({ path }: { readonly path: readonly string[] }): Way {
  const down = path.filter((step) => step !== '..');
  return { up: path.length - down.length, down };
}

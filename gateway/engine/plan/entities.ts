import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { isObjectType } from 'graphql';
import type { SubgraphAnswer } from '../subgraphCall.ts';
import { adopt } from './adopt.ts';
import { compileContexts } from './contexts.ts';
import { compiledFetch, isGivenUp, takeIn } from './fetch.ts';
import type { CompiledFetch, Planned } from './fetch.ts';
import type { JsonObject } from './json.ts';
import { fetchOf, reducedFetch } from './reducedFetch.ts';
import { compileRepresentation } from './representation.ts';
import { allOf } from './run.ts';
import type { Run, Step } from './run.ts';
import { compileTargets, pathSteps } from './targets.ts';
import { wantedOf } from './wanted.ts';
import type { Wanted } from './wanted.ts';
import { WrongShape, wrongShape } from './wrongShape.ts';

/** Asks for entities on behalf of objects of the tree, and merges them into these. */
type AskFor = (run: Run, found: readonly JsonObject[], contexts: string) => Promise<void> | undefined;

/**
 * A fetch of fields of entities, merged into the objects at the path. `onlyType`: it is of one field, which entities of this type have,
 * and those that don't say theirs are of it; it needs all that is told.
 */
export function entitiesStep(planned: Planned, fetch: CompiledFetch, requires: readonly QueryPlanSelectionNode[], onlyType?: string): Step {
  const { path, node } = fetch;
  const steps = pathSteps(path);
  const collect = compileTargets(steps);
  const inContexts = node.contextRewrites?.length ? compileContexts(planned.graph, node.contextRewrites, steps) : undefined;
  const ask = askingFor(planned, fetch, requires, onlyType);

  return (run) => {
    if (isGivenUp(run)) return undefined;
    if (inContexts) return allOf(Array.from(inContexts(run.tree), ({ members, objects }) => ask(run, objects, members)));
    const found: JsonObject[] = [];
    collect(run.tree, found);
    return found.length === 0 ? undefined : ask(run, found, '');
  };
}

function askingFor(planned: Planned, { operation, variables, asked, path, node }: CompiledFetch, requires: readonly QueryPlanSelectionNode[], onlyType?: string): AskFor {
  const { graph, merge, errors, sharesObjects } = planned;
  const representationOf = compileRepresentation(graph, { requires, subgraph: operation.subgraph, rewrites: node.inputRewrites });
  const report = errors.ofEntities(asked, pathSteps(path));
  const reduced = new Map<string, AskFor | undefined>();
  const others = new Map<unknown, string>();
  const narrowed = new Map<string, AskFor | undefined>();
  // A subgraph that has an interface as an object can't tell types apart, so the plan asks it for everything of every entity.
  const mayNarrow = onlyType === undefined && node.inputRewrites?.some((rewrite) => rewrite.kind === 'ValueSetter') === true;
  return mayNarrow ? askByType : ask;

  /** Entities of types of which the client doesn't ask for everything are asked for apart: a failure of what it doesn't ask for would take the rest along. */
  function askByType(run: Run, found: readonly JsonObject[], contexts: string): Promise<void> | undefined {
    const groups = Map.groupBy(found, ({ __typename: typename }) => ofOthers(typename));
    return allOf(Array.from(groups, ([names, objects]) => (names === '' ? ask : without(names))?.(run, objects, contexts)));
  }

  /** The fields of the fetch that the client asks for of other types only and that nothing needs, by their names in the tree and in the fetch, with commas between. */
  function ofOthers(typename: unknown): string {
    const known = others.get(typename);
    if (known !== undefined || typeof typename !== 'string' || !isObjectType(graph.schema.getType(typename))) return known ?? '';
    const slots = [...asked.of(typename).bySlot.values()].filter(({ slot, field }) => field !== '__typename' && !graph.needed.has(slot) && errors.isOfOthers(pathSteps(path), typename, slot));
    const names = [...new Set(slots.flatMap(({ slot, name }) => [slot, name]))].join();
    others.set(typename, names);
    return names;
  }

  function without(names: string): AskFor | undefined {
    if (!narrowed.has(names)) {
      const leftOut = new Set(names.split(','));
      const left = fetchOf(node, (_typename, { alias, name }) => !leftOut.has((alias ?? name).value));
      narrowed.set(names, left && askingFor(planned, compiledFetch(planned, left, path), requires));
    }
    return narrowed.get(names);
  }

  function ask(run: Run, found: readonly JsonObject[], contexts: string): Promise<void> | undefined {
    const wanted = wantedOf(found, onlyType === undefined ? representationOf : (typename) => representationOf(typename ?? onlyType));
    const waited = wanted.texts.length > 0 ? askWhole(run, wanted, contexts) : undefined;
    return wanted.incomplete && onlyType === undefined ? allOf([waited, ...Array.from(wanted.incomplete, ([missing, objects]) => reducedBy(missing)?.(run, objects, contexts))]) : waited;
  }

  function askWhole(run: Run, wanted: Wanted, contexts: string): Promise<void> {
    const given = variables(run.execution.given);
    const variablesJson = given === '' || contexts === '' ? given + contexts : `${given},${contexts}`;
    return run.execution.ask({ operation, variablesJson, representations: wanted.texts, leaves: wanted.leaves }).then((answer) => takeIn(run, operation, answer, () => take(run, answer, wanted)));
  }

  function reducedBy(missing: string): AskFor | undefined {
    if (!reduced.has(missing)) {
      const left = reducedFetch(graph, node, new Set(missing.split(',')));
      reduced.set(missing, left && askingFor(planned, compiledFetch(planned, left, path), left.requires ?? []));
    }
    return reduced.get(missing);
  }

  function take(run: Run, answer: SubgraphAnswer, wanted: Wanted): void {
    const { data } = answer;
    if (!data && answer.errors.length === 0) throw new WrongShape('Expected `data`, got neither data nor errors');
    const entities = data && entitiesOf(data, answer, wanted);
    if (answer.errors.length > 0) report(run, answer.errors, wanted);
    if (!entities) return;
    const { targets, indexes } = wanted;
    const used = sharesObjects ? undefined : new Set<number>();
    for (let position = 0; position < targets.length; position += 1) {
      const target = targets[position];
      const index = indexes[position] ?? 0;
      const entity = entities[index];
      const own = entity && used?.has(index) ? structuredClone(entity) : entity;
      used?.add(index);
      if (target && entity === null) keepKey(target);
      if (!target || !own || !merge(target, own, asked)) run.freshFor = 0;
    }
  }

  /** What was asked for as well as told is known, though the subgraph doesn't know the entity. */
  function keepKey(target: JsonObject): void {
    const typename = target['__typename'];
    const { bySlot } = asked.always ?? asked.of(typename);
    for (const { field, slot } of bySlot.values()) {
      if (target[slot] === undefined && typeof typename === 'string' && graph.isLeafOfKey(typename, field)) target[slot] = target[field];
    }
  }

  /** The entities, adopted; nothing where errors stand in their place. */
  function entitiesOf(data: JsonObject, answer: SubgraphAnswer, { texts, targets, indexes }: Wanted): readonly (JsonObject | null)[] | undefined {
    const entities = data['_entities'];
    if ((entities === null || entities === undefined) && answer.errors.length > 0) return undefined;
    if (!Array.isArray(entities)) throw wrongShape('_entities', 'a list', entities);
    if (entities.length !== texts.length) throw new WrongShape(`Expected \`_entities\` to be ${texts.length} entities, got ${entities.length}`);
    const typenames = asked.always ? undefined : typenamesOf(targets, indexes, texts.length);
    for (let index = 0; index < entities.length; index += 1) {
      const entity: unknown = entities[index];
      if (entity === null) continue;
      if (typeof entity !== 'object' || Array.isArray(entity)) throw wrongShape('_entities', 'a list of objects', entity);
      entities[index] = adopt(entity as JsonObject, asked, typenames?.[index]);
    }
    return entities as readonly (JsonObject | null)[];
  }
}

/** What each entity was asked for as, for the ones whose answer doesn't say it. */
function typenamesOf(targets: readonly JsonObject[], indexes: readonly number[], count: number): readonly string[] {
  const typenames = Array.from<string>({ length: count });
  for (let position = 0; position < targets.length; position += 1) typenames[indexes[position] ?? 0] = targets[position]?.['__typename'] as string;
  return typenames;
}

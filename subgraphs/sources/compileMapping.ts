import type { CodeList } from '../reference/codeLists.ts';
import { compileEntity } from './compileEntity.ts';
import type { EntityMapping } from './mapping.ts';
import { nearestName, problemsOf, someNames } from './mappingProblem.ts';
import type { MappingProblem } from './mappingProblem.ts';
import type { EntityModel } from './model.ts';
import { readYaml } from './readYaml.ts';
import { describeNode } from './yamlPlaces.ts';

/** One mapping file, and what it may name. */
export interface MappingText {
  readonly file: string;
  readonly text: string;
  /** The entities of the file's domain. */
  readonly models: ReadonlyMap<string, EntityModel>;
  readonly codeLists: ReadonlyMap<string, CodeList>;
  /** The partner's languages, the first one first; none if they aren't known. */
  readonly languages?: readonly string[];
}

/** What a mapping file says, and every problem in it. A mapping with problems is good for messages only. */
export interface CompiledMapping {
  readonly entities: ReadonlyMap<string, EntityMapping>;
  /** The entities that the file maps, well or not. */
  readonly declared: ReadonlySet<string>;
  readonly problems: readonly MappingProblem[];
}

/** Compiles a mapping file and checks it against the SDL and the code lists. Never throws; references to other entities are checked for all files of a partner together. */
export function compileMapping({ file, text, models, codeLists, languages = [] }: MappingText): CompiledMapping {
  const { root, problems: yamlProblems } = readYaml(file, text);
  const problems = problemsOf(file);
  const entities = new Map<string, EntityMapping>();
  const declared = new Set<string>();
  const known = `an entity of this domain (${someNames(models.keys())})`;
  if (root && root.kind !== 'map') problems.add(root, '', known, describeNode(root));
  for (const entry of root?.kind === 'map' ? root.entries : []) {
    const model = models.get(entry.name);
    if (!model) {
      problems.add(entry, entry.name, known, JSON.stringify(entry.name), nearestName(entry.name, models.keys()));
      continue;
    }
    declared.add(entry.name);
    const entity = compileEntity(entry, model, { problems, codeLists, languages });
    if (entity) entities.set(entry.name, entity);
  }
  return { entities, declared, problems: [...yamlProblems, ...problems.all].toSorted((one, other) => one.line - other.line) };
}

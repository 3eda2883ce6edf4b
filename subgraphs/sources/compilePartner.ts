import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { domains } from '../../schema/subgraphSdl.ts';
import type { Domain } from '../../schema/subgraphSdl.ts';
import { codeLists as publicCodeLists } from '../reference/codeLists.ts';
import type { CodeList } from '../reference/codeLists.ts';
import { checkReferences } from './checkReferences.ts';
import type { MappedEntities } from './checkReferences.ts';
import { compileMapping } from './compileMapping.ts';
import type { CompiledMapping } from './compileMapping.ts';
import { fileText } from './fileText.ts';
import type { EntityMapping } from './mapping.ts';
import { nearestName, problemsOf } from './mappingProblem.ts';
import type { MappingProblem } from './mappingProblem.ts';
import type { EntityModel } from './model.ts';
import { personalProblems } from './personal/personalProblems.ts';
import { readPartner } from './partnerFile.ts';
import type { PartnerSettings } from './partnerFile.ts';
import { variableOfAnother } from './variableOfAnother.ts';

/** The entities of every domain, by name. */
export type DomainModels = ReadonlyMap<Domain, ReadonlyMap<string, EntityModel>>;

/** One partner's folder, compiled. It is fit for use if it has no problems; there is no `partner` if `partner.yml` has some. */
export interface LoadedPartner {
  readonly folder: string;
  readonly partner?: PartnerSettings;
  readonly mappings: ReadonlyMap<Domain, ReadonlyMap<string, EntityMapping>>;
  readonly problems: readonly MappingProblem[];
}

/** Loads the partners under a folder, by id: every folder in it that has a `partner.yml`. No two of them may name the same variable. */
export function loadPartners(root: string, models: DomainModels, codeLists: ReadonlyMap<string, CodeList> = publicCodeLists): readonly LoadedPartner[] {
  const loaded = readdirSync(root).toSorted()
    .filter((name) => namesIn(join(root, name)).includes('partner.yml'))
    .map((name) => loadPartner(join(root, name), models, codeLists));
  return loaded.map(({ partner, ...rest }) => {
    const other = loaded.find((each) => each.folder !== rest.folder && partner && each.partner?.database.urlFrom === partner.database.urlFrom);
    if (!partner || !other) return { ...rest, ...(partner && { partner }) };
    return { ...rest, problems: [...variableOfAnother(rest.folder, partner.database.urlFrom, basename(other.folder)), ...rest.problems] };
  });
}

/** Loads one partner's folder: `partner.yml` and a mapping for each domain it shares, with every problem in them. Throws only if a file can't be read. */
export function loadPartner(folder: string, models: DomainModels, codeLists: ReadonlyMap<string, CodeList> = publicCodeLists): LoadedPartner {
  const names = namesIn(folder);
  const { settings, problems } = readPartner(folder, codeLists);
  const languages = settings?.identity.languages ?? [];
  const compiled = new Map<Domain, CompiledMapping>();
  const unreadable: MappingProblem[] = [];
  for (const domain of domains.filter((name) => names.includes(`${name}.yml`))) {
    const found = problemsOf(join(folder, `${domain}.yml`));
    const text = fileText(found);
    unreadable.push(...found.all);
    if (text !== undefined) compiled.set(domain, compileMapping({ file: found.file, text, models: models.get(domain) ?? new Map(), codeLists, languages }));
  }
  const mapped = mappedEntities([...compiled.values()]);
  return {
    folder,
    ...(settings && { partner: settings }),
    mappings: new Map([...compiled].map(([domain, { entities }]) => [domain, entities])),
    problems: [
      ...problems,
      ...misspeltFiles(folder, names),
      ...unreadable,
      ...[...compiled].flatMap(([domain, mapping]) => [...mapping.problems, ...referenceProblems(mapping, mapped), ...publicProblems(domain, mapping)].toSorted((one, other) => one.line - other.line)),
    ],
  };
}

function mappedEntities(compiled: readonly CompiledMapping[]): MappedEntities {
  return new Map(compiled.flatMap(({ declared, entities }) => [...declared].map((name) => [name, entities.get(name) ?? null] as const)));
}

function referenceProblems({ entities }: CompiledMapping, mapped: MappedEntities): readonly MappingProblem[] {
  return [...entities.values()].flatMap((entity) => checkReferences(entity, mapped));
}

/** Figures about people are counts, guarded where they are answered; everything else is for everyone to see. */
function publicProblems(domain: Domain, { entities }: CompiledMapping): readonly MappingProblem[] {
  return domain === 'people' ? [] : [...entities.values()].flatMap(personalProblems);
}

/** `offer.yml` or `offers.yaml` would be a mapping that nobody reads. */
function misspeltFiles(folder: string, names: readonly string[]): readonly MappingProblem[] {
  const known = ['partner', ...domains];
  return names.filter((name) => /\.ya?ml$/.test(name)).flatMap((name) => {
    const near = nearestName(name.replace(/\.ya?ml$/, ''), known);
    if (near === undefined || name === `${near}.yml`) return [];
    const problems = problemsOf(join(folder, name));
    problems.add({ line: 1, column: 1 }, '', `a mapping file's name (${domains.map((domain) => `${domain}.yml`).join(', ')})`, JSON.stringify(name), `${near}.yml`);
    return problems.all;
  });
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return [];
    throw error;
  }
}

import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { domains } from '../../schema/subgraphSdl.ts';
import { codeLists as publicCodeLists } from '../reference/codeLists.ts';
import type { CodeList } from '../reference/codeLists.ts';
import { isKnownCode } from './constantValue.ts';
import { readDatabase } from './databaseSettings.ts';
import type { DatabaseSettings } from './databaseSettings.ts';
import { fileText } from './fileText.ts';
import { checkNames } from './knownNames.ts';
import { nearestName, problemsOf } from './mappingProblem.ts';
import type { MappingProblem, ProblemList } from './mappingProblem.ts';
import { readYaml } from './readYaml.ts';
import type { PartnerIdentity } from './source.ts';
import { describeNode, entryOf, pathTo } from './yamlPlaces.ts';
import type { YamlEntry, YamlMap } from './yamlPlaces.ts';

/** Everything that a partner's `partner.yml` says. */
export interface PartnerSettings {
  readonly identity: PartnerIdentity;
  readonly database: DatabaseSettings;
  readonly limits: PartnerLimits;
}

/** How much of a partner's database the graph may use. */
export interface PartnerLimits {
  /** Milliseconds for one statement. */
  readonly timeout: number;
  readonly connections: number;
  /** Rows that one statement may return. */
  readonly rows: number;
}

/** The limits of a partner that sets none. */
export const usualLimits: PartnerLimits = { timeout: 2000, connections: 4, rows: 10_000 };

/** The languages that partners' records can be in: those of the SDL's `Language`. */
export const partnerLanguages: readonly string[] = ['ca', 'es', 'en', 'it'];

const options = ['id', 'name', 'url', 'area', 'languages', 'database', 'limits'];
const greatestLimits: PartnerLimits = { timeout: 60_000, connections: 100, rows: 100_000 };

/** Reads the `partner.yml` of a partner's folder; its domains are those with a mapping file beside it. Without settings there are problems that say why. */
export function readPartner(
  folder: string,
  codeLists: ReadonlyMap<string, CodeList> = publicCodeLists,
): { readonly settings?: PartnerSettings; readonly problems: readonly MappingProblem[] } {
  const file = join(folder, 'partner.yml');
  const problems = problemsOf(file);
  const text = fileText(problems);
  if (text === undefined) return { problems: problems.all };
  const { root, problems: yamlProblems } = readYaml(file, text);
  const settings = root?.kind === 'map' ? readSettings(root, folder, codeLists, problems) : undefined;
  if (root && root.kind !== 'map') problems.add(root, '', '`id`, `name` and `database`', describeNode(root));
  const all = [...yamlProblems, ...problems.all].toSorted((one, other) => one.line - other.line);
  return { ...(settings && all.length === 0 && { settings }), problems: all };
}

function readSettings(root: YamlMap, folder: string, codeLists: ReadonlyMap<string, CodeList>, problems: ProblemList): PartnerSettings | undefined {
  checkNames(root, options, '', 'an option of a partner', problems);
  const folderName = basename(resolve(folder));
  const id = readText('id', (text) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text === folderName, `the folder's name in small letters, digits and hyphens (${folderName})`, true);
  const name = readText('name', (text) => text.trim() !== '', 'the name of the partner', true);
  const url = readText('url', isWebAddress, 'a web address, such as https://example.org');
  const area = readText('area', (text) => isKnownCode(text, 'Area', codeLists), 'the id of an area, such as es:mun:17079');
  const languages = readLanguages(entryOf(root, 'languages'), problems);
  const database = entryOf(root, 'database');
  const settings = database ? readDatabase(database, 'database', problems) : problems.add(root, 'database', 'a map with `engine` and `urlFrom`', 'none');
  const limits = readLimits(entryOf(root, 'limits'), problems);
  if (id === undefined || name === undefined || !settings) return undefined;
  const shared = domains.filter((domain) => existsSync(join(folder, `${domain}.yml`)));
  return { identity: { id, name, domains: shared, languages, ...(area !== undefined && { area }), ...(url !== undefined && { url }) }, database: settings, limits };

  function readText(option: string, fits: (text: string) => boolean, expected: string, required = false): string | undefined {
    const value = entryOf(root, option)?.value;
    if (value?.kind === 'scalar' && typeof value.value === 'string' && fits(value.value)) return value.value;
    return value || required ? problems.add(value ?? root, option, expected, value ? describeNode(value) : 'none') : undefined;
  }
}

function readLanguages(entry: YamlEntry | undefined, problems: ProblemList): readonly string[] {
  if (!entry) return [];
  const expected = `a list of languages (${partnerLanguages.join(', ')})`;
  const items = entry.value.kind === 'list' ? entry.value.items : [entry.value];
  return items.flatMap((item) => {
    if (item.kind === 'scalar' && partnerLanguages.includes(item.text)) return [item.text];
    problems.add(item, 'languages', expected, describeNode(item), item.kind === 'scalar' ? nearestName(item.text, partnerLanguages) : undefined);
    return [];
  });
}

function readLimits(entry: YamlEntry | undefined, problems: ProblemList): PartnerLimits {
  if (!entry) return usualLimits;
  const { value: map } = entry;
  if (map.kind !== 'map') return problems.add(map, 'limits', 'a map of limits', describeNode(map)) ?? usualLimits;
  checkNames(map, Object.keys(usualLimits), 'limits', 'a limit', problems);
  return { timeout: readLimit('timeout', map), connections: readLimit('connections', map), rows: readLimit('rows', map) };

  function readLimit(name: keyof PartnerLimits, limits: YamlMap): number {
    const value = entryOf(limits, name)?.value;
    if (!value) return usualLimits[name];
    const limit = value.kind === 'scalar' && Number.isInteger(value.value) ? Number(value.value) : 0;
    if (limit >= 1 && limit <= greatestLimits[name]) return limit;
    return problems.add(value, pathTo('limits', name), `a whole number from 1 to ${greatestLimits[name]}`, describeNode(value)) ?? usualLimits[name];
  }
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text);
}

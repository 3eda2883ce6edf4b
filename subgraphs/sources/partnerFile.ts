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
import { partnerLanguages } from './partnerLanguages.ts';
import { readLimits } from './partnerLimits.ts';
import type { PartnerLimits } from './partnerLimits.ts';
import { readYaml } from './readYaml.ts';
import type { PartnerIdentity } from './source.ts';
import { describeNode, entryOf } from './yamlPlaces.ts';
import type { YamlEntry, YamlMap } from './yamlPlaces.ts';

export type { PartnerLimits, QuietSpan } from './partnerLimits.ts';

/** Everything that a partner's `partner.yml` says. */
export interface PartnerSettings {
  readonly identity: PartnerIdentity;
  readonly database: DatabaseSettings;
  readonly limits: PartnerLimits;
  /** True if the partner says that its role may be able to write; it is never asked to. */
  readonly mayWrite: boolean;
}

/** The options of a `partner.yml`. */
export const partnerOptions = ['id', 'name', 'url', 'area', 'languages', 'database', 'limits', 'rights'] as const;

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
  checkNames(root, partnerOptions, '', 'an option of a partner', problems);
  const folderName = basename(resolve(folder));
  const id = readText('id', (text) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text === folderName, `the folder's name in small letters, digits and hyphens (${folderName})`, true);
  const name = readText('name', (text) => text.trim() !== '', 'the name of the partner', true);
  const url = readText('url', isWebAddress, 'a web address, such as https://example.org');
  const area = readText('area', (text) => isKnownCode(text, 'Area', codeLists), 'the id of an area, such as es:mun:17079');
  const languages = readLanguages(entryOf(root, 'languages'), problems);
  const database = entryOf(root, 'database');
  const settings = database ? readDatabase(database, 'database', problems) : problems.add(root, 'database', 'a map with `engine` and `urlFrom`', 'none');
  const limits = readLimits(entryOf(root, 'limits'), 'limits', problems);
  const mayWrite = readRights(entryOf(root, 'rights'), problems);
  if (id === undefined || name === undefined || !settings) return undefined;
  const shared = domains.filter((domain) => existsSync(join(folder, `${domain}.yml`)));
  checkShares(entryOf(root, 'limits'), limits, shared, problems);
  return { identity: { id, name, domains: shared, languages, ...(area !== undefined && { area }), ...(url !== undefined && { url }) }, database: settings, limits, mayWrite };

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

/** Each subgraph needs a connection of its own. */
function checkShares(entry: YamlEntry | undefined, { connections }: PartnerLimits, shared: readonly string[], problems: ProblemList): void {
  if (entry?.value.kind !== 'map' || connections >= shared.length) return;
  const at = entryOf(entry.value, 'connections')?.value ?? entry;
  problems.add(at, 'limits.connections', `at least one for each domain that the partner shares (${shared.join(', ')})`, String(connections));
}

function readRights(entry: YamlEntry | undefined, problems: ProblemList): boolean {
  if (!entry) return false;
  const { value } = entry;
  if (value.kind === 'scalar' && value.value === 'may-write') return true;
  const near = value.kind === 'scalar' ? nearestName(value.text, ['may-write']) : undefined;
  return problems.add(value, 'rights', '`may-write`, or no `rights` where the role can only read', describeNode(value), near) ?? false;
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text);
}

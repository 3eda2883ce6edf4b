import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { checkNames } from '../sources/knownNames.ts';
import { fileText } from '../sources/fileText.ts';
import { nearestName, problemsOf, someNames } from '../sources/mappingProblem.ts';
import type { MappingProblem, ProblemList } from '../sources/mappingProblem.ts';
import type { EntityModel } from '../sources/model.ts';
import { readYaml } from '../sources/readYaml.ts';
import { isDate } from '../sources/statements/storableText.ts';
import { describeNode, entryOf, pathTo } from '../sources/yamlPlaces.ts';
import type { YamlEntry, YamlMap, YamlNode } from '../sources/yamlPlaces.ts';
import type { AccessLogException, Agreement, CoveredPeople, LegalBasis } from './agreement.ts';
import type { AgreementTerms } from './agreementTerms.ts';

/** An agreement as one party's folder has it. */
export interface PartysAgreement {
  readonly agreement: Agreement;
  /** True if this party has suspended it. */
  readonly isSuspended: boolean;
  /** Where it stands in the file, counted from 1. */
  readonly line: number;
}

/** One partner's `agreement.yml`; nothing where there is none. */
export interface PartysAgreements {
  readonly agreements: readonly PartysAgreement[];
  readonly exceptions: readonly AccessLogException[];
  readonly problems: readonly MappingProblem[];
}

/** How the people covered are chosen under each legal basis. */
export const peopleBy: { readonly [basis in LegalBasis]: readonly CoveredPeople[] } = { CONSENT: ['consented'], LAW: ['referred', 'all'], NO_OPPOSITION: ['not-opposed'] };

/** What takes long to read holds everybody up. */
const mostBytes = 65_536;

/** Months for which accesses may stay on record. */
export const leastKeep = 12;
export const greatestKeep = 240;

/** The options of an agreement. */
export const agreementOptions = ['from', 'to', 'signed', 'expires', 'purposes', 'people', 'registered', 'keep', 'entities', 'suspended'] as const;

/** Reads the `agreement.yml` of a partner's folder. An agreement with a problem, which is told, isn't among them: what can't be read allows nothing. */
export function readAgreements(folder: string, partner: string, terms: AgreementTerms): PartysAgreements {
  const file = join(folder, 'agreement.yml');
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) return { agreements: [], exceptions: [], problems: [] };
  const problems = problemsOf(file);
  if (found.isFile() && found.size > mostBytes) {
    problems.add({ line: 1, column: 1 }, '', `a file of at most ${mostBytes} bytes`, `one of ${found.size}`);
    return { agreements: [], exceptions: [], problems: problems.all };
  }
  const text = fileText(problems);
  if (text === undefined) return { agreements: [], exceptions: [], problems: problems.all };
  const { root, problems: yamlProblems } = readYaml(file, text);
  if (!root || yamlProblems.length > 0) return { agreements: [], exceptions: [], problems: yamlProblems };
  if (root.kind !== 'map') {
    problems.add(root, '', 'a map with `agreements`', describeNode(root));
    return { agreements: [], exceptions: [], problems: problems.all };
  }
  checkNames(root, ['agreements', 'exceptions'], '', 'a part of agreement.yml', problems);
  const agreements = entriesOf(root, 'agreements', problems).flatMap((entry) => readAgreement(entry, partner, terms, problems) ?? []);
  return { agreements, exceptions: readExceptions(root, partner, problems), problems: problems.all };
}

function entriesOf(root: YamlMap, name: string, problems: ProblemList): readonly YamlEntry[] {
  const value = entryOf(root, name)?.value;
  if (!value) return [];
  if (value.kind === 'map') return value.entries;
  problems.add(value, name, 'a map of agreements by their name', describeNode(value));
  return [];
}

function readAgreement({ name: id, value: map, ...at }: YamlEntry, partner: string, terms: AgreementTerms, all: ProblemList): PartysAgreement | undefined {
  const path = pathTo('agreements', id);
  if (map.kind !== 'map') return all.add(map, path, 'a map with what was agreed on', describeNode(map));
  const problems = problemsOf(all.file);
  checkNames(map, agreementOptions, path, 'an option of an agreement', problems);
  const from = readText('from', isPartner, "a partner's id");
  const to = readTexts('to', isPartner, "partners' ids");
  const signed = readText('signed', isDate, 'a day `YYYY-MM-DD`');
  const expires = readText('expires', isDate, 'a day `YYYY-MM-DD`');
  const purposes = readTexts('purposes', (text) => terms.purposes.includes(text), `purposes (${terms.purposes.join(', ')})`, terms.purposes);
  const people = readPeople(entryOf(map, 'people'), map, pathTo(path, 'people'), problems);
  const keepMonths = readWhole('keep', leastKeep, greatestKeep);
  const fields = readEntities(entryOf(map, 'entities'), map, pathTo(path, 'entities'), terms.models, problems);
  const tellsRegistered = readFlag('registered');
  const isSuspended = readFlag('suspended');
  if (from !== undefined && ![from, ...to].includes(partner)) problems.add(at, path, `an agreement to which ${partner} is a party`, `one between ${[from, ...to].join(', ')}`);
  if (from !== undefined && to.includes(from)) problems.add(at, pathTo(path, 'to'), 'other partners than the one whose people they are', from);
  if (signed !== undefined && expires !== undefined && expires < signed) problems.add(at, pathTo(path, 'expires'), 'a day after `signed`', expires);
  for (const problem of problems.all.toSorted((one, other) => one.line - other.line)) all.add(problem, problem.path, problem.expected, problem.found, problem.nearest);
  if (problems.all.length > 0 || from === undefined || signed === undefined || expires === undefined || keepMonths === undefined) return undefined;
  const stated = { id, from, to: [...to].toSorted(), signed, expires, purposes: [...purposes].toSorted(), people: [...people].toSorted(), registered: tellsRegistered, keep: keepMonths, entities: [...fields].map(([entity, paths]) => [entity, [...paths].toSorted()] as const).toSorted() };
  return {
    agreement: { id, from, to, signed, expires, purposes: new Set(purposes), people, fields, tellsRegistered, keepMonths, hash: createHash('sha256').update(JSON.stringify(stated)).digest('hex') },
    isSuspended, line: at.line,
  };

  function readText(option: string, fits: (text: string) => boolean, expected: string): string | undefined {
    const value = entryOf(map as YamlMap, option)?.value; // a map, as was seen above
    if (value?.kind === 'scalar' && fits(value.text)) return value.text;
    return problems.add(value ?? at, pathTo(path, option), expected, value ? describeNode(value) : 'none');
  }

  function readTexts(option: string, fits: (text: string) => boolean, expected: string, known: readonly string[] = []): readonly string[] {
    const value = entryOf(map as YamlMap, option)?.value;
    const items = value?.kind === 'list' ? value.items : value ? [value] : [];
    if (items.length === 0) problems.add(value ?? at, pathTo(path, option), `a list of ${expected}`, value ? describeNode(value) : 'none');
    return [...new Set(items.flatMap((item) => {
      if (item.kind === 'scalar' && fits(item.text)) return [item.text];
      problems.add(item, pathTo(path, option), `a list of ${expected}`, describeNode(item), item.kind === 'scalar' ? nearestName(item.text, known) : undefined);
      return [];
    }))];
  }

  function readWhole(option: string, least: number, most: number): number | undefined {
    const value = entryOf(map as YamlMap, option)?.value;
    if (value?.kind === 'scalar' && Number.isInteger(value.value) && Number(value.value) >= least && Number(value.value) <= most) return Number(value.value);
    return problems.add(value ?? at, pathTo(path, option), `months for which accesses stay on record, ${least} to ${most}`, value ? describeNode(value) : 'none');
  }

  function readFlag(option: string): boolean {
    const value = entryOf(map as YamlMap, option)?.value;
    if (!value) return false;
    if (value.kind === 'scalar' && typeof value.value === 'boolean') return value.value;
    problems.add(value, pathTo(path, option), 'true or false', describeNode(value));
    return false;
  }
}

function readPeople(entry: YamlEntry | undefined, at: YamlNode, path: string, problems: ProblemList): ReadonlyMap<LegalBasis, CoveredPeople> {
  const bases = Object.keys(peopleBy) as LegalBasis[];
  if (entry?.value.kind !== 'map') {
    problems.add(entry?.value ?? at, path, `a map of which people by which legal basis (${bases.join(', ')})`, entry ? describeNode(entry.value) : 'none');
    return new Map();
  }
  checkNames(entry.value, bases, path, 'a legal basis', problems);
  return new Map(bases.flatMap((basis) => {
    const value = entryOf(entry.value as YamlMap, basis)?.value; // a map, as was seen above
    if (!value) return [];
    const chosen = peopleBy[basis].find((people) => value.kind === 'scalar' && value.text === people);
    if (chosen) return [[basis, chosen] as const];
    problems.add(value, pathTo(path, basis), peopleBy[basis].join(' or '), describeNode(value), value.kind === 'scalar' ? nearestName(value.text, peopleBy[basis]) : undefined);
    return [];
  }));
}

function readEntities(entry: YamlEntry | undefined, at: YamlNode, path: string, models: AgreementTerms['models'], problems: ProblemList): ReadonlyMap<string, ReadonlySet<string>> {
  if (entry?.value.kind !== 'map') {
    problems.add(entry?.value ?? at, path, 'a map of fields by entity', entry ? describeNode(entry.value) : 'none');
    return new Map();
  }
  checkNames(entry.value, [...models.keys()], path, 'an entity of the people domain', problems);
  return new Map(entry.value.entries.flatMap(({ name, value }) => {
    const model = models.get(name);
    return model ? [[name, readFields(value, model, pathTo(path, name), problems)] as const] : [];
  }));
}

/** Fields are told one by one, embedded objects also by their name, or all together. */
function readFields(value: YamlNode, { name, fields }: EntityModel, path: string, problems: ProblemList): ReadonlySet<string> {
  const paths = [...fields.keys()];
  if (value.kind === 'scalar' && value.text === 'all') return new Set(paths);
  const items = value.kind === 'list' ? value.items : [value];
  const known = [...new Set(paths.flatMap((each) => [each, each.split('.')[0] ?? each]))];
  return new Set(items.flatMap((item) => {
    const inside = item.kind === 'scalar' ? paths.filter((each) => each === item.text || each.startsWith(`${item.text}.`)) : [];
    if (inside.length === 0) problems.add(item, path, `fields of ${name} (${someNames(known)}), or all`, describeNode(item), item.kind === 'scalar' ? nearestName(item.text, known) : undefined);
    return inside;
  }));
}

function readExceptions(root: YamlMap, partner: string, problems: ProblemList): readonly AccessLogException[] {
  const value = entryOf(root, 'exceptions')?.value;
  if (!value) return [];
  const items = value.kind === 'list' ? value.items : [value];
  return items.flatMap((item) => {
    const procedure = item.kind === 'map' ? entryOf(item, 'procedure')?.value : undefined;
    const law = item.kind === 'map' ? entryOf(item, 'law')?.value : undefined;
    const until = item.kind === 'map' ? entryOf(item, 'until')?.value : undefined;
    if (procedure?.kind === 'scalar' && law?.kind === 'scalar' && law.text.trim().length >= 10 && until?.kind === 'scalar' && isDate(until.text)) return [{ partner, procedure: procedure.text, law: law.text, until: until.text }];
    problems.add(item, 'exceptions', 'a `procedure`, the `law` that keeps its accesses from the person, with the article, and the day `until` which it does', describeNode(item));
    return [];
  });
}

const isPartner = (text: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);

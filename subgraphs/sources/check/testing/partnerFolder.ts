import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { domains, subgraphSdl } from '../../../../schema/subgraphSdl.ts';
import { loadPartner } from '../../compilePartner.ts';
import type { DomainModels } from '../../compilePartner.ts';
import { formatProblem } from '../../mappingProblem.ts';
import { readModel } from '../../readModel.ts';
import { temporaryFolder } from '../../testing/engines.ts';
import { checkPartner } from '../checkPartner.ts';
import type { PartnerCheck } from '../checkPartner.ts';
import type { Finding } from '../finding.ts';

const models: DomainModels = new Map(domains.map((domain) => [domain, readModel(subgraphSdl(domain))]));

/** Writes a partner's folder and loads it as a process does; throws if its files say something wrong, apart from columns whose names look personal. */
export function partnerFolder(files: Readonly<Record<string, string>>): Pick<PartnerCheck, 'folder' | 'partner' | 'mappings' | 'models' | 'mayWrite'> {
  const folder = join(temporaryFolder(), 'prova');
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, `${name}.yml`), text.replace(/^\n/, ''));
  const { partner, mappings, problems: all } = loadPartner(folder, models);
  const problems = all.filter(({ found }) => !found.includes('which looks like'));
  if (!partner || problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
  return { folder, partner, mappings, models, mayWrite: partner.mayWrite };
}

/** Checks a partner's folder over a database. */
export function checked(files: Readonly<Record<string, string>>, url: string | undefined, depth: PartnerCheck['depth'] = 'rows', more: Partial<PartnerCheck> = {}): Promise<readonly Finding[]> {
  return checkPartner({ ...partnerFolder(files), url, depth, ...more });
}

/** Findings as lines, with the names of files alone: `error missing-column offers.yml:7 Offer.fields.title: expected …, got …; did you mean …? [3 of 10: "x" 2, "y" 1] → advice`. */
export function linesOf(findings: readonly Finding[], ...kinds: readonly Finding['kind'][]): readonly string[] {
  return findings.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind)).map(({ severity, kind, file, line, path, expected, found, nearest, rows, samples, advice }) => {
    const counts = rows ? ` [${rows.count} of ${rows.of}${samples ? `: ${samples.map(({ value, count }) => `${JSON.stringify(value)} ${count}`).join(', ')}` : ''}]` : '';
    return `${severity} ${kind} ${file.replace(/^.*\//, '')}:${line} ${path}: expected ${expected}, got ${found}${nearest === undefined ? '' : `; did you mean ${JSON.stringify(nearest)}?`}${counts}${advice === undefined ? '' : ` → ${advice}`}`;
  });
}

/** A `partner.yml` for an engine; with a limit that machines with much else to do keep to, unless the rest of the file is given. */
export const partnerYaml = (engine: string, more = 'limits: { timeout: 30000 }\n'): string => `id: prova\nname: Prova\nlanguages: [ca]\ndatabase:\n  engine: ${engine}\n  urlFrom: PROVA_DATABASE_URL\n${more}`;

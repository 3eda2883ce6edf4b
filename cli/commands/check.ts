import { basename } from 'node:path';
import { agreementTerms } from '../../subgraphs/agreements/agreementTerms.ts';
import { readAgreements } from '../../subgraphs/agreements/readAgreements.ts';
import { unsignedFindings } from '../../subgraphs/agreements/unsignedFindings.ts';
import { checkPartner } from '../../subgraphs/sources/check/checkPartner.ts';
import type { Finding } from '../../subgraphs/sources/check/finding.ts';
import { mappingFindings } from '../../subgraphs/sources/check/mappingFindings.ts';
import type { DomainModels, LoadedPartner } from '../../subgraphs/sources/compilePartner.ts';
import { readAddress } from '../../subgraphs/sources/partnerAddress.ts';
import { exitCode } from '../exitCode.ts';
import type { ExitCode } from '../exitCode.ts';
import { countBySeverity, findingLines, findingMessage } from '../output/findings.ts';
import type { Terminal } from '../output/terminal.ts';
import { domainModels, loadFolder, partnerName } from '../partners/loadFolder.ts';

/** What `teixit check` was asked. */
export interface CheckRequest {
  readonly folder: string;
  /** All partners if none is named. */
  readonly partners: readonly string[];
  /** Only names, types and rights: no rows are read. */
  readonly quick: boolean;
  /** Warnings count as problems. */
  readonly strict: boolean;
}

/** Finds everything that could be wrong with partners' mappings and databases, and tells it all at once. */
export async function check({ folder, partners, quick, strict }: CheckRequest, terminal: Terminal): Promise<ExitCode> {
  const { say, colors } = terminal;
  const models = domainModels();
  const checked: { readonly partner: string; readonly findings: readonly Finding[] }[] = [];
  for (const loaded of loadFolder(folder, partners, models, say)) {
    const partner = partnerName(loaded);
    checked.push({ partner, findings: await terminal.during(say('checking', { partner }), () => findingsOf(loaded, models, quick)) });
  }
  for (const { partner, findings } of checked) {
    terminal.print(`${colors.bold(partner)}${findings.length === 0 ? `  ${colors.green(say('nothingFound'))}` : ''}`);
    for (const line of findingLines(findings, terminal)) terminal.print(line);
  }
  const code = codeOf(checked.flatMap(({ findings }) => findings), strict);
  terminal.answer({
    ok: code === exitCode.fine,
    partners: checked.map(({ partner, findings }) => ({
      partner,
      counts: countBySeverity(findings),
      findings: findings.map((finding) => ({ ...finding, message: findingMessage(finding, terminal) })),
    })),
  });
  return code;
}

async function findingsOf({ folder, partner, mappings, problems }: LoadedPartner, models: DomainModels, quick: boolean): Promise<readonly Finding[]> {
  const terms = agreementTerms(models.get('people') ?? new Map());
  const { problems: agreements } = readAgreements(folder, basename(folder), terms);
  if (!partner) return mappingFindings([...problems, ...agreements], []);
  const address = readAddress(folder, partner.database.urlFrom, process.env);
  const { signal } = new AbortController();
  const found = await checkPartner({ folder, url: address, mayWrite: partner.mayWrite, partner, mappings, models, signal, depth: quick ? 'shape' : 'rows' });
  return [...mappingFindings([...problems, ...agreements], found), ...unsignedFindings(folder, basename(folder), terms), ...found];
}

function codeOf(findings: readonly Finding[], strict: boolean): ExitCode {
  const grave = findings.filter(({ severity }) => severity === 'error' || (strict && severity === 'warning'));
  if (grave.some(({ kind }) => kind === 'connection' || kind === 'address')) return exitCode.wrongUse;
  return grave.length > 0 ? exitCode.problems : exitCode.fine;
}

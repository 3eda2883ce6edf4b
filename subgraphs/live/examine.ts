import type { Domain } from '../../schema/subgraphSdl.ts';
import { checkPartner } from '../sources/check/checkPartner.ts';
import type { FindingKind } from '../sources/check/finding.ts';
import type { DomainModels } from '../sources/compilePartner.ts';
import type { openEngine } from '../sources/engines/openEngine.ts';
import { formatProblem } from '../sources/mappingProblem.ts';
import type { Source } from '../sources/source.ts';
import type { PartnerDatabase } from './readCandidate.ts';

/** What is to be taken over, and what it would take the place of. */
export interface Examination {
  readonly domain: Domain;
  readonly models: DomainModels;
  readonly database: PartnerDatabase;
  /** Opened over that database, not in use yet. */
  readonly source: Source;
  /** The partner as it is in use now, if it is. */
  readonly before: { readonly url: string; readonly source: Source } | undefined;
  readonly signal: AbortSignal;
  /** Where the database's connections come from: those of the source. */
  readonly openEngine: typeof openEngine;
}

/** Findings about the database as it is today rather than about the mapping. */
const passing: ReadonlySet<FindingKind> = new Set(['connection', 'too-slow']);

/**
 * Looks whether a mapping fits its database; answers why not, one line each.
 *
 * A database that is down, too slow or in its quiet hours is no fault of the mapping: as at the start, a mapping without mistakes is then
 * good enough, and the source finds out what fits when it can. But an address that nothing answers at doesn't replace one that does.
 */
export async function examine({ domain, models, database, source, before, signal, openEngine: open }: Examination): Promise<readonly string[]> {
  await source.looked;
  const { status, reason, rests } = source.state();
  if (rests || signal.aborted) return [];
  if (status === 'UNAVAILABLE' || status === 'TIMEOUT') {
    const loses = before !== undefined && before.url !== database.url && before.source.state().status === 'OK';
    return loses ? [`${database.settings.database.urlFrom}: expected the address of a database that answers, as the one before does, got one that doesn't`] : [];
  }
  const { folder, settings, mappings, url } = database;
  const findings = await checkPartner({ folder, url, mayWrite: settings.mayWrite, partner: settings, mappings: new Map([[domain, mappings]]), models, signal, depth: 'shape', open });
  const faults = findings.filter(({ severity, kind }) => severity === 'error' && !passing.has(kind)).map(formatProblem);
  return faults.length === 0 && status === 'DRIFT' ? [reason ?? 'The database has another shape than the mapping'] : faults;
}

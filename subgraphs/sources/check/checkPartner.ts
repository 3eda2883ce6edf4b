import { join } from 'node:path';
import type { Domain } from '../../../schema/subgraphSdl.ts';
import type { DomainModels } from '../compilePartner.ts';
import type { CatalogueTable } from '../engines/catalogue.ts';
import { EngineFailure } from '../engines/engine.ts';
import type { openEngine } from '../engines/openEngine.ts';
import type { EntityMapping } from '../mapping.ts';
import type { PartnerSettings } from '../partnerFile.ts';
import { quietUntil, timeOfDay } from '../quietUntil.ts';
import { describedTable, descriptionsOf } from '../statements/describeQuery.ts';
import type { MappedTable } from '../statements/mappedTable.ts';
import { addressFindings } from './addressFindings.ts';
import { CheckedDatabase } from './checkedDatabase.ts';
import type { CheckedEntity } from './checkedEntity.ts';
import { codeFindings } from './codeFindings.ts';
import { connectionFinding } from './connectionFindings.ts';
import { emptyFindings } from './emptyFindings.ts';
import type { Finding } from './finding.ts';
import { indexFindings } from './indexFindings.ts';
import { keyFindings } from './keyFindings.ts';
import { missingFindings, tableOf } from './missingFindings.ts';
import { neverShownFindings, nullFindings } from './nullFindings.ts';
import { personalFindings } from './personalFindings.ts';
import { personalReads } from './personalReads.ts';
import { pushdownFindings } from './pushdownFindings.ts';
import { readSourcesOf } from './readSources.ts';
import { readTables } from './readTables.ts';
import { referenceFindings } from './referenceFindings.ts';
import { rightsFindings } from './rightsFindings.ts';
import { spotFinder } from './spot.ts';
import type { SpotFinder } from './spot.ts';
import { typeFindings } from './typeFindings.ts';
import { unreadFindings } from './unreadFindings.ts';

/** A partner's folder, compiled, and how far to look. */
export interface PartnerCheck {
  /** The partner's folder, as the mappings' places begin. */
  readonly folder: string;
  /** Where the database is; undefined if nothing says so. */
  readonly url: string | undefined;
  /** True if the partner said that its role may write. */
  readonly mayWrite: boolean;
  readonly partner: PartnerSettings;
  readonly mappings: ReadonlyMap<Domain, ReadonlyMap<string, EntityMapping>>;
  readonly models: DomainModels;
  readonly signal?: AbortSignal;
  /** `shape`: names, types, rights, and whether some values of each text look personal. `rows`: all of the data as well, and how the database would find it. */
  readonly depth: 'shape' | 'rows';
  /** Where the database's connections come from, when they are shared with others. */
  readonly open?: typeof openEngine;
}

/** Everything that could be wrong between a partner's mappings and its database, by file and line. Only reads; rejects only with the signal's reason. */
export async function checkPartner(check: PartnerCheck): Promise<readonly Finding[]> {
  const { folder, url, partner, signal } = check;
  signal?.throwIfAborted();
  const spots = spotFinder();
  const file = join(folder, 'partner.yml');
  const variable = spots.named(file, 'database', 'urlFrom');
  const address = addressFindings(partner.database, url, { variable, engineAt: spots.named(file, 'database', 'engine') });
  if (url === undefined || address.length > 0) return address;
  const rest = quietUntil(partner.limits.quiet ?? [], partner.limits.timeZone, new Date());
  if (rest) return [{ severity: 'note', kind: 'connection', ...spots.named(file, 'limits', 'quiet'), expected: 'a time outside of the quiet hours', found: `a database that isn't asked until ${timeOfDay(rest, partner.limits.timeZone)}` }];
  const database = new CheckedDatabase({ ...partner.database, url }, partner.limits, signal, check.open);
  try {
    await database.reach();
    const found = await databaseFindings(database, check, spots);
    return inOrder([...found, ...database.troubles]);
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof EngineFailure) return inOrder([...database.troubles, connectionFinding(error, url, variable)]);
    throw error;
  } finally {
    await database.close();
  }
}

async function databaseFindings(database: CheckedDatabase, check: PartnerCheck, spots: SpotFinder): Promise<readonly Finding[]> {
  const at = spots.named(join(check.folder, 'partner.yml'), 'database');
  const [rights, catalogue] = await Promise.all([
    database.rights({ at, doing: 'asking what the role may do' }),
    database.catalogue({ at, doing: 'asking what tables there are' }),
  ]);
  const tables = catalogue?.tables ?? [];
  const mapped = [...check.mappings].flatMap(([domain, entities]) => [...entities.values()].map((mapping) => ({ domain, mapping })));
  const looked = await Promise.all(mapped.map(({ domain, mapping }) => lookAt(database, check, domain, mapping, tables, spots)));
  const entities = looked.flatMap(({ entity }) => entity ?? []);
  const rows = check.depth === 'rows' ? await rowFindings(database, check, entities, tables, spots) : [];
  const shape = looked.flatMap(({ findings }) => findings);
  // A column of the wrong type has been told of; that nothing is read from it goes without saying.
  const mistyped = new Set(shape.filter(({ kind }) => kind === 'type').map(({ path }) => path));
  return [...rightsFindings(rights ?? { writes: [] }, check.mayWrite, at, readTables(mapped.map(({ mapping }) => mapping), tables, spots)), ...shape, ...rows.filter(({ kind, path }) => kind !== 'unread-value' || !mistyped.has(path))];
}

/** The shape of one entity: whether everything that it reads is there and fits, and what of it looks personal. */
async function lookAt(database: CheckedDatabase, check: PartnerCheck, domain: Domain, mapping: EntityMapping, tables: readonly CatalogueTable[], spots: SpotFinder): Promise<{ readonly entity?: CheckedEntity; readonly findings: readonly Finding[] }> {
  const missing = (await Promise.all(readSourcesOf(mapping, spots).map((source) => missingFindings(database, source, tables)))).flat();
  const table = missing.length === 0 ? await described(database, check.partner, mapping, spots) : undefined;
  // Of people nothing is shown but figures: what looks personal there only keeps samples from being told, which nobody takes without the rows.
  const isLookedAt = check.depth === 'rows' || domain !== 'people';
  const personal = await personalReads(mapping, tables, spots, table && isLookedAt ? { database, table, of: check.depth === 'rows' ? 'all' : 'texts' } : undefined);
  const open = domain === 'people' ? [] : personalFindings(mapping, personal, spots);
  if (!table) return { findings: [...missing, ...open] };
  const entity: CheckedEntity = { domain, mapping, table, found: tableOf(mapping.from, tables), personal };
  return { entity, findings: [...open, ...typeFindings(database, entity, check.depth === 'shape'), ...neverShownFindings(entity), ...pushdownFindings(table)] };
}

/** What the columns hold, asked as the graph asks it. */
async function described(database: CheckedDatabase, partner: PartnerSettings, mapping: EntityMapping, spots: SpotFinder): Promise<MappedTable | undefined> {
  const { dialect } = database;
  const answers = await Promise.all(descriptionsOf(dialect, mapping).map(async (description) => ({ description, answer: await database.describe(description.statement) })));
  for (const { answer } of answers) {
    if (!('fault' in answer)) continue;
    database.troubles.push({ severity: 'error', kind: 'sql', ...spots.option(mapping), expected: 'SQL that the database takes', found: answer.fault });
    return undefined;
  }
  const types = answers.flatMap(({ description, answer }) => ('types' in answer ? [{ description, types: answer.types }] : []));
  return describedTable({ partner: partner.identity.id, mapping, dialect, timeZone: partner.limits.timeZone }, types);
}

async function rowFindings(database: CheckedDatabase, { partner }: PartnerCheck, entities: readonly CheckedEntity[], tables: readonly CatalogueTable[], spots: SpotFinder): Promise<readonly Finding[]> {
  const mostRows = partner.limits.rows;
  const targets = new Map(entities.map((entity) => [entity.mapping.entity.name, entity]));
  const found = await Promise.all(entities.flatMap((entity) => [
    emptyFindings(database, entity, spots),
    codeFindings(database, entity, mostRows),
    unreadFindings(database, entity, mostRows),
    keyFindings(database, entity, spots),
    referenceFindings(database, entity, targets),
    nullFindings(database, entity, mostRows),
    indexFindings({ database, entity, tables, spots, mostRows }),
  ]));
  return found.flat();
}

/** By file and line, so that a file can be mended from top to bottom. */
function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((one, other) => compare(one.file, other.file) || one.line - other.line || compare(one.path, other.path) || compare(one.kind, other.kind) || compare(one.found, other.found));
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

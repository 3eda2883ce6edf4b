import type { LoadedPartner } from '../../subgraphs/sources/compilePartner.ts';
import { EngineFailure } from '../../subgraphs/sources/engines/engine.ts';
import { openEngine } from '../../subgraphs/sources/engines/openEngine.ts';
import type { EntityMapping } from '../../subgraphs/sources/mapping.ts';
import { readAddress } from '../../subgraphs/sources/partnerAddress.ts';
import type { PartnerSettings } from '../../subgraphs/sources/partnerFile.ts';
import { quietUntil } from '../../subgraphs/sources/quietUntil.ts';
import { SourceError } from '../../subgraphs/sources/source.ts';
import type { Source, SourceStatus } from '../../subgraphs/sources/source.ts';
import type { StatementEvent } from '../../subgraphs/sources/statementChannel.ts';
import { withoutSecrets } from '../../subgraphs/sources/withoutSecrets.ts';
import { partnerName } from '../partners/loadFolder.ts';
import { mappedEntities, openPartner } from '../partners/openPartner.ts';
import { listenTo } from '../partners/toldStatements.ts';
import { askTypically, entityHealth } from './entityHealth.ts';
import type { EntityHealth } from './entityHealth.ts';
import { examinedMapping } from './examinedMapping.ts';
import { changesBetween, shapeOf } from './shape.ts';
import type { Change, Shape } from './shape.ts';
import { unmappedCodes } from './unmappedCodes.ts';
import type { UnmappedCodes } from './unmappedCodes.ts';

/** How a partner stands: beside what its database can be, its files may be wrong, nothing may say where it is, or it isn't to be asked now. */
export type PartnerStanding = SourceStatus | 'MAPPING' | 'ADDRESS' | 'QUIET';

/** What the doctor found at one partner. Without an answer of the database there is only its standing. */
export interface Examination {
  readonly partner: string;
  readonly status: PartnerStanding;
  /** Why it isn't well: a driver's message, or the variable that is missing. */
  readonly reason?: string;
  /** When its quiet hours end (ISO 8601), and the time zone in which it set them. */
  readonly rests?: { readonly until: string; readonly timeZone: string };
  /** Milliseconds from nothing to the first answer, and for an answer over a connection that stands. */
  readonly reach?: { readonly first: number; readonly next: number };
  readonly entities: readonly EntityHealth[];
  readonly codes: readonly UnmappedCodes[];
  /** The slowest statements of those that a site or a dashboard typically asks. */
  readonly slowest: readonly StatementEvent[];
  /** Entities that couldn't be asked, with why. */
  readonly failures: readonly { readonly entity: string; readonly status: SourceStatus; readonly reason: string }[];
  /** What changed since the last visit, and when that was; absent on the first. */
  readonly drift?: { readonly since: string; readonly changes: readonly Change[] };
  /** To be remembered until the next visit. */
  readonly shape?: Shape;
}

const shownSlowest = 3;

/** Examines one partner. `before` is what was remembered of it. Rejects for mistakes of this program only. */
export async function examinePartner(loaded: LoadedPartner, before: { readonly seen: string; readonly shape: Shape } | undefined): Promise<Examination> {
  const partner = partnerName(loaded);
  const nothing = { partner, entities: [], codes: [], slowest: [], failures: [] };
  const { partner: settings, problems, folder } = loaded;
  if (!settings || problems.length > 0) return { ...nothing, status: 'MAPPING', reason: String(problems.length) };
  const { quiet = [], timeZone } = settings.limits;
  const until = quietUntil(quiet, timeZone, new Date());
  if (until) return { ...nothing, status: 'QUIET', rests: { until: until.toISOString(), timeZone } };
  const address = readAddress(folder, settings.database.urlFrom, process.env);
  if (address === undefined) return { ...nothing, status: 'ADDRESS', reason: settings.database.urlFrom };
  try {
    const { reach, shape } = await lookAt(settings, address);
    const mappings = mappedEntities(loaded);
    const tables = new Set([...mappings.values()].flatMap(({ from }) => ('table' in from ? [from.table.join('.')] : [])));
    const asked = await askEntities(settings, address, mappings);
    const drifted = asked.failures.find(({ status }) => status === 'DRIFT') ?? asked.failures[0];
    return {
      partner, reach, shape, ...asked,
      status: drifted?.status ?? 'OK',
      ...(drifted && { reason: drifted.reason }),
      ...(before && { drift: { since: before.seen, changes: changesBetween(before.shape, shape, tables) } }),
    };
  } catch (error) {
    if (error instanceof EngineFailure) return { ...nothing, status: error.status, reason: withoutSecrets(error.message, address) };
    throw error;
  }
}

/** How fast the database answers, and what it holds. */
async function lookAt({ database, limits }: PartnerSettings, url: string): Promise<{ readonly reach: { readonly first: number; readonly next: number }; readonly shape: Shape }> {
  const engine = openEngine({ ...database, url }, limits);
  try {
    const timed = async (): Promise<number> => {
      const begun = performance.now();
      await engine.query({ sql: 'select 1', bindings: [] }, { timeout: limits.timeout });
      return performance.now() - begun;
    };
    const reach = { first: await timed(), next: await timed() };
    return { reach, shape: shapeOf(await engine.catalogue({ timeout: catalogueTimeout })) };
  } finally {
    await engine.close();
  }
}

/** A catalogue of thousands of tables isn't a slow statement of the graph. */
const catalogueTimeout = 30_000;

async function askEntities(settings: PartnerSettings, address: string, mappings: ReadonlyMap<string, EntityMapping>): Promise<Pick<Examination, 'entities' | 'codes' | 'slowest' | 'failures'>> {
  const { id } = settings.identity;
  const source = openPartner(settings, address, new Map([...mappings].map(([name, mapping]) => [name, examinedMapping(mapping)])));
  const entities: EntityHealth[] = [];
  const codes: UnmappedCodes[] = [];
  const typical: StatementEvent[] = [];
  const failures: Examination['failures'][number][] = [];
  try {
    await source.looked;
    for (const [entity, mapping] of mappings) {
      try {
        typical.push(...(await typicalStatements(source, id, mapping)));
        entities.push(await entityHealth(source, mapping));
        codes.push(...(await unmappedCodes(source, mapping)));
      } catch (error) {
        if (!(error instanceof SourceError)) throw error;
        failures.push({ entity, status: error.status, reason: withoutSecrets(error.message, address) });
      }
    }
  } finally {
    await source.close();
  }
  return { entities, codes, failures, slowest: typical.toSorted((one, other) => other.milliseconds - one.milliseconds).slice(0, shownSlowest) };
}

/** Asked twice, and told the second time: what a file or a cold cache costs is paid once a day. */
async function typicalStatements(source: Source, partner: string, mapping: EntityMapping): Promise<readonly StatementEvent[]> {
  await askTypically(source, mapping);
  using told = listenTo(partner);
  await askTypically(source, mapping);
  return told.all;
}

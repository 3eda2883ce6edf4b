import DataLoader from 'dataloader';
import { SourceError, type EntityRow, type Source } from '../../sources/source.ts';
import { partnerFailed } from '../errors.ts';
import type { PartnerReport } from '../partnerReport.ts';

/** A record wanted: its id, and the paths of the fields to read. */
export interface EntityWanted {
  readonly id: string;
  readonly fields: ReadonlySet<string>;
}

/** Loads records of one entity by id. One dispatch runs one statement at each partner concerned. Absent is null; a partner that can't answer is an error. */
export type EntityLoader = DataLoader<EntityWanted, EntityRow | null, string>;

/** Makes the loader of one entity for one request. */
export function entityLoader(entity: string, sources: readonly Source[], report: PartnerReport, signal?: AbortSignal): EntityLoader {
  return new DataLoader<EntityWanted, EntityRow | null, string>(
    async (wanted) => {
      const fields = allFields(wanted);
      const found = new Map<string, EntityRow>();
      const failed = new Map<string, Error>();
      await Promise.all(
        sources.map(async (source) => {
          const keys = keysOf(wanted, source);
          if (keys.length === 0 || !source.maps(entity)) return;
          try {
            const rows = await report.ask(source, () => source.rows({ entity, keys, fields, ...(signal && { signal }) }));
            for (const row of rows) found.set(row.id, row);
          } catch (error) {
            if (!(error instanceof SourceError)) throw error;
            failed.set(source.partner.id, partnerFailed(error));
          }
        }),
      );
      return wanted.map(({ id }) => found.get(id) ?? failed.get(partnerOf(id)) ?? null);
    },
    { cacheKeyFn: ({ id, fields }) => `${fieldsKey(fields)} ${id}` },
  );
}

/** The partner that an id names: what stands before the first colon. */
export const partnerOf = (id: string): string => id.slice(0, Math.max(0, id.indexOf(':')));

/** The fields that any of the records is wanted with; most often all are wanted with the same. */
export function allFields(wanted: readonly { readonly fields: ReadonlySet<string> }[]): ReadonlySet<string> {
  const different = new Set(wanted.map(({ fields }) => fields));
  const [only] = different;
  return different.size === 1 && only ? only : new Set([...different].flatMap((fields) => [...fields]));
}

/** A text that is the same for the same fields, without a space. Sets of fields are shared and don't change. */
export function fieldsKey(fields: ReadonlySet<string>): string {
  const known = fieldsKeys.get(fields);
  if (known !== undefined) return known;
  const key = [...fields].toSorted().join();
  fieldsKeys.set(fields, key);
  return key;
}

const fieldsKeys = new WeakMap<ReadonlySet<string>, string>();

function keysOf(wanted: readonly EntityWanted[], source: Source): readonly string[] {
  const prefix = `${source.partner.id}:`;
  return [...new Set(wanted.filter(({ id }) => id.startsWith(prefix)).map(({ id }) => id.slice(prefix.length)))];
}

import type { Domain } from '../../../schema/subgraphSdl.ts';
import type { CatalogueTable } from '../engines/catalogue.ts';
import type { EntityMapping } from '../mapping.ts';
import type { PersonalReads } from './personalReads.ts';
import type { MappedTable } from '../statements/mappedTable.ts';

/** An entity whose tables and columns are all there. */
export interface CheckedEntity {
  readonly domain: Domain;
  readonly mapping: EntityMapping;
  /** As statements know it. */
  readonly table: MappedTable;
  /** As the catalogue has it; undefined for SQL. */
  readonly found: CatalogueTable | undefined;
  /** What looks personal of what it reads: samples of that are never told. */
  readonly personal: PersonalReads;
}
